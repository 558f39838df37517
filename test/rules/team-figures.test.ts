import { describe, expect, test } from 'vitest';
import { layer } from '@/src/rules/layer';
import type { RulePack } from '@/src/rules/rule-pack';
import { shippedPack } from '@/src/rules/shipped';
import { figuresFor, teamGridOf } from '@/src/rules/team-figures';
import { makePack } from './make-pack';

const phone = { id: 'smartphone', group: 'electronics' };
const range = (mode: number) => ({ low: 0, mode, high: mode + 1 });
const years = (mode: number) => ({ low: 0.1, mode, high: mode + 1 });
const figures = (...packs: Partial<RulePack>[]) =>
  figuresFor(layer([shippedPack, ...packs.map((parts) => makePack(parts))]), phone);

describe('figuresFor', () => {
  test('nobody says anything', () => {
    expect(figures()).toEqual({});
    expect(figures({ assumptions: [{ id: 'a', scope: 'sofa', displacement: range(0), source: 'x' }] })).toEqual({});
  });

  test('the kind comes before its shelf, figure by figure', () => {
    const found = figures({
      assumptions: [
        { id: 'kind', scope: 'smartphone', lifetimeYears: years(4), source: 'repairs 2025' },
        { id: 'shelf', scope: 'electronics', lifetimeYears: years(7), shippingKg: range(0.2), source: 'parcels 2025' },
      ],
    });
    expect(found.lifetimeYears).toMatchObject({ mode: 4, source: 'repairs 2025', by: 'Mine' });
    expect(found.shippingKg).toMatchObject({ mode: 0.2, source: 'parcels 2025' });
    expect(found).not.toHaveProperty('displacement');
  });

  test('of two layers the later counts, whichever way it states a displacement rate', () => {
    const record = (mode: number) => ({ displacement: { smartphone: { ...range(mode), source: 'format 1' } } });
    const rule = (mode: number) => ({
      assumptions: [{ id: 'd', scope: 'smartphone', displacement: range(mode), source: 'format 2' }],
    });
    expect(figures(record(0.2), rule(0.3)).displacement).toMatchObject({ mode: 0.3, source: 'format 2' });
    expect(figures(rule(0.3), record(0.2)).displacement).toMatchObject({ mode: 0.2, source: 'format 1' });
  });

  test('a rate for the kind counts before a later one for the shelf', () => {
    const shelf = { assumptions: [{ id: 'd', scope: 'electronics', displacement: range(0.9), source: 'shelf' }] };
    expect(
      figures({ displacement: { smartphone: { ...range(0.2), source: 'kind' } } }, shelf).displacement?.source,
    ).toBe('kind');
  });

  test('what a later layer switches off says nothing', () => {
    const said = { assumptions: [{ id: 'd', scope: 'smartphone', displacement: range(0.3), source: 'own' }] };
    expect(figures(said, { off: ['assumptions.d'] })).toEqual({});
    expect(
      figures({ displacement: { smartphone: { ...range(0.2), source: 'x' } } }, { off: ['displacement'] }),
    ).toEqual({});
  });

  test('ids from outside meet no inherited property', () => {
    const rules = layer([shippedPack, makePack({ assumptions: [{ id: 'd', scope: 'sofa', source: 'own' }] })]);
    for (const id of ['constructor', '__proto__', 'to-string'])
      expect(figuresFor(rules, { id, group: id })).toEqual({});
  });
});

describe('teamGridOf', () => {
  const grid = (country: string, mode: number, url?: 'https://grid.example/') =>
    ({
      id: `g-${mode}`,
      country,
      kgPerKwh: { low: 0, mode, high: 2 },
      source: 'contract',
      ...(url && { url }),
    }) as never;

  test('is undefined when no rule says anything', () => {
    expect(teamGridOf(layer([shippedPack]))).toBeUndefined();
  });

  test('goes by country, the later of two counting; codes nobody has are passed over', () => {
    const rules = layer([
      shippedPack,
      makePack({ grid: [grid('DE', 1), grid('ZZ', 0)] }),
      makePack({ grid: [grid('DE', 0.4, 'https://grid.example/')] }),
    ]);
    expect([...(teamGridOf(rules) ?? [])]).toEqual([
      ['DEU', { low: 0, mode: 0.4, high: 2, source: 'contract', url: 'https://grid.example/', by: 'Mine' }],
    ]);
    expect(teamGridOf(rules)).toBe(teamGridOf(rules));
  });
});
