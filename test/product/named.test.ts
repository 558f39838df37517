import { describe, expect, test } from 'vitest';
import { isNamed, namedSighting, nameIn } from '@/src/product/named';
import { Sighting } from '@/src/product/sighting';
import { parseWebUrl, type WebUrl } from '@/src/product/web-url';
import { moment } from '@/src/quantity/time';
import { fc } from '@/test/properties';

describe('the name in what a person marked', () => {
  test.each([
    ['  Dyson\n\tV11  ', 'Dyson V11', 'is one line'],
    ['Dyson\u202e V11\u200b', 'Dyson V11', 'has no invisible signs'],
    ['هاتف سامسونج جالاكسي', 'هاتف سامسونج جالاكسي', 'may be Arabic'],
    ['无线耳机', '无线耳机', 'may be Chinese'],
    ['🎸 Stratocaster 🎸', '🎸 Stratocaster 🎸', 'may have emoji beside words'],
    ['7', '7', 'may be a number'],
  ])('%j gives %j: it %s', (text, name) => {
    expect(nameIn(text)).toBe(name);
  });

  test.each(['', '   ', '😀😀🎉', '— ! ?', '\u200b\u202e'])('%j names nothing', (text) => {
    expect(nameIn(text)).toBeUndefined();
  });

  test('5,000 characters are cut between words, and of one word without blanks', () => {
    const name = nameIn('lamp shade '.repeat(455)) ?? '';
    expect(name.length).toBeLessThanOrEqual(200);
    expect(name.length).toBeGreaterThan(180);
    expect(name).toMatch(/(?:lamp|shade)$/);
    expect(nameIn('灯'.repeat(5000))).toBe('灯'.repeat(200));
    expect(nameIn('x'.repeat(5000))).toBe('x'.repeat(200));
  });

  test('a text of exactly 200 characters keeps its last word', () => {
    const text = `${'lamp '.repeat(39)}shade`;
    expect(text).toHaveLength(200);
    expect(nameIn(text)).toBe(text);
  });

  test('any text gives a name a Sighting takes, and naming again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), fc.uuid(), (text, id) => {
        const name = nameIn(text);
        if (name === undefined) return;
        expect(nameIn(name)).toBe(name);
        const sighting = namedSighting(name, id, 'en-GB', moment(1));
        expect(Sighting.parse(sighting)).toEqual(sighting);
      }),
    );
  });
});

describe('a sighting of what was named', () => {
  test('knows nothing but the name', () => {
    const { product, evidence } = namedSighting('lamp', 'a', 'de', moment(1));
    expect(product).toEqual({ name: 'lamp', attributes: {}, breadcrumb: [] });
    expect(evidence).toEqual([]);
  });

  test('has an address of its own that no page has', () => {
    const [a, b] = ['a', 'b'].map((id) => namedSighting('lamp', id, 'de', moment(1)).url);
    expect(a).not.toBe(b);
    expect(isNamed(a as WebUrl)).toBe(true);
    expect(isNamed(parseWebUrl('https://shop.example/named.invalid') as WebUrl)).toBe(false);
  });
});
