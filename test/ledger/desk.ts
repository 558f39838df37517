import type { Desk } from '@/src/ledger/draft';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import { factors, used } from '../avoided/packs';
import { index as taxonomy } from '../category/taxonomy';

/** What lines are written with: the packs and rules that ship, in Germany. */
export const desk: Desk = {
  today: { factors, used, rules: layer([shippedPack]) },
  taxonomy,
  region: 'DE',
};

/** The same with every published footprint changed by a factor, as a later pack might have it. */
export function deskWith(times: number): Desk {
  const rows = factors.factors.map((row) => ({
    ...row,
    kgCo2e: row.kgCo2e * times,
    ...(row.makeKg !== undefined && { makeKg: row.makeKg * times }),
  }));
  return { ...desk, today: { ...desk.today, factors: { ...factors, version: 'tomorrow', factors: rows } } };
}
