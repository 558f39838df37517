// Cross-validation of the general spreads: chosen on the products of one half of the makers, scored on the other half.

import type { FactorPack } from '@/src/footprint/factor';
import type { Interval } from '@/src/quantity/distribution';
import type { Answer } from './score-footprints';

/** The spreads nobody has measured: least GSD between products of one kind, by shelf, and of a doubtful kind. */
export interface Spreads {
  readonly electronics: number;
  readonly clothing: number;
  readonly home: number;
  readonly else: number;
  readonly wrongCategory: number;
}

const CANDIDATES: Readonly<Record<keyof Spreads, readonly number[]>> = {
  electronics: [1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 2],
  clothing: [1.5, 1.6, 1.7, 1.8, 1.9, 2, 2.1],
  home: [1.8, 2, 2.2, 2.4, 2.6],
  else: [1.5, 1.6, 1.7, 1.8, 1.9, 2],
  wrongCategory: [1.6, 1.8, 2, 2.5, 3, 3.5],
};
const START: Spreads = { electronics: 1.6, clothing: 1.7, home: 2.2, else: 1.7, wrongCategory: 2.5 };
const SHELVES: Readonly<Record<string, keyof Spreads>> = {
  electronics: 'electronics',
  clothing: 'clothing',
  footwear: 'clothing',
  bags: 'clothing',
  furniture: 'home',
  garden: 'home',
  home: 'home',
  kitchenware: 'home',
};
/** The interval is to miss one in ten: each miss costs its distance 2 ÷ 0.1 times (Winkler 1972). */
const MISS = 20;

/** The pack with these spreads. */
export function withSpreads(pack: FactorPack, spreads: Spreads): FactorPack {
  const productGsd = Object.fromEntries(
    Object.entries(pack.productGsd).map(([group, one]) => [
      group,
      { ...one, value: spreads[SHELVES[group] ?? 'else'] },
    ]),
  ) as FactorPack['productGsd'];
  const wrongCategory = { ...pack.spread.wrongCategory, value: spreads.wrongCategory };
  return { ...pack, productGsd, spread: { ...pack.spread, wrongCategory } };
}

/** The spreads with the least mean interval score over `answersWith`, one after the other, twice round. */
export function fitSpreads(answersWith: (spreads: Spreads) => readonly Answer[]): Spreads {
  let best = START;
  let least = meanIntervalScore(answersWith(best));
  for (let round = 0; round < 2; round += 1) {
    for (const name of Object.keys(CANDIDATES) as (keyof Spreads)[]) {
      for (const value of CANDIDATES[name]) {
        const tried = { ...best, [name]: value };
        const score = meanIntervalScore(answersWith(tried));
        if (score < least - 1e-9) [best, least] = [tried, score];
      }
    }
  }
  return best;
}

/** Width of the 90 % interval and penalty for misses, in powers of ten: a proper score, lower is better. */
export function meanIntervalScore(answers: readonly Answer[]): number {
  const told = answers.flatMap(({ trueKg, interval }) => (interval === undefined ? [] : [scoreOf(trueKg, interval)]));
  return told.reduce((sum, score) => sum + score, 0) / told.length;
}

function scoreOf(trueKg: number, { p5, p95 }: Interval): number {
  const miss = Math.max(0, Math.log10(p5 / trueKg), Math.log10(trueKg / p95));
  return Math.log10(p95 / p5) + MISS * miss;
}

/** The half (0 or 1) a maker's products all fall in; FNV-1a of its name in small letters. */
export function halfOf(maker: string): 0 | 1 {
  let hash = 2166136261;
  for (const letter of maker.toLowerCase()) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  return ((hash >>> 15) & 1) as 0 | 1;
}
