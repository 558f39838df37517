import { priceRatio } from '@/src/quantity/money';
import { type Candidate, type Fields, NUMBERS, statedBy } from './candidate';
import { wordsInCommon, wordsOf } from './line';
import { SAME_NAME } from './main-entity';

/** A sale to a fifth is believed. */
const MOST_RATIO = 5;

/** Whether another reader's candidate is the same thing: page-wide readers always, markup by number or name. */
export function agrees(other: Candidate, main: Candidate): boolean {
  if (other.reader === 'visible' || other.reader === 'open-graph') return true;
  const numbers = statedBy(main, NUMBERS);
  if (statedBy(other, NUMBERS).some((number) => numbers.includes(number))) return true;
  return wordsInCommon(other.fields.name ?? '', main.fields.name ?? '') >= SAME_NAME;
}

/** Every field from the first candidate that has it, but the price as shown, and the name when more of it is. */
export function merge(main: Candidate, others: readonly Candidate[], title: string): Candidate {
  // A rule reads what is shown.
  const asShown = main.reader === 'shop-rule';
  const merged = { ...main, fields: { ...main.fields }, evidence: [...main.evidence], facts: [...main.facts] };
  const fields: Partial<Record<string, unknown>> = merged.fields;
  for (const other of others) {
    const { price, listPrice } = other.fields;
    const marked = merged.fields.price;
    // Markup often keeps the price from before a sale; what is shown by the buy button, and alone, is what is paid.
    const ratio = price && marked && priceRatio(price, marked);
    const stale = listPrice?.minor === marked?.minor || (other.amounts && !other.amounts.includes(marked?.minor ?? 0));
    if (!asShown && ratio !== undefined && stale && ratio !== 1 && ratio > 1 / MOST_RATIO && ratio < MOST_RATIO) {
      merged.evidence = merged.evidence.filter(({ field }) => field !== 'price');
      delete merged.fields.price;
    }
    if (other.reader === 'visible' && isFuller(other.fields.name, merged.fields.name, title)) {
      merged.evidence = merged.evidence.filter(({ field }) => field !== 'name');
      delete merged.fields.name;
    }
    for (const evidence of other.evidence) {
      const field = evidence.field as keyof Fields;
      // A crossed-out price belongs to the price it stands beside.
      if (field === 'listPrice' && price?.minor !== merged.fields.price?.minor) continue;
      if (fields[field] !== undefined) continue;
      fields[field] = other.fields[field];
      merged.evidence.push(evidence);
    }
    merged.facts.push(...other.facts);
    merged.offered ||= other.offered;
  }
  return merged;
}

/** A heading that holds all of a name and more, all of it in the title too: markup often leaves out the brand. */
function isFuller(shown: string | undefined, marked: string | undefined, title: string): boolean {
  if (shown === undefined || marked === undefined || shown.length > 150) return false;
  const [whole, part, all] = [wordsOf(shown), wordsOf(marked), wordsOf(title)];
  const isWithin = (words: Set<string>, others: Set<string>) => [...words].every((word) => others.has(word));
  return whole.size > part.size && isWithin(part, whole) && isWithin(whole, all);
}
