import { describe, expect, test } from 'vitest';
import { LedgerPack } from '@/src/ledger/ledger-pack';
import { reboundOf } from '@/src/ledger/rebound';
import json from '../../public/data/ledger.json';
import { factors } from '../avoided/packs';
import { eur } from './entries';

const pack = LedgerPack.parse(json);

describe('money that was kept', () => {
  test('emits nothing while it is kept', () => {
    expect(reboundOf([eur(100)], 'kept', factors, pack).kg).toEqual({ p5: 0, p50: 0, p95: 0 });
  });

  test('emits by what it buys, flights the most', () => {
    const kg = (to: 'goods' | 'services' | 'travel' | 'mixed') => reboundOf([eur(100)], to, factors, pack).kg;
    expect(kg('mixed').p50).toBeCloseTo(factors.spendingKgPerEur.median * 100, -1);
    expect(kg('services').p50).toBeLessThan(kg('mixed').p50);
    expect(kg('goods').p50).toBeGreaterThan(kg('mixed').p50);
    expect(kg('travel').p50).toBeGreaterThan(kg('goods').p50);
    for (const { p5, p50, p95 } of [kg('goods'), kg('travel')]) expect(p5 < p50 && p50 < p95).toBe(true);
  });

  test('of several currencies is placed by their rates; nobody is credited for having less', () => {
    const euros = reboundOf([eur(100)], 'goods', factors, pack).kg.p50;
    const usd = { minor: 100_00, currency: 'USD' };
    expect(reboundOf([eur(100), usd], 'goods', factors, pack).kg.p50).toBeGreaterThan(euros);
    expect(reboundOf([eur(100), { minor: -9e9, currency: 'GBP' }], 'goods', factors, pack).kg.p50).toBe(euros);
    const odd = { minor: 5, currency: 'XTS' };
    expect(reboundOf([odd], 'goods', factors, pack)).toMatchObject({ kg: { p50: 0 }, unplaced: [odd] });
  });
});

test('every budget and every rate that ships has its source', () => {
  for (const { source, url } of [...pack.budgets, ...pack.respending]) {
    expect(source.length).toBeGreaterThan(10);
    expect(url).toMatch(/^https?:/);
  }
});
