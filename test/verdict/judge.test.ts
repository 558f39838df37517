import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Taxonomy } from '@/src/category/category';
import { indexTaxonomy } from '@/src/category/taxonomy-index';
import { signatureOf } from '@/src/listings/index/signature';
import { Listing } from '@/src/listings/listing';
import { Product } from '@/src/product/product';
import type { WebUrl } from '@/src/product/web-url';
import { money } from '@/src/quantity/money';
import { layer } from '@/src/rules/layer';
import type { Ranking } from '@/src/rules/rule-pack';
import { shippedPack } from '@/src/rules/shipped';
import { compareAll, likeliestFirst, together } from '@/src/verdict/compare';
import { conclude } from '@/src/verdict/conclude';
import { type Facts, judge } from '@/src/verdict/judge';
import { kindOfSighting } from '@/src/verdict/kind-of-sighting';
import { METHOD } from '@/src/verdict/sums';
import { reason } from '@/src/words/reason';
import { factors, used } from '../avoided/packs';
import { makePack } from '../rules/make-pack';

const json = (path: string) => JSON.parse(readFileSync(new URL(`../../public/data/${path}`, import.meta.url), 'utf8'));
const taxonomy = indexTaxonomy(Taxonomy.parse(json('categories.json')));

const eur = (minor: number) => ({ minor, currency: 'EUR' });

function makeListing(listing: { offerId: string; title: string } & Record<string, unknown>): Listing {
  return Listing.parse({
    sourceId: 'feed',
    condition: 'good',
    price: eur(20000),
    url: `https://used.example/${listing.offerId}`,
    fetchedAt: 1,
    ...listing,
  });
}

const phone = {
  name: 'Fairphone 5 smartphone 256 GB',
  brand: 'Fairphone',
  mpn: 'F5FPHN-256',
  price: eur(69900),
  attributes: { capacity: '256 GB' },
};

function makeFacts(product: Record<string, unknown>, candidates: readonly Listing[], rest: Partial<Facts> = {}): Facts {
  return {
    id: 'v',
    sighting: { product: Product.parse(product), evidence: [], url: 'https://shop.example/p' as WebUrl, seenAt: 1 },
    candidates,
    rarity: new Map(),
    rules: layer([shippedPack]),
    factors,
    used,
    taxonomy,
    wouldBuyNew: 'unknown',
    now: 5,
    ...rest,
  };
}

const same = makeListing({
  offerId: 'same',
  title: 'Fairphone 5 smartphone 256 GB',
  brand: 'Fairphone',
  mpn: 'F5FPHN-256',
  price: eur(39900),
  condition: 'very-good',
});
const otherSize = makeListing({
  offerId: 'variant',
  title: 'Fairphone 5 smartphone 128 GB',
  brand: 'Fairphone',
  price: eur(30000),
});
const cover = makeListing({ offerId: 'case', title: 'Case for Fairphone 5', price: eur(900) });

