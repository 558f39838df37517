import { clip, oneLine } from './line';
import type { Product } from './product';
import type { Evidence, Fact } from './sighting';
import type { WebUrl } from './web-url';

/** What readers fill themselves; everything else of a Product is stated as facts and interpreted later. */
export type Fields = Pick<Product, 'name' | 'price' | 'listPrice' | 'description' | 'image' | 'breadcrumb'>;

/** What one reader believes the page sells, or one of the things it lists. */
export interface Candidate {
  readonly reader: Evidence['reader'];
  readonly fields: Partial<Fields>;
  readonly evidence: Evidence[];
  readonly facts: Fact[];
  /** The address the page gives for this product. */
  url?: WebUrl | undefined;
  /** Every amount the page shows where it sells the thing, in minor units; price tags leave it out of markup. */
  amounts?: readonly number[];
  /** Somebody offers it: a price, an availability or an offer without either. */
  offered: boolean;
}

export function makeCandidate(reader: Candidate['reader']): Candidate {
  return { reader, fields: {}, evidence: [], facts: [], offered: false };
}

/** Fills a field that is still empty and leaves evidence; an undefined value is passed over. */
export function put<Field extends keyof Fields>(
  candidate: Candidate,
  field: Field,
  value: Fields[Field] | undefined,
  node: string,
  text: string,
): void {
  const shown = oneLine(text, 300);
  if (value === undefined || value === '' || shown === '' || candidate.fields[field] !== undefined) return;
  candidate.fields[field] = value;
  candidate.evidence.push({ field, reader: candidate.reader, node: clip(node, 200), text: shown });
}

/** Most facts of one page. */
export const MOST_FACTS = 200;

/** Notes what the page says under a label, as it says it. What the label means is not asked here. */
export function state(candidate: Candidate, label: string, text: string, node: string): void {
  const word = oneLine(label, 61);
  const value = oneLine(text, 300);
  if (word === '' || word.length > 60 || !/[\p{L}\p{N}]/u.test(value) || candidate.facts.length >= MOST_FACTS) return;
  candidate.facts.push({ reader: candidate.reader, label: word, value, node: clip(node, 100) });
}

/** Everything a candidate states under one of the labels. */
export function statedBy({ facts }: Candidate, labels: string): string[] {
  return facts.filter(({ label }) => labels.split(' ').includes(label)).map(({ value }) => value);
}

/** Labels of numbers that one thing has in every shop, or in this one. */
export const NUMBERS = 'sku gtin gtin13 gtin14 gtin12 gtin8 isbn ean upc';

/** A thing with a name that somebody sells or that carries a number of its own. */
export function isProduct(candidate: Candidate): boolean {
  const { fields, offered, reader } = candidate;
  if (fields.name === undefined) return false;
  // Tables and titles are everywhere; only a buy box below a heading makes them a product page.
  if (reader === 'visible') return offered && fields.price !== undefined && !isNamedByTitle(candidate);
  if (reader === 'open-graph') return true;
  return fields.price !== undefined || statedBy(candidate, NUMBERS).length > 0 || offered;
}

function isNamedByTitle({ evidence }: Candidate): boolean {
  return evidence.some(({ field, node }) => field === 'name' && node === 'title');
}
