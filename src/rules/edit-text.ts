// Changes to the text of a rule pack that leave all else as the person wrote it, spaces included.
import { applyEdits, findNodeAtLocation, type JSONPath, modify, type Node, parseTree } from 'jsonc-parser';

/** Where something stands in a pack: names and list positions. */
export type Path = readonly (string | number)[];

/** One value to put in its place; undefined takes it out. */
export interface Change {
  readonly path: Path;
  readonly value: unknown;
}

/** The text with a value at `path`, which is made where it is missing; undefined takes it out. The text must be JSON. */
export function withValue(text: string, path: Path, value: unknown): string {
  if (value === undefined && nodeAt(text, path) === undefined) return text;
  return edited(text, path, value);
}

/** The text with one more entry at the end of the list at `path`, which is made where it is missing. */
export function withEntry(text: string, path: Path, value: unknown): string {
  const last = nodeAt(text, path)?.children?.at(-1);
  if (last === undefined) return edited(text, path, [value]);
  // Like the entry before it: on a line of its own, or on the same one.
  const [, indent] = /(?:^|\n)([\t ]*)$/.exec(text.slice(0, last.offset)) ?? [];
  const written = indent === undefined ? JSON.stringify(value) : JSON.stringify(value, null, unitOf(text));
  const lead = indent === undefined ? ' ' : `${eolOf(text)}${indent}`;
  const end = last.offset + last.length;
  return `${text.slice(0, end)},${lead}${written.replaceAll('\n', `${eolOf(text)}${indent}`)}${text.slice(end)}`;
}

/** The text without an entry; a list that would be left empty goes with it. */
export function withoutEntry(text: string, path: Path, index: number): string {
  const isLast = nodeAt(text, path)?.children?.length === 1 && index === 0;
  return edited(text, isLast ? path : [...path, index], undefined);
}

/** What turns one value into another, by the smallest parts that have a name; lists of another length change as wholes. */
export function changesBetween(before: unknown, after: unknown, path: Path = []): Change[] {
  if (isSame(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
    return after.flatMap((value, i) => changesBetween(before[i], value, [...path, i]));
  if (!isObject(before) || !isObject(after)) return [{ path, value: after }];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => changesBetween(own(before, name), own(after, name), [...path, name]));
}

/** What stands at `path` in a value that came out of JSON; undefined where nothing does. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce(
    (inner, step) => (typeof inner === 'object' && inner !== null ? own(inner, step) : undefined),
    value,
  );
}

/** A copy with another value at `path`, and without what `undefined` leaves empty. Lists keep their places. */
export function valueWith(value: unknown, [step, ...rest]: Path, next: unknown): unknown {
  if (step === undefined) return next;
  if (Array.isArray(value)) return value.map((entry, i) => (i === step ? valueWith(entry, rest, next) : entry));
  const { [step]: inner, ...others } = isObject(value) ? value : {};
  const replaced = valueWith(inner, rest, next);
  if (replaced === undefined || (rest.length > 0 && isObject(replaced) && Object.keys(replaced).length === 0))
    return others;
  // A name that is there keeps its place among the others.
  return isObject(value) && Object.hasOwn(value, step)
    ? { ...value, [step]: replaced }
    : { ...others, [step]: replaced };
}

function edited(text: string, path: Path, value: unknown): string {
  const unit = unitOf(text);
  const formattingOptions = { insertSpaces: unit !== '\t', tabSize: unit.length, eol: eolOf(text) };
  return applyEdits(text, modify(text, path as JSONPath, value, { formattingOptions }));
}

function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** What the person indents by: as the first line that is indented; two spaces where none is. */
function unitOf(text: string): string {
  const [, space = '  '] = /^([\t ]+)\S/m.exec(text) ?? [];
  return space.startsWith('\t') ? '\t' : space.slice(0, 8);
}

function nodeAt(text: string, path: Path): Node | undefined {
  const tree = parseTree(text);
  return tree && findNodeAtLocation(tree, [...path]);
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(value: object, name: string | number): unknown {
  return Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
