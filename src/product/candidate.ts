import { clip, plainText } from './plain-text';
import type { Attributes, Product } from './product';
import type { Evidence } from './sighting';
import type { WebUrl } from './web-url';

/** The fields of a Product, its attributes beside the others: what readers fill one by one. */
export type Fields = Omit<Product, 'attributes'> & Attributes;

/** What one reader believes the page sells, or one of the things it lists. */
export interface Candidate {
  readonly reader: Evidence['reader'];
  readonly fields: Partial<Fields>;
  readonly evidence: Evidence[];
  /** The address the page gives for this product. */
  url?: WebUrl | undefined;
  /** Somebody offers it: a price, an availability or an offer without either. */
  offered: boolean;
}

export function makeCandidate(reader: Candidate['reader']): Candidate {
  return { reader, fields: {}, evidence: [], offered: false };
}

/** Fills a field that is still empty and leaves evidence; an undefined value is passed over. */
export function put<Field extends keyof Fields>(
  candidate: Candidate,
  field: Field,
  value: Fields[Field] | undefined,
  node: string,
  text: string,
): void {
  const shown = plainText(text, 300);
  if (value === undefined || value === '' || shown === '' || candidate.fields[field] !== undefined) return;
  candidate.fields[field] = value;
  candidate.evidence.push({ field, reader: candidate.reader, node: clip(node, 200), text: shown });
}
