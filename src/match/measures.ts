import { fold } from '@/src/listings/terms/fold';
import { type Measure, readMeasure } from '@/src/listings/terms/measure';
import { type Token, tokenize } from '@/src/listings/terms/tokens';
import { countedAt } from './counted';
import { kindsIn } from './kind-words';
import { once } from './once';
import type { Traits } from './traits';

/** Unit → the unit it is compared in, and how many of that it is. Inches and feet name sizes of their own. */
const BASE: Readonly<Record<string, readonly [unit: string, factor: number]>> = {
  mm: ['mm', 1],
  cm: ['mm', 10],
  m: ['mm', 1000],
  in: ['in', 1],
  ft: ['ft', 1],
  w: ['w', 1],
  kw: ['w', 1000],
  l: ['l', 1],
  ml: ['l', 0.001],
  cl: ['l', 0.01],
  kg: ['kg', 1],
  g: ['kg', 0.001],
  v: ['v', 1],
  ah: ['ah', 1],
  mah: ['ah', 0.001],
};

/** By how much two numbers may differ and still be one: 15.6 / 15 in, 18 / 20 V. */
const TOLERANCE: Readonly<Record<string, number>> = { in: 0.05, l: 0.06, v: 0.12, kg: 0.06, w: 0.04 };
const OTHERWISE = 0.02;

/** Of these a thing has several (height, width; load, weight): numbers further apart than this are two dimensions. */
const SEVERAL = new Set(['mm', 'w', 'kg']);
const ONE_DIMENSION = 2;

/** "27mm f 1.2": of a lens the millimetres are its focal length, save in what fits it. */
const LENS = / \d{1,3} ?mm (?:.* )?f ?\d/;

interface Reading {
  readonly value: number;
  readonly said: string;
}

/** The first measure both state and that differs, as said; undefined when all that can be compared agree. */
export function differingMeasure(product: Traits, listing: Traits): readonly [string, string] | undefined {
  const sides = compareSides(product, listing);
  if (sides !== undefined) return sides.differ;
  const ours = readingsOf(product);
  const theirs = readingsOf(listing);
  const isByLength = kindsIn(product).has('lens') || [product, listing].every(({ plain }) => LENS.test(plain));
  for (const [unit, own] of ours) {
    const others = theirs.get(unit);
    if (others === undefined) continue;
    const tolerance = TOLERANCE[unit] ?? OTHERWISE;
    const isNear = (a: number, b: number, most: number) => Math.max(a, b) <= most * Math.min(a, b);
    if (own.some((a) => others.some((b) => isNear(a.value, b.value, 1 + tolerance)))) continue;
    const pair = own
      .flatMap((a) => others.map((b) => [a, b] as const))
      .find(([a, b]) => !SEVERAL.has(unit) || isByLength || isNear(a.value, b.value, ONE_DIMENSION));
    if (pair !== undefined) return [pair[0].said, pair[1].said];
  }
  return undefined;
}

const readingsOf = once(readMeasures);

function readMeasures({ tokens, attributes }: Traits): ReadonlyMap<string, readonly Reading[]> {
  const readings = new Map<string, Reading[]>();
  const stated = [attributes.size, attributes.capacity].flatMap((text) => (text === undefined ? [] : tokenize(text)));
  const note = (unit: string, reading: Reading) => readings.set(unit, [...(readings.get(unit) ?? []), reading]);
  const all = [...tokens, ...stated];
  all.forEach(({ kind, text }, i) => {
    const counted = countedAt(all, i);
    if (counted !== undefined) note(counted, { value: Number(text), said: `${text} ${counted}` });
    const measure = kind === 'measure' ? readMeasure(text) : undefined;
    const base = measure === undefined ? undefined : BASE[measure.unit];
    if (measure === undefined || base === undefined) return;
    const [unit, factor] = base;
    note(unit, { value: measure.value * factor, said: `${measure.value} ${measure.unit}` });
  });
  return readings;
}

/** "80 × 28 × 202 cm": two or three numbers with one unit after the last. */
const SIDES =
  /(\d{1,4}(?:[.,]\d)?) ?[x×*] ?(\d{1,4}(?:[.,]\d)?)(?: ?[x×*] ?(\d{1,4}(?:[.,]\d)?))? ?(mm|cm|m|in|")?(?![\p{L}\d])/u;
const MAY_HAVE_SIDES = /\d ?[x×*] ?\d/;
const SIDE_TOLERANCE = 1.03;

/** The sides, when both state as many of one unit, and whether they differ; their order is the seller's. */
function compareSides(product: Traits, listing: Traits): { differ: readonly [string, string] | undefined } | undefined {
  if (sidesIn(product) === undefined || sidesIn(listing) === undefined) return undefined;
  const ours = sidesOf(product, listing);
  const theirs = sidesOf(listing, product);
  if (ours === undefined || theirs === undefined) return undefined;
  if (ours.values.length !== theirs.values.length || ours.unit !== theirs.unit) return undefined;
  const differ = ours.values.some((value, i) => {
    const other = theirs.values[i] ?? value;
    return Math.max(value, other) > SIDE_TOLERANCE * Math.min(value, other);
  });
  return { differ: differ ? [ours.said, theirs.said] : undefined };
}

/** Whether both state the same sides, in whatever order: "150x60x236 cm" and "150 x 236 x 60". */
export function haveSameSides(product: Traits, listing: Traits): boolean {
  const compared = compareSides(product, listing);
  return compared !== undefined && compared.differ === undefined;
}

function sidesOf(one: Traits, other: Traits) {
  const found = sidesIn(one);
  if (found === undefined) return undefined;
  const [said = '', a, b, c, ownUnit] = found;
  // Without a unit, 4x4 and 2x2 are drives and bricks, unless the other side names one and they share a length.
  const [, ...others] = (ownUnit === undefined && sidesIn(other)) || [];
  const unit =
    ownUnit ?? ([a, b, c].some((side) => side !== undefined && others.includes(side)) ? others[3] : undefined);
  if (unit === undefined) return undefined;
  const [base, factor] = unit === '"' || unit === 'in' ? (['in', 1] as const) : (BASE[unit] ?? ['mm', 1]);
  const values = [a, b, c].flatMap((text) => (text === undefined ? [] : Number(text.replace(',', '.')) * factor));
  return { values: values.sort((x, y) => x - y), unit: base, said: said.trim() };
}

const sidesIn = once(({ attributes, title }): readonly (string | undefined)[] | undefined => {
  const texts = [fold(attributes.size ?? ''), fold(title)];
  // Most state none, and what may not follow the last is dear to look for in a fresh worker.
  return texts.map((text) => (MAY_HAVE_SIDES.test(text) ? SIDES.exec(text) : null)).find(Boolean) ?? undefined;
});

/** The measures a title states. */
export const measuresIn = once(({ tokens }) => measuresOf(tokens));

export function measuresOf(tokens: readonly Token[]): readonly Measure[] {
  return tokens.filter(({ kind }) => kind === 'measure').flatMap(({ text }) => readMeasure(text) ?? []);
}

/** The whole inches a title states, as digits. */
export function inchesOf(side: Traits): readonly string[] {
  return measuresIn(side).flatMap(({ unit, value }) => (unit === 'in' ? String(value) : []));
}
