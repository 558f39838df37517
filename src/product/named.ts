import type { Moment } from '@/src/quantity/time';
import { clip, oneLine } from './line';
import type { Sighting } from './sighting';
import { parseWebUrl, type WebUrl } from './web-url';

/** Longest text a name is taken from, in UTF-16 units: people mark whole paragraphs. */
export const MOST_NAMED = 20_000;
/** Longest name: more words than any title has tell nothing more, and no search takes them. */
const MOST_NAME = 200;
/** Never a real host (RFC 2606): what was named has no page. */
const HOST = 'named.invalid';

/**
 * The name of a thing in what a person marked or typed: one line of at most 200 characters, cut between words. Undefined
 * when it has no letter or digit, so that nothing could be looked for.
 */
export function nameIn(text: string): string | undefined {
  const whole = oneLine(text, MOST_NAMED);
  const cut = clip(whole, MOST_NAME);
  const name = cut.length === whole.length ? cut : cut.replace(/(?<=\S)\s+\S*$/, '');
  return /[\p{L}\p{N}]/u.test(name) ? name : undefined;
}

/**
 * A thing known by its name only, as if a page had said no more.
 * @param id tells one search from the next, as addresses tell pages
 * @param language of the person, a BCP 47 tag
 */
export function namedSighting(name: string, id: string, language: string, now: Moment): Sighting {
  const url = parseWebUrl(`https://${HOST}/${encodeURIComponent(id)}`) as WebUrl;
  return { product: { name, attributes: {}, breadcrumb: [] }, evidence: [], url, language, seenAt: now };
}

/** True for the address of a sighting that has no page. */
export function isNamed(url: WebUrl): boolean {
  return new URL(url).host === HOST;
}
