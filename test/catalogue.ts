import { readFileSync } from 'node:fs';
import { Catalogue, lookupIn } from '@/src/words/catalogue';
import type { Tongue } from '@/src/words/say';

/** The English words, for tests that read what a person would read. */
export function english(): Tongue {
  const file = new URL('../public/_locales/en/messages.json', import.meta.url);
  return { lookup: lookupIn(Catalogue.parse(JSON.parse(readFileSync(file, 'utf8')))), locale: 'en-GB' };
}
