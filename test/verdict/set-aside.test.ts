import { describe, expect, test } from 'vitest';
import type { Match } from '@/src/match/match';
import { layer } from '@/src/rules/layer';
import type { RulePack } from '@/src/rules/rule-pack';
import { shippedPack } from '@/src/rules/shipped';
import { fewOfEach, setAside, setsAside } from '@/src/verdict/set-aside';
import { fc } from '@/test/properties';
import { makeListing } from '../match/make';
import { makePack } from '../rules/make-pack';

const rulesOf = (...packs: Partial<RulePack>[]) => layer([shippedPack, ...packs.map((parts) => makePack(parts))]);
const match = (listing: Record<string, unknown> = {}, alike?: number): Match => ({
  listing: makeListing({ title: 'Thing', ...listing }),
  probability: 1,
  band: 'same',
  signals: [],
  ...(alike !== undefined && { alike }),
});
const left = (matches: readonly Match[], ...packs: Partial<RulePack>[]) =>
  setAside(matches, rulesOf(...packs)).leftOut.map(({ reason, count }) => [reason.key, ...reason.args, count]);

test('without such rules all stand as they are', () => {
  const matches = [match({ seller: 'Anyone', country: 'PT' })];
  expect(setAside(matches, rulesOf())).toEqual({ kept: matches, leftOut: [] });
  expect(setsAside(rulesOf({ sources: [{ id: 'a', source: 'ebay', order: 1, mostOffers: 2 }] }))).toBe(false);
});

describe('sellers', () => {
  test.each(['Thrifty Ted', 'thrifty ted', '  THRIFTY  TED '])('hidden as %j are left out and counted', (seller) => {
    const hidden = { hiddenSellers: ['Thrifty Ted'] };
    expect(left([match({ seller }, 2), match({ seller }), match()], hidden)).toEqual([['judgeLeftSeller', 4]]);
  });

  test('that are called alike are others, and listings without one are kept', () => {
    const hidden = { hiddenSellers: ['ted'] };
    expect(left([match({ seller: 'thrifty ted' }), match({ seller: 'ted.' }), match()], hidden)).toEqual([]);
  });
});

describe('sources', () => {
  const off: Partial<RulePack> = { name: 'Desk', sources: [{ id: 'a', source: 'shop', off: true }] };
  const near: Partial<RulePack> = { name: 'Desk', sources: [{ id: 'b', source: 'shop', countries: ['DE', 'AT'] }] };

  test('that are off give nothing, feeds too', () => {
    expect(left([match(), match({ sourceId: 'other' })], off)).toEqual([['judgeLeftSource', 'Desk', 1]]);
  });

  test('of some countries keep those, and what says none', () => {
    const all = [
      match({ country: 'DE' }),
      match({ country: 'FR' }),
      match(),
      match({ country: 'FR', sourceId: 'other' }),
    ];
    expect(left(all, near)).toEqual([['judgeLeftCountry', 'Desk', 1]]);
    expect(setAside(all, rulesOf(near)).kept).toHaveLength(3);
  });

  test('a later layer says more of a source and unsays nothing', () => {
    const both = rulesOf(off, { name: 'Mine', sources: [{ id: 'mine', source: 'shop', mostOffers: 3 }] });
    expect(setAside([match()], both).kept).toEqual([]);
  });

  test('give no more offers than rules allow, the best of them', () => {
    const rules = rulesOf({ sources: [{ id: 'a', source: 'shop', mostOffers: 1 }] });
    const offers = ['1', '2', '3'].map((offerId) => ({
      match: match({ offerId, sourceId: offerId === '3' ? 'b' : 'shop' }),
    }));
    expect(fewOfEach(offers, rules).map((offer) => offer.match.listing.offerId)).toEqual(['1', '3']);
    expect(fewOfEach(offers, rulesOf())).toBe(offers);
  });
});

test('every match is kept or counted, whatever the rules', () => {
  const name = fc.constantFrom('a', 'b', 'A ', 'c');
  const matches = fc.array(
    fc.record({ seller: name, country: fc.constantFrom('DE', 'FR'), sourceId: name }).map((said) => match(said)),
    { maxLength: 8 },
  );
  const sources = fc.uniqueArray(
    fc.record({
      source: name,
      off: fc.constantFrom(true as const, undefined),
      countries: fc.constantFrom(['DE'], ['FR']),
    }),
    { maxLength: 3, selector: ({ source }) => source },
  );
  fc.assert(
    fc.property(matches, fc.array(name, { maxLength: 2 }), sources, (all, hiddenSellers, said) => {
      const rules = {
        hiddenSellers,
        sources: said.map(({ off, source, countries }, i) => {
          return { id: `r${i}`, source, countries: [...countries], ...(off && { off }) };
        }),
      };
      const { kept, leftOut } = setAside(all, rulesOf(rules));
      expect(kept.length + leftOut.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
      expect(all.filter((each) => kept.includes(each))).toEqual(kept);
    }),
  );
});
