import { type Candidate, type Fields, put } from '../candidate';
import { cleanBrand, cleanNumber, parseGtin } from '../identifiers';
import { parseMass } from '../mass-text';
import { plainText } from '../plain-text';
import { availabilityOf, conditionOf } from './offer-words';

const line = (most: number) => (text: string) => plainText(text, most);

/** How each field is read from a text, whichever reader found it. */
const READ = {
  name: line(500),
  brand: cleanBrand,
  gtin: parseGtin,
  mpn: cleanNumber,
  sku: cleanNumber,
  color: line(100),
  size: line(100),
  capacity: line(60),
  material: line(300),
  gender: line(60),
  description: line(2000),
  massKg: parseMass,
  condition: conditionOf,
  availability: availabilityOf,
} satisfies { [Field in keyof Fields]?: (text: string) => Fields[Field] | undefined };

export type TextField = keyof typeof READ;

/** Fills a field from a text when the text is good for it and the field is still empty. */
export function putText(candidate: Candidate, field: TextField, text: string, node: string): void {
  put(candidate, field, READ[field](text), node, text);
}
