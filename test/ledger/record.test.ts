import { describe, expect, test } from 'vitest';
import { CHOICES } from '@/src/ledger/choice';
import { Entry } from '@/src/ledger/entry';
import { entryOf } from '@/src/ledger/record';
import { namedSighting } from '@/src/product/named';
import type { WebUrl } from '@/src/product/web-url';
import { carbonOf } from '@/src/quantity/carbon';
import { share } from '@/src/quantity/share';
import { moment } from '@/src/quantity/time';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import type { Offer, Verdict } from '@/src/verdict/verdict';
import { factors, used } from '../avoided/packs';
import { kg } from '../carbon';

const url = 'https://shop.example/p' as WebUrl;
const id = '4f0c6cf6-6a3e-4d0e-9c39-5f0a6a2f5c11';
const interval = (p50: number) => kg(p50 / 2, p50, p50 * 2);

const offer: Offer = {
  match: {
    listing: {
      offerId: 'o1',
      sourceId: 'feed',
      title: 'Jeans, worn twice',
      condition: 'good',
      price: { minor: 2500, currency: 'EUR' },
      url: 'https://used.example/o1' as WebUrl,
      attributes: {},
      fetchedAt: 1,
    },
    probability: 0.9,
    band: 'same',
    signals: [],
  },
  avoided: {
    direct: interval(9),
    net: interval(8),
    wholeSystem: interval(3),
    chance: share(0.97),
    finding: 'could-avoid',
    steps: [],
  },
  emittedKg: interval(0.7),
};

const today = { factors, used, rules: layer([shippedPack]) };

const verdict: Verdict = {
  id: 'v',
  sighting: {
    product: { name: 'Jeans', price: { minor: 8000, currency: 'EUR' }, attributes: {}, breadcrumb: [] },
    evidence: [],
    url,
    seenAt: 1,
  },
  category: { id: 'jeans', group: 'clothing', name: 'jeans', probability: 0.9, reasons: [] },
  estimate: {
    kind: 'estimated',
    tier: 'category',
    kgCo2e: carbonOf({ median: 24, gsd: 1.67 }),
    interval: interval(24),
    boundary: 'cradle-to-consumer',
    tiers: ['category'],
    stages: {
      make: { median: 20, gsd: 1.67 },
      freight: { median: 3, gsd: 1.6 },
      delivery: { median: 1, gsd: 1.5 },
    },
    narrows: [],
    steps: [],
    citations: [],
  },
  offers: [offer],
  compared: 1,
  leftOut: [],
  unknowns: [],
  wouldBuyNew: 'yes',
  versions: { method: '1', factors: 'f', rules: 'r' },
  judgedAt: 5,
};

describe('an entry', () => {
  test('on what was only named has no page', () => {
    const { url: named } = namedSighting('Jeans', 'v', 'de', moment(1));
    const entry = entryOf(
      { ...verdict, sighting: { ...verdict.sighting, url: named } },
      { id, choice: 'not-bought' },
      9,
      today,
    );
    expect(entry).not.toHaveProperty('productUrl');
    expect(Entry.parse(entry)).toEqual(entry);
  });

  test('does not keep who sells: the session may know it, the ledger need not', () => {
    const sold = { ...offer, match: { ...offer.match, listing: { ...offer.match.listing, seller: 'thrifty_ted' } } };
    const entry = entryOf({ ...verdict, offers: [sold] }, { id, choice: 'bought-used', offer: sold }, 9, today);
    expect(JSON.stringify(entry)).not.toContain('thrifty_ted');
    expect(entry.facts?.listing?.title).toBe(offer.match.listing.title);
  });

  test('for "bought used" emits the carriage of the used item, avoids the net figure, and keeps the offer and versions', () => {
    expect(entryOf(verdict, { id, choice: 'bought-used', offer }, 9, today)).toEqual({
      id,
      choice: 'bought-used',
      decidedAt: 9,
      productName: 'Jeans',
      productUrl: url,
      category: 'jeans',
      wouldBuyNew: 'yes',
      emittedKg: interval(0.7),
      avoidedKg: interval(8),
      chance: 0.97,
      pricePaid: { minor: 2500, currency: 'EUR' },
      priceNew: { minor: 8000, currency: 'EUR' },
      listing: { title: 'Jeans, worn twice', url: 'https://used.example/o1', sourceId: 'feed' },
      versions: verdict.versions,
      facts: {
        product: verdict.sighting.product,
        category: { id: 'jeans', group: 'clothing', name: 'jeans', probability: 0.9 },
        listing: offer.match.listing,
        sameModel: false,
      },
    });
  });

  test('for "bought used" elsewhere claims nothing', () => {
    const entry = entryOf(verdict, { id, choice: 'bought-used' }, 9, today);
    expect(entry).not.toHaveProperty('avoidedKg');
    expect(entry).not.toHaveProperty('emittedKg');
  });

  test('for "bought new" emits the whole new item and avoids nothing', () => {
    const entry = entryOf(verdict, { id, choice: 'bought-new' }, 9, today);
    expect(entry.emittedKg).toEqual(interval(24));
    expect(entry).not.toHaveProperty('avoidedKg');
    expect(entry.pricePaid).toEqual({ minor: 8000, currency: 'EUR' });
  });

  test('for "did not buy" emits nothing and avoids nothing: what was done instead is not known', () => {
    const entry = entryOf(verdict, { id, choice: 'not-bought' }, 9, today);
    expect(entry.emittedKg).toEqual({ p5: 0, p50: 0, p95: 0 });
    expect(entry).not.toHaveProperty('avoidedKg');
    expect(entry).not.toHaveProperty('pricePaid');
  });

  test('without an estimate has no figures but is still an entry', () => {
    const blank: Verdict = { ...verdict, estimate: { kind: 'unknown', reasons: [] } };
    expect(entryOf(blank, { id, choice: 'bought-new' }, 9, today)).not.toHaveProperty('emittedKg');
  });

  test('for "waiting" has no figures until it is decided, and when to be reminded', () => {
    const entry = entryOf(verdict, { id, choice: 'waiting', remindAt: 99 }, 9, today);
    expect(entry).toMatchObject({ choice: 'waiting', remindAt: 99 });
    expect(entry).not.toHaveProperty('emittedKg');
    expect(entry).not.toHaveProperty('avoidedKg');
  });

  test.each(['sold', 'given-away'] as const)('for "%s" emits nothing and credits nobody', (choice) => {
    const entry = entryOf(verdict, { id, choice }, 9, today);
    expect(entry.emittedKg).toEqual({ p5: 0, p50: 0, p95: 0 });
    expect(entry).not.toHaveProperty('avoidedKg');
  });

  test.each(['repaired', 'borrowed'] as const)('for "%s" is summed by the numbers of today', (choice) => {
    const entry = entryOf(verdict, { id, choice }, 9, today);
    expect(entry.avoidedKg?.p95).toBeGreaterThan(0);
    expect(entry.versions.factors).toContain(factors.version);
  });

  test.each(CHOICES)('for "%s" passes its own schema', (choice) => {
    expect(Entry.safeParse(entryOf(verdict, { id, choice, offer }, 9, today)).success).toBe(true);
  });
});
