import { readFileSync } from 'node:fs';
import { Catalogue, lookupIn } from '@/src/words/catalogue';
import type { Tongue } from '@/src/words/say';

/** The English words, for tests that read what a person would read. */
export function english(): Tongue {
  return { lookup: lookupOf('en'), locale: 'en-GB' };
}

export function german(): Tongue {
  return { lookup: lookupOf('de'), locale: 'de' };
}

function lookupOf(language: string) {
  const file = new URL(`../public/_locales/${language}/messages.json`, import.meta.url);
  return lookupIn(Catalogue.parse(JSON.parse(readFileSync(file, 'utf8'))));
}
