import { describe, expect, test } from 'vitest';
import type { Finding } from '@/src/avoided/avoided';
import { money } from '@/src/quantity/money';
import { BANDS } from '@/src/rules/band';
import { RANKINGS, type Ranking } from '@/src/rules/rule-pack';
import { type RankingBasis, rank } from '@/src/verdict/ranking';
import type { Offer } from '@/src/verdict/verdict';
import { fc } from '@/test/properties';
import { kg } from '../carbon';
import { makeOffer } from '../ui/make';

interface Parts {
  id: string;
  band?: Offer['match']['band'];
  /** Whole units. */
  price?: number;
  shipping?: number | undefined;
  currency?: string;
  country?: string | undefined;
  /** kg CO2e, median. */
  avoids?: number;
  finding?: Finding | undefined;
}

function offer({ id, band, price = 100, shipping, currency = 'EUR', country, avoids = 10, finding }: Parts): Offer {
  return makeOffer({
    ...(band && { band }),
    listing: {
      offerId: id,
      price: money(price, currency),
      ...(shipping !== undefined && { shipping: money(shipping, currency) }),
      country,
    },
    avoided: { net: kg(avoids - 5, avoids, avoids + 5), ...(finding && { finding }) },
  });
}

const KM: Readonly<Record<string, number>> = { AT: 0, DE: 800, PT: 2900 };
const basis = (ranking: Ranking, only: Partial<RankingBasis> = {}): RankingBasis => ({
  ranking,
  currency: 'EUR',
  kmFrom: (country) => KM[country],
  ...only,
});
const ids = (offers: readonly Offer[]) => offers.map(({ match }) => match.listing.offerId);
const order = (ranking: Ranking, parts: readonly Parts[], only?: Partial<RankingBasis>) =>
  ids(rank(parts.map(offer), basis(ranking, only)));

describe('rank', () => {
  test.each(RANKINGS)('%s: how alike comes before all else', (ranking) => {
    const parts: Parts[] = [
      { id: 'similar', band: 'similar', price: 1, avoids: 90, country: 'AT' },
      { id: 'variant', band: 'variant', price: 50, avoids: 50, country: 'DE' },
      { id: 'same', band: 'same', price: 99, avoids: 1 },
    ];
    expect(order(ranking, parts)).toEqual(['same', 'variant', 'similar']);
  });

  test.each(RANKINGS)('%s: what is unsafe to buy used is last of its band', (ranking) => {
    const parts: Parts[] = [
      { id: 'unsafe', finding: 'unsafe-used', price: 1, avoids: 90, country: 'AT' },
      { id: 'safe', price: 99, avoids: 1 },
      { id: 'variant', band: 'variant', price: 1, avoids: 90, country: 'AT' },
    ];
    expect(order(ranking, parts)).toEqual(['safe', 'unsafe', 'variant']);
  });

  const parts: Parts[] = [
    { id: 'avoids', avoids: 40, price: 300, country: 'PT' },
    { id: 'cheap', avoids: 20, price: 100, country: 'DE' },
    { id: 'near', avoids: 10, price: 200, country: 'AT' },
    { id: 'nowhere', avoids: 5, price: 400 },
  ];
  test.each([
    ['most-avoided', ['avoids', 'cheap', 'near', 'nowhere']],
    ['cheapest', ['cheap', 'near', 'avoids', 'nowhere']],
    ['nearest', ['near', 'cheap', 'avoids', 'nowhere']],
  ] as const)('%s: %j', (ranking, expected) => {
    expect(order(ranking, parts)).toEqual(expected);
  });

  test('figures that are shown alike are no order: 12.31 and 12.29 kg', () => {
    const alike: Parts[] = [
      { id: 'dear', avoids: 12.31, price: 120 },
      { id: 'cheap', avoids: 12.29, price: 110 },
    ];
    expect(order('most-avoided', alike)).toEqual(['cheap', 'dear']);
  });

  test('shipping counts where it is stated', () => {
    const carried: Parts[] = [
      { id: 'posted', price: 95, shipping: 9.9 },
      { id: 'included', price: 100, shipping: 0 },
      { id: 'unsaid', price: 99 },
    ];
    expect(order('cheapest', carried)).toEqual(['unsaid', 'included', 'posted']);
  });

  const currencies: Parts[] = [
    { id: 'usd', price: 10, currency: 'USD' },
    { id: 'gbp', price: 30, currency: 'GBP' },
    { id: 'gbp2', price: 20, currency: 'GBP' },
    { id: 'eur', price: 900 },
  ];
  test('prices that are converted stand among the page’s own, with their shipping', () => {
    const [pounds] = [offer({ id: 'gbp', price: 10, currency: 'GBP', shipping: 5 })];
    const converted = { price: money(12, 'EUR'), shipping: money(6, 'EUR'), rates: [] };
    const offers = [{ ...pounds, converted } as Offer, ...[17, 19].map((price) => offer({ id: `eur${price}`, price }))];
    expect(ids(rank(offers, basis('cheapest')))).toEqual(['eur17', 'gbp', 'eur19']);
  });

  test('prices in currencies without a rate come after the page’s', () => {
    expect(order('cheapest', currencies)).toEqual(['eur', 'gbp2', 'gbp', 'usd']);
  });

  test('without a price on the page the commonest currency counts', () => {
    expect(order('cheapest', currencies, { currency: undefined })).toEqual(['gbp2', 'gbp', 'eur', 'usd']);
  });

  test('where nobody knows where the person is, nearest is what could avoid most', () => {
    expect(order('nearest', parts, { kmFrom: () => undefined })).toEqual(order('most-avoided', parts));
  });

  test('what could avoid an unknown amount counts as nothing', () => {
    const unknown = makeOffer({ listing: { offerId: 'unknown' }, avoided: 'unknown' });
    const made = [unknown, offer({ id: 'worse', avoids: -3 }), offer({ id: 'better', avoids: 3 })];
    expect(ids(rank(made, basis('most-avoided')))).toEqual(['better', 'unknown', 'worse']);
  });

  test('is one order, whatever order the offers come in', () => {
    const some = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      band: fc.constantFrom(...BANDS),
      price: fc.integer({ min: 1, max: 3 }),
      shipping: fc.constantFrom(undefined, 0, 1),
      currency: fc.constantFrom('EUR', 'GBP'),
      country: fc.constantFrom(undefined, 'AT', 'DE', 'XX'),
      avoids: fc.constantFrom(-1, 0, 1, 1.001),
      finding: fc.constantFrom(undefined, 'unsafe-used' as const),
    });
    const shuffled = fc
      .uniqueArray(some, { selector: ({ id }) => id, maxLength: 5 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(shuffled, fc.constantFrom(...RANKINGS), ([list, other], ranking) => {
        const first = order(ranking, list);
        expect(order(ranking, other)).toEqual(first);
        expect(first.toSorted()).toEqual(list.map(({ id }) => id).toSorted());
      }),
    );
  });
});
