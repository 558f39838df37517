import { AWKWARD, AWKWARD_VALUES } from './awkward';
import { mutateText } from './mutate-text';
import type { Choices } from './random';

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

/** More than these are not looked at: a change among the first is as good. */
const MOST_PLACES = 5000;

/** The text with one part of the JSON in it changed; undefined where none is found. */
export function mutateJson(text: string, choices: Choices, words: readonly string[]): string | undefined {
  const [from, to] = choices.of(jsonIn(text));
  const before = text.slice(from, to);
  if (!/^\s*[[{]/.test(before)) return undefined;
  let root: { value: unknown };
  try {
    root = { value: JSON.parse(before) };
  } catch {
    return undefined;
  }
  const changes = choices.onceIn(3) ? 1 + choices.below(4) : 1;
  for (let i = 0; i < changes; i += 1) change(root, choices, words);
  const deep = choices.onceIn(60) ? nested(2 ** choices.below(13), choices) : undefined;
  const after = JSON.stringify(root.value) ?? 'null';
  return (
    text.slice(0, from) + (deep === undefined ? after : after.replace(/null|true|""|\d+/, () => deep)) + text.slice(to)
  );
}

/** Where JSON may stand: the whole, its lines, and what stands between tags. */
function jsonIn(text: string): readonly [number, number][] {
  const lines = [...text.matchAll(/^[ \t]*[[{].*[\]}][ \t]*$/gm)].map(({ index, 0: line }): [number, number] => [
    index,
    index + line.length,
  ]);
  const between = [...text.matchAll(/>(\s*[[{][^<]*[\]}]\s*)</g)].map(({ index, 1: inner = '' }): [number, number] => [
    index + 1,
    index + 1 + inner.length,
  ]);
  const found = [...lines, ...between];
  return found.length === 0 ? [[0, text.length]] : found;
}

function change(root: { value: unknown }, choices: Choices, words: readonly string[]): void {
  const places = placesOf(root);
  if (places.length === 0) return;
  const { holder, key } = choices.of(places);
  const value = holder[key];
  const word = () => choices.of(choices.onceIn(2) || words.length === 0 ? AWKWARD : words);
  switch (choices.below(10)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      return;
    case 1:
      put(holder, key, choices.of(AWKWARD_VALUES));
      return;
    case 2:
      put(holder, key, word());
      return;
    case 3: {
      const other = choices.of(places);
      put(holder, key, other.holder[other.key]);
      return;
    }
    case 4:
      put(holder, key, choices.onceIn(2) ? [value] : { [word()]: value });
      return;
    case 5:
      put(holder, key, Array(choices.onceIn(8) ? 2 ** choices.below(9) : 2).fill(value));
      return;
    case 6:
      // Under another name.
      if (!Array.isArray(holder)) delete holder[key];
      put(holder, word(), value);
      return;
    case 7:
      put(holder, word(), choices.onceIn(2) ? word() : choices.of(AWKWARD_VALUES));
      return;
    default:
      put(holder, key, mutated(value, choices, words));
  }
}

function mutated(value: unknown, choices: Choices, words: readonly string[]): unknown {
  if (typeof value === 'string') return mutateText(value, choices, words);
  if (typeof value === 'number')
    return choices.of([-value, value + 1, value / 3, value * 1e6, value * 1e300, String(value)]);
  if (typeof value === 'boolean') return !value;
  return choices.of(AWKWARD_VALUES);
}

/** A copy, so that nothing comes to hold itself, as own property, whatever its name. */
function put(holder: object, key: string, given: unknown): void {
  const value: unknown = structuredClone(given);
  if (Array.isArray(holder) && !/^\d+$/.test(key)) holder.push(value);
  else Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

function placesOf(root: object): Place[] {
  const places: Place[] = [];
  const waiting: unknown[] = [root];
  for (let node = waiting.shift(); node !== undefined && places.length < MOST_PLACES; node = waiting.shift()) {
    if (typeof node !== 'object' || node === null) continue;
    for (const key of Object.keys(node)) {
      places.push({ holder: node as Record<string, unknown>, key });
      waiting.push((node as Record<string, unknown>)[key]);
    }
  }
  return places;
}

function nested(depth: number, choices: Choices): string {
  const [open, close] = choices.of([
    ['[', ']'],
    ['{"a":', '}'],
  ] as const);
  return `${open.repeat(depth)}0${close.repeat(depth)}`;
}
