import { expect, test } from 'vitest';
import { isSameValue } from '@/src/rules/same-value';
import { fc } from '@/test/properties';
import { anyPack } from './make-pack';

test('a value is as its copy, whatever the order its fields are in', () => {
  const turned = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(turned)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([name, each]) => [name, turned(each)]),
          )
        : value;
  fc.assert(
    fc.property(anyPack, (pack) => {
      expect(isSameValue(pack, turned(structuredClone(pack)))).toBe(true);
    }),
  );
});

test('any two are alike when their JSON is, with fields in one order', () => {
  const small = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
  const ordered = (value: unknown) =>
    JSON.stringify(value, (_, each) =>
      typeof each === 'object' && each !== null && !Array.isArray(each)
        ? Object.fromEntries(Object.entries(each).sort(([x], [y]) => (x < y ? -1 : 1)))
        : each,
    );
  fc.assert(
    fc.property(small, small, (a, b) => {
      expect(isSameValue(a, b)).toBe(ordered(a) === ordered(b));
    }),
  );
});

test.each([
  [{ a: 1, b: undefined }, { a: 1 }, true],
  [new Map([['a', 1]]), new Map([['a', 1]]), true],
  [new Map([['a', 1]]), new Map([['a', 2]]), false],
  [[1], { 0: 1 }, false],
  [{}, [], false],
  [{}, new Map(), false],
  [null, {}, false],
  [undefined, null, false],
  [{ a: undefined, b: 1 }, { a: 1, b: undefined }, false],
])('%o and %o: %s', (a, b, same) => {
  expect(isSameValue(a, b)).toBe(same);
  expect(isSameValue(b, a)).toBe(same);
});
