import { plainText } from '../plain-text';
import { saidUnder } from './described';
import type { Thing } from './script-things';

/** What a place in the data says, for a field and its evidence. */
export interface Found<Value> {
  readonly value: Value;
  readonly node: string;
  readonly text: string;
}

/** Everything things say under keys that fit and that `read` can read, in the order of the things. */
export function findAll<Value>(
  things: readonly Thing[],
  keys: RegExp,
  read: (text: string) => Value | undefined,
): Found<Value>[] {
  return things.flatMap((thing) =>
    saidUnder(thing, keys).flatMap(({ key, value }) => {
      const text = plainText(String(value), 300);
      const known = text === '' ? undefined : read(text);
      return known === undefined ? [] : [{ value: known, node: nodeOf(thing, key), text }];
    }),
  );
}

/** As the first of them, where all say the same. */
export function findAgreed<Value>(
  things: readonly Thing[],
  keys: RegExp,
  read: (text: string) => Value | undefined,
): Found<Value> | undefined {
  const all = findAll(things, keys, read);
  return all.every(({ value }) => value === all[0]?.value) ? all[0] : undefined;
}

/** Where in the data: at most four keys. */
export function nodeOf(thing: Thing, key: string): string {
  const path = [key];
  for (let at: Thing | undefined = thing; at !== undefined && path.length < 4; at = at.parent)
    if (at.key !== '') path.unshift(at.key);
  return plainText(`data › ${path.map((step) => step.slice(0, 40)).join(' › ')}`, 200);
}
