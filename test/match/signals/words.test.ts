import { describe, expect, test } from 'vitest';
import { shareOf } from '@/src/listings/index/rarity';
import type { Signal } from '@/src/match/match';
import { compareModels } from '@/src/match/models';
import { weightOf } from '@/src/match/rare';
import { remarksOf, withoutRemarks } from '@/src/match/remarks';
import { compareTitles } from '@/src/match/signals/words';
import { traitsOfListing, traitsOfProduct } from '@/src/match/traits';
import { say } from '@/src/words/say';
import { fc } from '@/test/properties';
import { english } from '../../catalogue';
import { makeListing, makeProduct, makeSides } from '../make';

const RARITY = new Map([
  ['kivik', 0.0001],
  ['leather', 0.05],
  ['sofa', 0.2],
  ['black', 0.3],
]);

function signals(name: string, title: string, description?: string): Map<Signal['kind'], Signal> {
  const product = traitsOfProduct(makeProduct({ name, ...(description !== undefined && { description }) }));
  const listing = traitsOfListing(makeListing({ title }));
  const remarks = remarksOf(listing, product);
  const found = compareTitles(product, withoutRemarks(listing, remarks), RARITY, remarks);
  return new Map(found.map((signal) => [signal.kind, signal]));
}

const strength = (kind: Signal['kind'], ...args: Parameters<typeof signals>) => signals(...args).get(kind)?.strength;
const words = (kind: Signal['kind'], ...args: Parameters<typeof signals>) => {
  const signal = signals(...args).get(kind);
  return signal && say(english(), signal.reason);
};

test('a maker left out tells nothing, unless another name stands in its place', () => {
  const conflict = (title: string) => {
    const product = traitsOfProduct(makeProduct({ name: 'Vorra Kivik sofa', brand: 'Vorra' }));
    const found = compareTitles(product, traitsOfListing(makeListing({ title })), RARITY, new Set());
    return found.some(({ kind }) => kind === 'rareWordConflict');
  };
  expect(conflict('Kivik sofa cheap pickup')).toBe(false);
  expect(conflict('Zorgon Kivik sofa')).toBe(true);
});

test('one number that only one of them ends for its market is no word the other lacks', () => {
  const conflict = (name: string, title: string) => {
    const [product, listing] = makeSides(name, title);
    const found = compareTitles(product, listing, RARITY, new Set(), compareModels(product, listing));
    return found.some(({ kind }) => kind === 'rareWordConflict');
  };
  expect(conflict('Vorra VT55KX720 television', 'Vorra VT55KX720UXZG smart')).toBe(false);
  expect(conflict('Vorra VT55KX720 television', 'Vorra VT55KX910UXZG smart')).toBe(true);
});

test('the same sides are in both titles, in whatever order and however written', () => {
  const title = '236 x 60 x 150 oak';
  expect(strength('numberConflict', 'Kivik 150x60x236 cm oak', title)).toBeUndefined();
  expect(strength('title', 'Kivik 150x60x236 cm oak', title)).toBeGreaterThan(
    strength('title', 'Kivik 150x60x200 cm oak', title) ?? 1,
  );
});

describe('the rarest word', () => {
  test('that both have speaks louder the fewer listings have it', () => {
    expect(words('rareWordSame', 'Kivik sofa black', 'sofa Kivik')).toBe('both say “kivik”, which few offers do');
    expect(strength('rareWordSame', 'Kivik sofa', 'Kivik') ?? 0).toBeGreaterThan(
      2 * (strength('rareWordSame', 'Kivik sofa', 'sofa') ?? 1),
    );
  });

  test('that only each of them has speaks against; of one side alone it is only more of the same', () => {
    expect(words('rareWordConflict', 'Kivik sofa', 'Ektorp sofa')).toBe('one says “kivik”, the other “ektorp”');
    expect(strength('rareWordConflict', 'Kivik sofa leather', 'Kivik sofa')).toBeUndefined();
  });
});