describe('judge', () => {
  test('gives a verdict with category, footprint, offers best first, and the versions of everything used', () => {
    const verdict = judge(makeFacts(phone, [cover, otherSize, same]));
    expect(verdict.category?.id).toBe('smartphone');
    expect(verdict.estimate.kind).toBe('estimated');
    expect(verdict.offers.map(({ match }) => [match.listing.offerId, match.band])).toEqual([
      ['same', 'same'],
      ['variant', 'variant'],
    ]);
    expect(verdict.compared).toBe(3);
    expect(verdict.leftOut).toEqual([{ reason: { key: 'judgeLeftAccessory', args: [] }, count: 1 }]);
    expect(verdict.unknowns).toEqual([]);
    expect(verdict.versions).toEqual({
      method: METHOD,
      factors: `${factors.version}/${used.version}`,
      rules: layer([shippedPack]).version,
    });
    expect(verdict.offers[0]?.priceRatio).toBeCloseTo(399 / 699);
  });

  test('is a function of its facts alone: the same facts give the same verdict', () => {
    const facts = makeFacts(phone, [same, otherSize]);
    expect(judge(facts)).toEqual(judge(facts));
  });

  test('gives a listing the same figure whatever it is shown beside', () => {
    const alone = judge(makeFacts(phone, [same])).offers[0]?.avoided;
    const among = judge(makeFacts(phone, [otherSize, cover, same])).offers[0]?.avoided;
    expect(among).toEqual(alone);
  });

  test('lets the answer to "would you have bought it new?" move the figure: yes above the default, no below zero', () => {
    const [yes, unknown, no] = (['yes', 'unknown', 'no'] as const).map(
      (wouldBuyNew) => judge(makeFacts(phone, [same], { wouldBuyNew })).offers[0]?.avoided?.net.p50 ?? Number.NaN,
    ) as [number, number, number];
    expect(yes).toBeGreaterThan(unknown);
    expect(unknown).toBeGreaterThan(no);
    expect(no).toBeLessThan(0);
  });

  test("lets a team's displacement rate stand before the default", () => {
    const rate = { low: 0.9, mode: 0.95, high: 1, source: 'Our own survey, 2026' };
    const rules = layer([
      shippedPack,
      { format: 1, id: 'team', name: 'Team', version: '1', displacement: { smartphone: rate } },
    ]);
    const steps = judge(makeFacts(phone, [same], { rules })).offers[0]?.avoided?.steps ?? [];
    expect(steps.find(({ key }) => key === 'avoidedReplacesTeam')?.args).toEqual(
      expect.arrayContaining(['Team', 'Our own survey, 2026']),
    );
  });

  test('hides sellers without leaving their places empty, and counts them with a sentence of their own', () => {
    const crowd = Array.from({ length: 30 }, (_, i) =>
      makeListing({ ...same, offerId: `t${i}`, price: eur(39900 + i), seller: 'Thrifty Ted' }),
    );
    const rules = layer([shippedPack, makePack({ hiddenSellers: ['thrifty ted'] })]);
    const { offers, leftOut } = judge(makeFacts(phone, [...crowd, otherSize], { rules }));
    expect(offers.map(({ match }) => match.listing.offerId)).toEqual(['variant']);
    expect(leftOut).toContainEqual({ reason: reason('judgeLeftSeller'), count: 30 });
  });

  test('of offers that look alike only those are left out that a rule speaks of', () => {
    const twin = (offerId: string, seller: string) =>
      makeListing({ offerId, title: phone.name, brand: 'Fairphone', seller, country: seller === 'Near' ? 'DE' : 'FR' });
    const twins = [twin('far', 'Far'), twin('near', 'Near'), twin('farther', 'Far')];
    const near = (pack: Parameters<typeof makePack>[0]) =>
      judge(makeFacts(phone, twins, { rules: layer([shippedPack, makePack(pack)]) })).offers.map(
        ({ match: { listing, alike } }) => [listing.offerId, alike],
      );
    expect(near({})).toEqual([['far', 2]]);
    expect(near({ hiddenSellers: ['Far'] })).toEqual([['near', undefined]]);
    const abroad = { id: 'fr', when: [{ field: 'listing.country' as const, equals: 'FR' }], because: 'abroad' };
    expect(near({ vetoes: [{ ...abroad, best: 'no' }] })).toEqual([['near', undefined]]);
  });

  test('shows of each source no more than rules allow, and of some countries only', () => {
    const from = (sourceId: string, country: string, i: number) =>
      makeListing({ ...same, sourceId, country, offerId: `${sourceId}${i}`, price: eur(39900 + i) });
    const all = [from('a', 'DE', 1), from('a', 'DE', 2), from('a', 'PT', 3), from('b', 'PT', 4)];
    const sources = [{ id: 'a', source: 'a', mostOffers: 1, countries: ['DE'] }];
    const { offers, leftOut } = judge(makeFacts(phone, all, { rules: layer([shippedPack, makePack({ sources })]) }));
    expect(offers.map(({ match }) => match.listing.sourceId)).toEqual(['a', 'b']);
    expect(leftOut).toContainEqual({ reason: reason('judgeLeftCountry', 'Mine'), count: 1 });
  });

  test('shows what teams have to say of the kind', () => {
    const texts = [{ id: 'wipe', scope: 'electronics', text: 'Wipe it first.' }];
    const rules = layer([shippedPack, makePack({ texts })]);
    expect(judge(makeFacts(phone, [], { rules })).notes).toEqual([{ text: 'Wipe it first.', packName: 'Mine' }]);
    expect(judge(makeFacts(phone, [])).notes).toBeUndefined();
  });

  test('compares by the weights and thresholds of the kind, and says whose they are', () => {
    const byCategory = { electronics: { thresholds: { same: 1, variant: 1, similar: 0.1 } } };
    const rules = layer([shippedPack, makePack({ name: 'Strict', byCategory })]);
    const { offers, ruled } = judge(makeFacts(phone, [same], { rules }));
    expect(offers.map(({ match }) => match.band)).toEqual(['similar']);
    expect(ruled).toContainEqual(reason('judgeByKind', 'Strict'));
    expect(judge(makeFacts(phone, [same])).ruled).toBeUndefined();
    const sofa = { ...phone, name: 'Corner sofa 256', mpn: undefined };
    expect(judge(makeFacts(sofa, [same], { rules })).ruled).toBeUndefined();
  });

  test("takes a thing for the kind a team's words say it is, and sums by that kind", () => {
    const product = { name: 'Zorbex 5000', price: eur(69900) };
    expect(judge(makeFacts(product, [])).category).toBeUndefined();
    const categories = [{ id: 'zorbex', category: 'washing-machine', words: ['zorbex'] }];
    const verdict = judge(makeFacts(product, [], { rules: layer([shippedPack, makePack({ categories })]) }));
    expect(verdict.category?.id).toBe('washing-machine');
    expect(verdict.category?.reasons).toContainEqual(reason('categoryWordBy', 'Zorbex', 'Mine'));
    expect(verdict.estimate.kind).toBe('estimated');
  });

  test('puts offers that look alike in order of price, not of the noise of their draws', () => {
    const prices = [35900, 34900, 35400, 35100];
    const alike = prices.map((minor) => makeListing({ ...same, offerId: `same-${minor}`, price: eur(minor) }));
    const { offers } = judge(makeFacts(phone, alike));
    expect(offers.map(({ match }) => match.listing.price.minor)).toEqual(prices.toSorted((a, b) => a - b));
  });

  test('says by what the offers stand in order, and goes by it', () => {
    const near = makeListing({ ...same, offerId: 'near', country: 'AT', price: eur(45000) });
    const far = makeListing({ ...same, offerId: 'far', country: 'PT', price: eur(30000) });
    const ranked = (ranking?: Ranking) => {
      const pack = {
        format: 1,
        id: 'mine',
        name: 'Mine',
        version: '1',
        region: 'AT',
        ...(ranking && { ranking }),
      } as const;
      const verdict = judge(makeFacts(phone, [far, near], { rules: layer([shippedPack, pack]) }));
      return [verdict.ranking, verdict.offers[0]?.match.listing.offerId];
    };
    expect(ranked('nearest')).toEqual(['nearest', 'near']);
    expect(ranked('cheapest')).toEqual(['cheapest', 'far']);
    expect(ranked()[0]).toBe('most-avoided');
  });

  test('shows no more offers than the rules allow', () => {
    const many = Array.from({ length: 9 }, (_, i) =>
      makeListing({ ...same, offerId: `same-${i}`, price: eur(30000 + i) }),
    );
    const rules = layer([shippedPack, { format: 1, id: 'team', name: 'Team', version: '1', mostOffers: 2 }]);
    expect(judge(makeFacts(phone, many, { rules })).offers).toHaveLength(2);
  });
});

