// The fields asked of a product page, and how often they were answered right: for our readers and for others.
import type { Sighting } from '@/src/product/sighting';
import { minorDigits } from '@/src/quantity/money';
import type { Labels, SavedPage } from './corpus';
import {
  type Same,
  sameAvailability,
  sameBrand,
  sameCurrency,
  sameGtin,
  sameName,
  sameNumber,
  samePrice,
} from './same-value';
import { count, newTally, type Score, scoreOf } from './score';

const SAME = {
  name: sameName,
  price: samePrice,
  currency: sameCurrency,
  brand: sameBrand,
  gtin: sameGtin,
  sku: sameNumber,
  mpn: sameNumber,
  availability: sameAvailability,
} satisfies Record<string, Same>;
export type FieldName = keyof typeof SAME;
const FIELDS = Object.keys(SAME) as FieldName[];

/** What a reader says of one page; a field it does not tell is left out. */
export type Answers = Readonly<Partial<Record<FieldName, string>>>;

/** What our sighting says, prices in major units. */
export function answersOf({ product }: Sighting): Answers {
  const { name, brand, gtin, sku, mpn, availability, price } = product;
  const amount = price && String(price.minor / 10 ** minorDigits(price.currency));
  const said = { name, price: amount, currency: price?.currency, brand, gtin, sku, mpn, availability };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** Called for each labelled field that was not answered, or not right. */
export type OnMiss = (index: number, field: FieldName, labels: readonly string[], answer: string | undefined) => void;

/** Recall: right / labelled. Precision: right / answered where labelled. `answers[i]` belongs to `pages[i]`. */
export function scoreAnswers(
  pages: readonly SavedPage[],
  answers: readonly Answers[],
  onMiss: OnMiss = () => undefined,
): Record<FieldName, Score> {
  const scoreField = (field: FieldName) => {
    const tally = newTally();
    pages.forEach((page, index) => {
      const labels = labelsOf(page.expect ?? {}, field);
      if (labels.length === 0) return;
      const answer = answers[index]?.[field];
      const right = answer !== undefined && labels.some((label) => SAME[field](answer, label));
      count(tally, answer !== undefined, right);
      if (!right) onMiss(index, field, labels, answer);
    });
    return scoreOf(tally);
  };
  return Object.fromEntries(FIELDS.map((field) => [field, scoreField(field)])) as Record<FieldName, Score>;
}

function labelsOf(expect: Labels, field: FieldName): string[] {
  const label = expect[field];
  return label === undefined || label === null ? [] : [label].flat().map(String);
}
