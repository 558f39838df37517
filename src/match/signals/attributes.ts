import { fold } from '@/src/listings/terms/fold';
import { type Measure, readMeasure } from '@/src/listings/terms/measure';
import { tokenize } from '@/src/listings/terms/tokens';
import { reason } from '@/src/words/reason';
import { colorsDiffer, colorsOf } from '../colors';
import type { Signal } from '../match';
import { differingSize, sizesOf } from '../sizes';
import type { Traits } from '../traits';

/** Every attribute both sides state and that differs, each one signal. Capacity is judged by its own veto. */
export function compareAttributes(product: Traits, listing: Traits): readonly Signal[] {
  return [
    differingColor(product, listing),
    differingSizes(product, listing),
    differingMeasure(product, listing),
    differingGender(product, listing),
    differingYear(product, listing),
  ].filter((signal) => signal !== undefined);
}

function differs(
  key: 'matchColorDiffers' | 'matchSizeDiffers' | 'matchGenderDiffers' | 'matchYearDiffers' | 'matchMeasureDiffers',
  a: string,
  b: string,
): Signal {
  return { kind: 'attributeConflict', strength: 1, reason: reason(key, a, b) };
}

function differingColor(product: Traits, listing: Traits): Signal | undefined {
  const [ours, theirs] = [colorsOf(product, listing), colorsOf(listing, product)];
  if (ours === undefined || theirs === undefined || !colorsDiffer(ours, theirs)) return undefined;
  return differs('matchColorDiffers', ours.said, theirs.said);
}

function differingSizes(product: Traits, listing: Traits): Signal | undefined {
  const pair = differingSize(sizesOf(product), sizesOf(listing));
  return pair && differs('matchSizeDiffers', ...pair);
}

/** Units whose numbers tell models apart, and by how much two numbers may differ and still be one (15.6 / 15 in). */
const TOLERANCE: Readonly<Record<string, number>> = {
  in: 0.05,
  mm: 0.02,
  l: 0.06,
  ml: 0.02,
  v: 0.12,
  ah: 0.02,
  ft: 0.02,
};

function differingMeasure(product: Traits, listing: Traits): Signal | undefined {
  const ours = measuresOf(product);
  const theirs = measuresOf(listing);
  for (const [unit, tolerance] of Object.entries(TOLERANCE)) {
    const [a, b] = [ours, theirs].map((all) => all.filter((measure) => measure.unit === unit)) as [
      Measure[],
      Measure[],
    ];
    if (a.length === 0 || b.length === 0) continue;
    const agree = a.some((x) => b.some((y) => Math.abs(x.value - y.value) <= tolerance * Math.max(x.value, y.value)));
    if (!agree) return differs('matchMeasureDiffers', `${a[0]?.value} ${unit}`, `${b[0]?.value} ${unit}`);
  }
  return undefined;
}

function measuresOf({ tokens, attributes }: Traits): Measure[] {
  const stated = attributes.size === undefined ? [] : tokenize(attributes.size);
  return [...tokens, ...stated].flatMap(({ kind, text }) => (kind === 'measure' ? (readMeasure(text) ?? []) : []));
}

/** Folded words for whom a thing is made, en, de, fr, es, it. */
const GENDERS: Readonly<Record<string, string>> = {
  men: 'men mens man male herren herr manner homme hommes hombre hombres caballero uomo',
  women: 'women womens woman ladies female damen dame frauen femme femmes mujer mujeres donna',
  kids: 'kids kid children child boys girls boy girl kinder jungen madchen enfant enfants garcon fille nino nina ninos bambino bambina bambini',
};

function differingGender(product: Traits, listing: Traits): Signal | undefined {
  const [ours, theirs] = [gendersOf(product), gendersOf(listing)];
  if (ours.size === 0 || theirs.size === 0 || [...ours].some((gender) => theirs.has(gender))) return undefined;
  return differs('matchGenderDiffers', [...ours].join(', '), [...theirs].join(', '));
}

function gendersOf({ plain, attributes }: Traits): ReadonlySet<string> {
  const words = new Set(`${plain}${fold(attributes.gender ?? '')}`.split(/[^a-z]+/));
  if (words.has('unisex')) return new Set();
  return new Set(Object.keys(GENDERS).filter((gender) => GENDERS[gender]?.split(' ').some((word) => words.has(word))));
}

function differingYear(product: Traits, listing: Traits): Signal | undefined {
  const [ours, theirs] = [yearsOf(product), yearsOf(listing)];
  if (ours.length === 0 || theirs.length === 0 || ours.some((year) => theirs.includes(year))) return undefined;
  return differs('matchYearDiffers', `${ours[0]}`, `${theirs[0]}`);
}

function yearsOf({ tokens, attributes }: Traits): readonly number[] {
  const inTitle = tokens.flatMap(({ kind, text }) =>
    kind === 'number' && /^(?:19[5-9]|20[0-4])\d$/.test(text) ? Number(text) : [],
  );
  return attributes.year === undefined ? inTitle : [attributes.year, ...inTitle];
}