describe('what it cannot tell, it says', () => {
  const keys = (product: Record<string, unknown>, candidates: readonly Listing[] = []) =>
    judge(makeFacts(product, candidates)).unknowns.map(({ key }) => key);

  test('a thing of no known kind', () => {
    expect(keys({ name: 'Zorblax 9' })).toEqual([
      'judgeNoCategory',
      'judgeNoFootprint',
      'judgeNoPrice',
      'judgeNoListings',
    ]);
  });

  test('no price: the offers stay, the rebound is left out and said', () => {
    const { price: _, ...priceless } = phone;
    const verdict = judge(makeFacts(priceless, [same]));
    expect(verdict.unknowns.map(({ key }) => key)).toContain('judgeNoPrice');
    expect(verdict.offers[0]?.avoided?.steps.map(({ key }) => key)).toContain('avoidedNoRebound');
  });

  test('another currency: compared by the dated rate, which is said', () => {
    const facts = makeFacts(phone, [makeListing({ ...same, price: money(350, 'GBP') })]);
    const { perEur, source } = facts.factors.currencies.rates['GBP'] ?? { perEur: Number.NaN, source: '' };
    const verdict = judge(facts);
    const [offer] = verdict.offers;
    expect(offer?.match.listing.price).toEqual(money(350, 'GBP'));
    expect(offer?.converted?.price).toEqual(money(350 / perEur, 'EUR'));
    expect(offer?.converted?.rates).toEqual([reason('footprintRate', { money: money(perEur, 'GBP') }, source)]);
    expect(offer?.priceRatio).toBeCloseTo(350 / perEur / 699, 4);
    expect(offer?.avoided?.steps.map(({ key }) => key)).toContain('footprintRate');
    expect(offer?.avoided?.steps.map(({ key }) => key)).not.toContain('avoidedNoRebound');
    expect(verdict.unknowns.map(({ key }) => key)).not.toContain('judgeOtherCurrency');
  });

  test('a currency without a rate: no ratio, no rebound, and said', () => {
    const verdict = judge(makeFacts(phone, [makeListing({ ...same, price: money(350, 'XTS') })]));
    expect(verdict.offers[0]).not.toHaveProperty('priceRatio');
    expect(verdict.offers[0]).not.toHaveProperty('converted');
    expect(verdict.offers[0]?.avoided?.steps.map(({ key }) => key)).toContain('avoidedNoRebound');
    expect(verdict.unknowns.map(({ key }) => key)).toContain('judgeOtherCurrency');
  });

  test('a page that itself sells used', () => {
    expect(keys({ ...phone, condition: 'refurbished' })).toContain('judgeAlreadyUsed');
  });
});

