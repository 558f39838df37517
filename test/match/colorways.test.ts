import { expect, test } from 'vitest';
import { isOfColor } from '@/src/match/colorways';
import { fc } from '@/test/properties';
import { bandOf, makeSides } from './make';

/** The words of a title that are part of how its colour is called. */
function ofColor(title: string): readonly string[] {
  const [side] = makeSides(title, 'x');
  return side.tokens.flatMap(({ text, kind }, i) =>
    kind !== 'color' && isOfColor(side, text, side.tokens[i + 1]) ? text : [],
  );
}

test.each([
  ['Vorra Kivik 90 cool grey', ['cool']],
  ['Vorra Kivik 90 black/anthracite/volt', ['volt']],
  ['Vorra Kivik sofa tmavě modrá', ['tmave']],
  ['Vorra Kivik cool box', []],
  ['Vorra Kivik bike/run', []],
  ['Vorra Pure Kivik', []],
])('"%s": %j', (title, words) => {
  expect(ofColor(title)).toEqual(words);
});

test('what a colour is called in full is no other model', () => {
  const product = 'Vorra Kivik 90 trainers black';
  expect(bandOf(product, 'Vorra Kivik 90 black/anthracite-black shoes EU 42')).toBe('same');
  expect(bandOf(product, 'Vorra Kivik 90 university red trainers')).toBe('variant');
});

test('any title is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), (text) => {
      expect(Array.isArray(ofColor(`a${text}`))).toBe(true);
    }),
  );
});
