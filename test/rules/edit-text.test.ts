import { describe, expect, test } from 'vitest';
import { changesBetween, valueAt, valueWith, withEntry, withoutEntry, withValue } from '@/src/rules/edit-text';
import { fc } from '@/test/properties';

const PACK = `{
    "format": 2,   "id": "team",
    "name": "Team", "version": "1",
    "vetoes": [
        { "id": "a",   "when": [], "best": "no", "because": "x" },
        { "id": "b", "when": [], "best": "no", "because": "y" }
    ]
}
`;

describe('editing the text of a pack', () => {
  test('changes one value and leaves all else as it was written', () => {
    expect(withValue(PACK, ['vetoes', 0, 'because'], 'demo')).toBe(PACK.replace('"x"', '"demo"'));
  });

  test('takes a value out, and nothing where there is none', () => {
    expect(withValue(PACK, ['name'], undefined)).not.toContain('Team"');
    expect(withValue(PACK, ['nothing', 'here'], undefined)).toBe(PACK);
  });

  test('adds an entry at the end of a list, in the indentation of the text', () => {
    const text = withEntry(PACK, ['vetoes'], { id: 'c' });
    expect(JSON.parse(text).vetoes.map(({ id }: { id: string }) => id)).toEqual(['a', 'b', 'c']);
    expect(text).toContain('\n            "id": "c"');
    expect(text.startsWith(PACK.slice(0, PACK.indexOf('\n    ]')))).toBe(true);
  });

  test('makes the list, and what holds it, where there is none', () => {
    expect(JSON.parse(withEntry(PACK, ['boosts'], { id: 'c' })).boosts).toEqual([{ id: 'c' }]);
    expect(JSON.parse(withEntry(PACK, ['aliases', 'colors'], ['a', 'b'])).aliases).toEqual({ colors: [['a', 'b']] });
  });

  test('takes an entry out, and with the last one the list', () => {
    const one = withoutEntry(PACK, ['vetoes'], 0);
    expect(JSON.parse(one).vetoes).toEqual([{ id: 'b', when: [], best: 'no', because: 'y' }]);
    expect(JSON.parse(withoutEntry(one, ['vetoes'], 0))).not.toHaveProperty('vetoes');
  });

  test('keeps line ends of Windows, and tabs', () => {
    const text = '{\r\n\t"id": "x"\r\n}\r\n';
    expect(withValue(text, ['name'], 'y')).toBe('{\r\n\t"id": "x",\r\n\t"name": "y"\r\n}\r\n');
  });
});

describe('what differs', () => {
  test('is told by the smallest parts', () => {
    const before = { a: 1, b: { c: 2, d: 3 }, e: [1, 2], f: [1] };
    const after = { b: { c: 2, d: 4 }, e: [1, 9], f: [1, 2], g: 5 };
    expect(changesBetween(before, after)).toEqual([
      { path: ['a'], value: undefined },
      { path: ['b', 'd'], value: 4 },
      { path: ['e', 1], value: 9 },
      { path: ['f'], value: [1, 2] },
      { path: ['g'], value: 5 },
    ]);
  });

  test('written into the text gives the other value, whatever the two are', () => {
    const object = fc.dictionary(
      fc.string({ minLength: 1 }).filter((name) => name !== '__proto__'),
      fc.jsonValue({ maxDepth: 2 }),
    );
    fc.assert(
      fc.property(object, object, (before, after) => {
        const [from, to] = [JSON.stringify(before), JSON.stringify(after)];
        const changes = changesBetween(JSON.parse(from), JSON.parse(to));
        const text = changes.reduce((sum, { path, value }) => withValue(sum, path, value), from);
        expect(JSON.parse(text)).toEqual(JSON.parse(to));
      }),
      { numRuns: 200 },
    );
  });
});

describe('values', () => {
  test('are read by their path, never from a prototype', () => {
    expect(valueAt({ a: [{ b: 1 }] }, ['a', 0, 'b'])).toBe(1);
    expect(valueAt({ a: 1 }, ['a', 'b', 'c'])).toBeUndefined();
    expect(valueAt({}, ['constructor'])).toBeUndefined();
    expect(valueAt({}, ['__proto__'])).toBeUndefined();
  });

  test('are set in a copy that keeps the order of names', () => {
    const value = { a: 1, b: { c: 2 } };
    expect(JSON.stringify(valueWith(value, ['a'], 3))).toBe('{"a":3,"b":{"c":2}}');
    expect(valueWith(value, ['b', 'c'], undefined)).toEqual({ a: 1 });
    expect(valueWith({ a: [1, 2] }, ['a', 1], 5)).toEqual({ a: [1, 5] });
    expect(valueWith(undefined, ['x', 'y'], 1)).toEqual({ x: { y: 1 } });
    expect(value).toEqual({ a: 1, b: { c: 2 } });
  });
});
