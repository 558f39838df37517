// Scoring matches: answers in, the field's usual figures out.
import { BANDS, type Band } from '@/src/rules/band';

/** What was answered for one pair, and what is right. */
export interface Answered {
  readonly label: boolean;
  readonly probability: number;
  readonly answer: Band;
  readonly band?: Band;
}

/** Shares 0..1. */
export interface MatchScores {
  readonly pairs: number;
  readonly positives: number;
  /** Of the pairs called the same thing, how many are. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** The best F1 any threshold on the probability would give: tells a threshold that does not travel from signals that do not. */
  readonly bestF1: number;
  readonly averagePrecision: number;
  /** Expected calibration error: mean distance between probability and share of positives, in ten bins of the probability. */
  readonly calibrationError: number;
}

export function scoreMatches(answers: readonly Answered[]): MatchScores {
  const positives = answers.filter(({ label }) => label).length;
  const called = answers.filter(({ answer }) => answer === 'same');
  const right = called.filter(({ label }) => label).length;
  return {
    pairs: answers.length,
    positives,
    precision: ratio(right, called.length),
    recall: ratio(right, positives),
    f1: ratio(2 * right, called.length + positives),
    ...ranked(answers, positives),
    calibrationError: calibrationError(answers),
  };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** Walks down the ranking; pairs of equal probability are passed together, so that their order in the file is nothing. */
function ranked(answers: readonly Answered[], positives: number): Pick<MatchScores, 'bestF1' | 'averagePrecision'> {
  const order = answers.toSorted((a, b) => b.probability - a.probability);
  let [right, seen, bestF1, averagePrecision] = [0, 0, 0, 0];
  while (seen < order.length) {
    const before = right;
    const { probability } = order[seen] as Answered;
    for (; order[seen]?.probability === probability; seen += 1) if (order[seen]?.label) right += 1;
    bestF1 = Math.max(bestF1, ratio(2 * right, seen + positives));
    averagePrecision += ratio(right - before, positives) * (right / seen);
  }
  return { bestF1, averagePrecision };
}

/** A bin of probabilities: what was claimed on average, and what was right. */
export interface Bin {
  readonly pairs: number;
  readonly claimed: number;
  readonly right: number;
}

const BINS = 10;

/** The ten bins of the probability, lowest first; empty ones left out. */
export function calibrationBins(answers: readonly Answered[]): readonly Bin[] {
  return Array.from({ length: BINS }, (_, i) =>
    answers.filter(({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === i),
  ).flatMap((inside) =>
    inside.length === 0
      ? []
      : [
          {
            pairs: inside.length,
            claimed: inside.reduce((sum, { probability }) => sum + probability, 0) / inside.length,
            right: inside.filter(({ label }) => label).length / inside.length,
          },
        ],
  );
}

function calibrationError(answers: readonly Answered[]): number {
  return calibrationBins(answers).reduce(
    (sum, { pairs, claimed, right }) => sum + (pairs / answers.length) * Math.abs(claimed - right),
    0,
  );
}

/** Labelled band → how often each band was answered. Bands nobody labelled are left out. */
export type BandTable = Readonly<Partial<Record<Band, Readonly<Record<Band, number>>>>>;

/** How the bands were confused; undefined when no pair has its band labelled. */
export function bandTable(answers: readonly Answered[]): BandTable | undefined {
  const table: Partial<Record<Band, Record<Band, number>>> = {};
  for (const { band, answer } of answers) {
    if (band === undefined) continue;
    const row = table[band] ?? { same: 0, variant: 0, similar: 0, no: 0 };
    row[answer] += 1;
    table[band] = row;
  }
  const labelled = BANDS.filter((band) => table[band] !== undefined);
  return labelled.length === 0 ? undefined : Object.fromEntries(labelled.map((band) => [band, table[band]]));
}
