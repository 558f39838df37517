import { describe, expect, test } from 'vitest';
import { sharedKind } from '@/src/match/kinship';
import { matchListing } from '@/src/match/match-listing';
import { traitsOfListing, traitsOfProduct } from '@/src/match/traits';
import { layer } from '@/src/rules/layer';
import type { RulePack } from '@/src/rules/rule-pack';
import { shippedPack } from '@/src/rules/shipped';
import { teamWordsOf } from '@/src/rules/team-words';
import { makePack } from '../rules/make-pack';
import { makeListing, makeProduct } from './make';

type Side<Name extends string> = { [K in Name]: string } & { brand?: string; attributes?: Record<string, string> };

function match(product: Side<'name'>, listing: Side<'title'>, parts: Partial<RulePack> = {}) {
  const rules = layer([shippedPack, makePack(parts)]);
  return matchListing(makeProduct(product), makeListing(listing), rules, new Map());
}
const differences = (...sides: Parameters<typeof match>) =>
  match(...sides).signals.filter(({ kind }) => kind === 'attributeConflict');

describe('what a team calls a colour', () => {
  const ours = { name: 'Nordlane Trail jacket', attributes: { color: 'Glacier' } };
  const theirs = { title: 'Nordlane Trail jacket', attributes: { color: 'light blue' } };
  const aliases = { colors: [['light blue', 'glacier']] };

  test('is that colour: no difference where the two names mean one', () => {
    expect(differences(ours, theirs)).toHaveLength(1);
    expect(differences(ours, theirs, { aliases })).toEqual([]);
  });

  test('is also met in titles', () => {
    const named = { title: 'Nordlane Trail jacket Glacier' };
    const black = { name: 'Nordlane Trail jacket', attributes: { color: 'black' } };
    expect(differences(black, named)).toEqual([]);
    const found = differences(black, named, { aliases: { colors: [['blue', 'glacier']] } });
    expect(found[0]?.reason).toEqual({ key: 'matchColorDiffers', args: ['black', 'blue'] });
  });

  test('still differs from another', () => {
    const red = { title: 'Nordlane Trail jacket', attributes: { color: 'red' } };
    expect(differences(ours, red, { aliases })).toHaveLength(1);
  });
});

describe('what a team calls a size', () => {
  const ours = { name: 'Veldt trousers', attributes: { size: 'Tall Two' } };

  test('is that size, in attribute and title', () => {
    const aliases = { sizes: [['L', 'tall two', 'grade 4']] };
    expect(differences(ours, { title: 'Veldt trousers', attributes: { size: 'L' } })).toHaveLength(1);
    expect(differences(ours, { title: 'Veldt trousers', attributes: { size: 'L' } }, { aliases })).toEqual([]);
    const found = differences(ours, { title: 'Veldt trousers size S' }, { aliases });
    expect(found.map(({ reason }) => reason.key)).toEqual(['matchSizeDiffers']);
  });
});

test('two names of one material make titles agree as one name would', () => {
  const [ours, theirs] = [{ name: 'Brevik chair Softhide' }, { title: 'Brevik chair microsuede' }];
  const aliases = { materials: [['microsuede', 'softhide']] };
  const title = (found: ReturnType<typeof match>) => found.signals.find(({ kind }) => kind === 'title')?.strength;
  expect(title(match(ours, theirs, { aliases }))).toBe(1);
  expect(title(match(ours, theirs))).toBeLessThan(1);
});

test('two things that a team calls one kind are of one kind, whatever their nouns', () => {
  const categories = [{ id: 'box', category: 'game-console', words: ['streambox', 'gamestick'] }];
  const kindBy = (parts: Partial<RulePack>) => {
    const words = teamWordsOf(layer([shippedPack, makePack(parts)]));
    const ours = traitsOfProduct(makeProduct({ name: 'Acme Cube9 streambox', brand: 'Acme' }), words);
    return sharedKind(ours, traitsOfListing(makeListing({ title: 'Acme Pebble gamestick' }), words), new Map());
  };
  expect(kindBy({})).toBeUndefined();
  expect(kindBy({ categories })).toBe('title');
});

test('with words that do not occur every comparison is what it is without', () => {
  const sides = [
    { name: 'Nordlane Trail jacket black M', attributes: { color: 'black', size: 'M' } },
    { title: 'Nordlane Trail Jacke schwarz Gr. M' },
  ] as const;
  const aliases = { colors: [['qq', 'zz']], sizes: [['qqq', 'zzz']], materials: [['qqqq', 'zzzz']] };
  expect(match(...sides, { aliases })).toEqual(match(...sides));
});
