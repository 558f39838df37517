import { describe, expect, test } from 'vitest';
import { isThing, type Thing, thingsIn, type Value } from '@/src/product/embedded/script-things';
import { fc } from '@/test/properties';

/** Things as plain data, without their parents. */
function plain(value: Value): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return isThing(value) ? Object.fromEntries([...value.values].map(([key, inner]) => [key, plain(inner)])) : value;
}

/** The things that nothing holds. */
function roots(text: string): unknown[] {
  return thingsIn(text)
    .filter(({ parent }) => parent === undefined)
    .map(plain);
}

function pathOf(thing: Thing | undefined): string {
  return thing === undefined ? '' : `${pathOf(thing.parent)}/${thing.key}`;
}

describe('objects in the scripts of a page', () => {
  test.each([
    ['JSON', '{"a":{"b":[1,"x",true,null]}}', [{ a: { b: [1, 'x', true, null] } }]],
    ['an assignment', 'window.__STATE__ = {"sku":"A1"};', [{ sku: 'A1' }]],
    ['keys without quotes', "dataLayer.push({name: 'Lamp', price: 12.5})", [{ name: 'Lamp', price: 12.5 }]],
    ['minified truth', '{a:!0,b:!1}', [{ a: true, b: false }]],
    [
      'escapes',
      String.raw`{"a":"Caf\u00e9 \"one\"","b":'it\'s',"c":"a\/b"}`,
      [{ a: 'Café "one"', b: "it's", c: 'a/b' }],
    ],
    ['comments', "{a:1, // don't\n b:2, /* {c:3} */ d:4}", [{ a: 1, b: 2, d: 4 }]],
    ['an address is no comment', "{u:'x',v:https://a.example/b\n,w:1}", [{ u: 'x', w: 1 }]],
    ['trailing commas', '{"a":[1,2,],}', [{ a: [1, 2] }]],
    ['values that are code', '{a: price(), b: x ? 1 : 2, c: "c"}', [{ b: 1, c: 'c' }]],
    ['a list that is not closed', '{"a":[1,{"b":2}', [{ a: [1, { b: 2 }] }]],
    ['an end too many', '}}]{"a":1}', [{ a: 1 }]],
    ['several in a row', '{"a":1}{"b":2}', [{ a: 1 }, { b: 2 }]],
    ['negative and long numbers', '{"a":-1.5,"b":1e3}', [{ a: -1.5, b: 1000 }]],
    ['a name of the prototype', '{"__proto__":{"polluted":1},"constructor":2}', [expect.anything()]],
  ])('%s', (_, text, things) => {
    expect(roots(text)).toEqual(things);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('each thing knows what holds it, and under which key', () => {
    const things = thingsIn('{"product":{"variants":[{"id":1},{"id":2}]}}');
    expect(things.map(pathOf)).toEqual(['/', '//product', '//product/variants', '//product/variants']);
  });

  test('JSON inside a string is read where it stands', () => {
    const inner = JSON.stringify({ product: { name: 'Lamp' } });
    const flight = `self.__next_f.push(${JSON.stringify([1, `5:["$","div",null,${inner}]`])})`;
    expect(thingsIn(flight).map(plain)).toContainEqual({ name: 'Lamp' });
    expect(thingsIn(JSON.stringify({ data: inner })).map(pathOf)).toEqual(['/', '//data', '//data/product']);
  });

  test.each([
    [
      'marked',
      '[["ShallowReactive",1],{"data":2},{"product":3},{"name":4,"price":5,"tags":6},"Lamp",129.5,[4,7],"oak"]',
    ],
    ['unmarked', '[{"data":1},{"product":2},{"name":3,"price":4,"tags":5},"Lamp",129.5,[3,6],"oak"]'],
  ])('a list of places (devalue, as Nuxt writes it), %s', (_, text) => {
    const product = thingsIn(text).find(({ values }) => values.has('name'));
    expect(product && plain(product)).toEqual({ name: 'Lamp', price: 129.5, tags: ['Lamp', 'oak'] });
    expect(pathOf(product)).toMatch(/\/data\/product$/);
  });

  test('numbers of an ordinary list are left as they are', () => {
    expect(roots('[{"id":1,"name":"a"},{"id":0,"name":"b"},"x"]')).toEqual([
      { id: 1, name: 'a' },
      { id: 0, name: 'b' },
    ]);
  });

  test('reads every JSON object as JSON.parse does', () => {
    const values = fc.jsonValue({ maxDepth: 5 });
    fc.assert(
      fc.property(fc.dictionary(fc.string(), values), (object) => {
        const text = JSON.stringify({ first: object });
        // Strings that hold data of their own are read as well, after it; Maps keep no key twice.
        const [whole] = thingsIn(text);
        const again = whole && JSON.stringify(plainInOrder(whole));
        expect(again).toBe(JSON.stringify(plainInOrder(asThing(JSON.parse(text)))));
      }),
    );
  });

  test('any text is borne', () => {
    const tokens = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      "'",
      '`',
      '\\',
      '/*',
      '//',
      '!0',
      'a',
      '1',
      '\n',
      '{"a":"{',
    );
    fc.assert(fc.property(fc.array(fc.oneof(tokens, fc.string())), (parts) => Array.isArray(thingsIn(parts.join('')))));
  });

  test.each(['[', '{', '{"a":', "'\\", '/*', '"{"', '}', '{[}', '`{', '[[0,', '"\\"{\\"'])(
    '%s over and over neither overflows nor grows without end',
    (part) => {
      const things = thingsIn(part.repeat(40_000));
      expect(things.length).toBeLessThanOrEqual(20_000 * 61);
    },
  );
});

/** As pairs, because objects put keys that are numbers first. */
function plainInOrder(value: Value): unknown {
  if (Array.isArray(value)) return value.map(plainInOrder);
  return isThing(value) ? [...value.values].map(([key, inner]) => [key, plainInOrder(inner)]) : value;
}

function asThing(value: unknown): Value {
  if (Array.isArray(value)) return value.map(asThing);
  if (typeof value !== 'object' || value === null) return value as Value;
  return {
    key: '',
    parent: undefined,
    values: new Map(Object.entries(value).map(([key, inner]) => [key, asThing(inner)])),
  };
}