describe('numbers', () => {
  test.each([
    ['Trek Marlin 7', 'Trek Marlin 5', 'numbers differ: 7 / 5'],
    ['Trek Marlin 7', 'Trek Marlin', undefined],
    ['Lamp 40 W', 'Lamp 40W', undefined],
    ['Acrobat 8', 'Acrobat v8', undefined],
    ['Acrobat 8', 'Acrobat 8.0', undefined],
  ])('%j / %j: %s', (name, title, expected) => {
    expect(words('numberConflict', name, title)).toBe(expected);
  });
});

test('abbreviations are the words they stand for', () => {
  expect(strength('title', 'Studio professional upgrade', 'Studio pro upg')).toBe(1);
});

test('what only the description of the product says of the offer counts a little', () => {
  expect(strength('descriptionSame', 'Kivik', 'Kivik sofa leather', 'A leather sofa for three')).toBeGreaterThan(0);
  expect(strength('descriptionSame', 'Kivik', 'Kivik sofa leather')).toBeUndefined();
});

test('a title against itself agrees in full, and nothing speaks against', () => {
  const title = fc.array(fc.constantFrom('Kivik', 'sofa', 'black', '42', '64GB', 'WH-1000XM4', 'neu', '索尼'), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(title, (parts) => {
      const found = signals(parts.join(' '), parts.join(' '));
      expect(found.get('title')?.strength).toBeCloseTo(1);
      expect(found.has('rareWordConflict') || found.has('numberConflict') || found.has('longerTitle')).toBe(false);
    }),
  );
});

test('strengths are the same whichever side is called the product, but for what only sellers set off', () => {
  const name = fc.string({ maxLength: 60 }).map((text) => text.replace(/[^\p{L}\d]+/gu, ' '));
  fc.assert(
    fc.property(name, name, (a, b) => {
      fc.pre(a.trim() !== '' && b.trim() !== '');
      const kinds = ['title', 'rareWordSame', 'rareWordConflict', 'numberConflict', 'longerTitle'] as const;
      for (const kind of kinds) expect(strength(kind, a, b) ?? 0).toBeCloseTo(strength(kind, b, a) ?? 0);
    }),
  );
});

describe('weights of words', () => {
  test('lie between 0 and 1 and fall with the share of listings', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((share) => weightOf('x', new Map([['x', share]])));
        expect(low).toBeGreaterThanOrEqual(high as number);
        expect(high).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('a small catalogue makes no word common', () => {
    expect(shareOf(1, 3)).toBeLessThan(0.001);
    expect(shareOf(300_000, 1_000_000)).toBeCloseTo(0.3, 2);
    expect(shareOf(0, 0)).toBe(0);
  });
});

describe('what one thing is called in two ways', () => {
  test.each([
    ['Aeron office chair', 'Aeron Bürostuhl', 'nouns of one kind in two languages'],
    ['Vorra wandelschoenen', 'Vorra hiking shoes', 'a compound and its noun'],
    ['Vorra Damen Mantel', "Vorra women's Mantel", 'for whom it is made, in two languages'],
    ['Libra 2nd generation', 'Libra 2 generation', 'an ordinal'],
    ['Libra 5', 'Libra 5th', 'an ordinal on the other side'],
  ])('%j / %j agree: %s', (name, title, _why) => {
    expect(strength('rareWordConflict', name, title)).toBeUndefined();
    expect(strength('numberConflict', name, title)).toBeUndefined();
  });

  test('who wears it still tells things apart', () => {
    expect(strength('rareWordConflict', 'Vorra Damen Mantel', 'Vorra Herren Mantel')).toBeGreaterThan(0);
  });

  test('nouns of two kinds still tell things apart', () => {
    expect(strength('rareWordConflict', 'Aeron office chair', 'Aeron Lampe')).toBeGreaterThan(0);
  });

  test('a remark set off from the name neither speaks against nor makes it longer', () => {
    const [plain, remarked] = ['Kivik sofa', 'Kivik sofa - drawer find'].map((title) =>
      signals('Kivik sofa black', title),
    );
    for (const kind of ['rareWordConflict', 'longerTitle'] as const)
      expect(remarked?.get(kind)?.strength).toBe(plain?.get(kind)?.strength);
    const unmarked = strength('title', 'Kivik sofa black', 'Kivik sofa drawer find') ?? 1;
    expect(remarked?.get('title')?.strength).toBeGreaterThan(unmarked);
  });
});