describe('judging by signatures', () => {
  const listings = [cover, otherSize, same];
  const facts = makeFacts(phone, listings);
  const kind = kindOfSighting(facts.sighting, facts);
  const bySignature = {
    ...facts,
    kind,
    candidates: listings.map((listing, at) => ({ ...signatureOf(listing), at })),
  };
  const whole = ({ best }: { best: ReturnType<typeof compareAll<(typeof bySignature.candidates)[number]>>['best'] }) =>
    best.map((match) => ({ ...match, listing: listings[match.listing.at] as Listing }));

  test('comes to the verdict that whole listings give, and reads none of those left out', () => {
    const comparison = compareAll(bySignature);
    expect(comparison.best.map(({ listing }) => listing.at)).toEqual([2, 1]);
    expect(conclude(bySignature, comparison, whole(comparison))).toEqual(judge(facts));
  });

  test('does without an offer that went meanwhile', () => {
    const comparison = compareAll(bySignature);
    const verdict = conclude(bySignature, comparison, whole(comparison).slice(1));
    expect(verdict.offers.map(({ match }) => match.listing.offerId)).toEqual(['variant']);
    expect(verdict.compared).toBe(3);
  });

  test('compared in two parts, in either order of arrival, they come to the same verdict', () => {
    const many = [
      cover,
      otherSize,
      same,
      ...Array.from({ length: 30 }, (_, i) => ({ ...same, offerId: `s${i}`, price: money(200 + i, 'EUR') })),
    ];
    const all = { ...makeFacts(phone, many), kind };
    for (const cut of [0, 1, 2, 20, many.length]) {
      const compare = (candidates: readonly Listing[]) => compareAll({ ...all, candidates });
      const both = together(compare(many.slice(0, cut)), compare(many.slice(cut)));
      expect(conclude(all, both, both.best)).toEqual(judge(all));
    }
  });

  test('a pile of one leaves room for others', () => {
    const pile = Array.from({ length: 40 }, (_, i) => makeListing({ ...same, offerId: `pile ${i}` }));
    const { offers, compared } = judge(makeFacts(phone, [...pile, otherSize]));
    expect(offers.map(({ match: { listing, alike } }) => [listing.offerId, alike])).toEqual([
      ['pile 0', 39],
      ['variant', undefined],
    ]);
    expect(compared).toBe(41);
  });

  test('puts the band before the probability', () => {
    const ordered = [
      { band: 'no', probability: 0.9 },
      { band: 'same', probability: 0.1 },
      { band: 'variant', probability: 0.5 },
      { band: 'same', probability: 0.8 },
    ] as const;
    expect([...ordered].sort(likeliestFirst).map(({ probability }) => probability)).toEqual([0.8, 0.1, 0.5, 0.9]);
  });
});
