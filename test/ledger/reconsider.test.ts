import { describe, expect, test } from 'vitest';
import type { Entry } from '@/src/ledger/entry';
import { Entry as EntrySchema } from '@/src/ledger/entry';
import { reconsider } from '@/src/ledger/reconsider';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import { factorsVersion, METHOD, sumNew, sumOffer } from '@/src/verdict/sums';
import { factors, used } from '../avoided/packs';

const rules = layer([shippedPack]);
const today = { factors, used, rules };
const product = { name: 'Wool jumper', price: { minor: 9000, currency: 'EUR' }, attributes: {}, breadcrumb: [] };
const category = { id: 'sweater', group: 'clothing', name: 'Jumper', probability: 0.95 } as const;
const listing = {
  offerId: 'o1',
  sourceId: 'feed',
  title: 'Jumper',
  condition: 'good',
  price: { minor: 2500, currency: 'EUR' },
  url: 'https://used.example/o1',
  attributes: {},
  fetchedAt: 1,
} as NonNullable<NonNullable<Entry['facts']>['listing']>;

/** An entry as it is recorded with these numbers. */
function recorded(with_: typeof today = today): Entry {
  const guess = { ...category, reasons: [] };
  const basis = { ...with_, region: 'FR', wouldBuyNew: 'unknown', now: 9 } as const;
  const { avoided, emittedKg } = sumOffer(
    { product, category: guess },
    listing,
    true,
    sumNew(product, guess, basis),
    basis,
  );
  return {
    id: '4f0c6cf6-6a3e-4d0e-9c39-5f0a6a2f5c11',
    choice: 'bought-used',
    decidedAt: 9,
    productName: product.name,
    wouldBuyNew: 'unknown',
    ...(avoided !== undefined && { avoidedKg: avoided.net }),
    ...(emittedKg !== undefined && { emittedKg }),
    facts: { product, category, listing, sameModel: true, region: 'FR' },
    versions: { method: METHOD, factors: factorsVersion(with_), rules: rules.version },
  };
}

/** Tomorrow's pack: every published footprint a fifth lower. */
const lower = {
  ...factors,
  version: 'tomorrow',
  factors: factors.factors.map((row) => ({
    ...row,
    kgCo2e: row.kgCo2e * 0.8,
    ...(row.makeKg !== undefined && { makeKg: row.makeKg * 0.8 }),
  })),
};

describe('an entry beside newer numbers', () => {
  test('with the numbers it was recorded with, there is nothing to say', () => {
    expect(reconsider(recorded(), today)).toBeUndefined();
  });

  test('a new version that changes no figure says nothing', () => {
    expect(reconsider(recorded(), { ...today, factors: { ...factors, version: 'tomorrow' } })).toBeUndefined();
  });

  test('lower footprints: what it would avoid now, while the entry stays as it was', () => {
    const entry = recorded();
    const before = structuredClone(entry);
    const now = reconsider(entry, { ...today, factors: lower });
    expect(now?.avoidedKg?.p95).toBeLessThan(entry.avoidedKg?.p95 ?? 0);
    expect(now).toMatchObject({ factors: `tomorrow/${used.version}`, otherRules: false });
    expect(entry).toEqual(before);
  });

  test('rules that changed too are said', () => {
    const entry = recorded();
    const now = reconsider(entry, { ...today, factors: lower, rules: { ...rules, version: 'mine@2' } });
    expect(now?.otherRules).toBe(true);
  });

  test('bought new: what it emitted, by newer numbers', () => {
    const guess = { ...category, reasons: [] };
    const estimate = sumNew(product, guess, { ...today, region: 'FR', wouldBuyNew: 'unknown', now: 9 });
    const { avoidedKg: _, ...entry } = recorded();
    const bought: Entry = {
      ...entry,
      choice: 'bought-new',
      ...(estimate.kind === 'estimated' && { emittedKg: estimate.interval }),
    };
    const now = reconsider(bought, { ...today, factors: lower });
    expect(now?.emittedKg?.p50).toBeLessThan(bought.emittedKg?.p50 ?? 0);
    expect(now).not.toHaveProperty('avoidedKg');
  });

  test.each([
    ['was recorded before entries kept their facts', (({ facts: _, ...entry }) => entry)(recorded())],
    ['bought nothing', { ...recorded(), choice: 'not-bought' } as const],
  ])('nothing is summed for one that %s', (_title, entry) => {
    expect(reconsider(entry, { ...today, factors: lower })).toBeUndefined();
  });

  test('is an entry that can be read back', () => {
    expect(EntrySchema.parse(JSON.parse(JSON.stringify(recorded())))).toEqual(recorded());
  });
});
