import { describe, expect, test } from 'vitest';
import { type Draft, entryOfDraft } from '@/src/ledger/draft';
import type { Choice } from '@/src/ledger/entry';
import { figuresOf, withFigures } from '@/src/ledger/figures';
import { newerFigures } from '@/src/ledger/newer';
import { layer } from '@/src/rules/layer';
import type { RulePack } from '@/src/rules/rule-pack';
import { shippedPack } from '@/src/rules/shipped';
import { desk } from './desk';
import { eur, makeEntry } from './entries';

const id = '4f0c6cf6-6a3e-4d0e-9c39-5f0a6a2f5c11';
const write = (draft: Partial<Draft> & { choice: Choice }) =>
  entryOfDraft(
    { productName: 'Washing machine', decidedAt: 1_750_000_000_000, wouldBuyNew: 'unknown', ...draft },
    { id, origin: 'hand' },
    desk,
  );
const sofa = { productName: 'Sofa', priceNew: eur(900) };

describe("a team's figures", () => {
  const own = { low: 0.9, mode: 0.95, high: 1, source: 'Own count' };
  const rules = layer([
    shippedPack,
    {
      format: 2,
      id: 'team',
      name: 'Team',
      version: '1',
      assumptions: [{ id: 'sofas', scope: 'furniture', displacement: own, source: 'Own count' }],
    } as RulePack,
  ]);
  const entry = write({ ...sofa, choice: 'bought-used', pricePaid: eur(200) });

  test('count in the sums of today, for a decision without a listing too', () => {
    expect(figuresOf(entry, { ...desk.today, rules }).avoidedKg?.p50).toBeGreaterThan(entry.avoidedKg?.p50 ?? 0);
  });

  test('stay in an entry that was recorded with them, until the person takes over newer ones', () => {
    const recorded = withFigures(entry, { ...desk.today, rules }, { ...entry.versions, rules: rules.version });
    expect(newerFigures([recorded], desk.today).entries).toHaveLength(1);
    expect(recorded.avoidedKg).toEqual(figuresOf(entry, { ...desk.today, rules }).avoidedKg);
  });
});

describe('what a decision emits and could avoid', () => {
  test('bought new: the whole new thing, and nothing is avoided', () => {
    const entry = write({ ...sofa, choice: 'bought-new', pricePaid: eur(900) });
    expect(entry.category).toBe('sofa');
    expect(entry.emittedKg?.p50).toBeGreaterThan(50);
    expect(entry).not.toHaveProperty('avoidedKg');
  });

  test('bought used elsewhere: its way is emitted, and what a used one at that price could avoid', () => {
    const entry = write({ ...sofa, choice: 'bought-used', pricePaid: eur(200) });
    expect(entry.emittedKg?.p50).toBeLessThan(write({ ...sofa, choice: 'bought-new' }).emittedKg?.p50 ?? 0);
    expect(entry.avoidedKg?.p50).toBeGreaterThan(0);
    expect(entry.chance).toBeGreaterThan(0);
  });

  test('bought used without a price: no money is counted, so more could be avoided than with much money kept', () => {
    const priced = write({ ...sofa, choice: 'bought-used', pricePaid: eur(10), wouldBuyNew: 'yes' });
    const unpriced = write({ ...sofa, choice: 'bought-used', wouldBuyNew: 'yes' });
    expect(unpriced.avoidedKg?.p50).toBeGreaterThan(priced.avoidedKg?.p50 ?? 0);
  });

  test('repaired: parts are emitted and nothing is carried', () => {
    const entry = write({ ...sofa, choice: 'repaired', pricePaid: eur(80) });
    const bought = write({ ...sofa, choice: 'bought-used', pricePaid: eur(80) });
    expect(entry.emittedKg?.p50).toBeGreaterThan(0);
    expect(entry.avoidedKg).toBeDefined();
    expect(entry.emittedKg).not.toEqual(bought.emittedKg);
  });

  test('borrowed: a whole new one, as surely as the person would have bought it; none if not', () => {
    const drill = { productName: 'Sofa', choice: 'borrowed' as const };
    const would = write({ ...drill, wouldBuyNew: 'yes' });
    const unknown = write({ ...drill, wouldBuyNew: 'unknown' });
    const not = write({ ...drill, wouldBuyNew: 'no' });
    const whole = write({ ...drill, choice: 'bought-new' }).emittedKg?.p50 ?? 0;
    expect(would.avoidedKg?.p50).toBeGreaterThan(whole * 0.85);
    expect(unknown.avoidedKg?.p50).toBeLessThan(would.avoidedKg?.p50 ?? 0);
    expect(not.avoidedKg?.p50).toBeLessThanOrEqual(0);
  });

  test.each(['not-bought', 'sold', 'given-away'] as const)('%s: emits nothing and credits nobody', (choice) => {
    const entry = write({ ...sofa, choice });
    expect(entry.emittedKg).toEqual({ p5: 0, p50: 0, p95: 0 });
    expect(entry).not.toHaveProperty('avoidedKg');
  });

  test('waiting: no figures until it is decided', () => {
    expect(figuresOf(write({ ...sofa, choice: 'waiting' }), desk.today)).toEqual({});
  });

  test('a thing of no kind we know has no figures and is still a line', () => {
    const entry = write({ choice: 'repaired', productName: 'Qwrtz', category: null });
    expect(entry).not.toHaveProperty('emittedKg');
    expect(entry).not.toHaveProperty('category');
  });

  test.each([0, 1e9])('a price of %d breaks nothing', (amount) => {
    const entry = write({ ...sofa, choice: 'bought-used', pricePaid: eur(amount), priceNew: eur(amount) });
    for (const value of Object.values(entry.avoidedKg ?? {})) expect(value).toSatisfy(Number.isFinite);
  });

  test('figures are summed the same again, and old ones never linger', () => {
    const entry = write({ ...sofa, choice: 'bought-used', pricePaid: eur(200) });
    expect(withFigures(entry, desk.today, entry.versions)).toEqual(entry);
    const waiting = withFigures({ ...entry, choice: 'waiting' }, desk.today, entry.versions);
    expect(waiting).not.toHaveProperty('avoidedKg');
    expect(waiting).not.toHaveProperty('chance');
  });

  test('a line that was recorded before lines kept their facts has none', () => {
    expect(figuresOf(makeEntry({ choice: 'bought-new' }), desk.today)).toEqual({});
  });
});
