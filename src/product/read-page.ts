// Both halves of reading a page at once, where nobody waits for them.
import type { Moment } from '@/src/quantity/time';
import { decide } from './decide';
import { type Asked, gather } from './gather';
import type { Sighting } from './sighting';

/** The product this page sells, or undefined on every other page. Never throws. */
export function readPage(document: Document, url: string, now: Moment, ask: Asked): Sighting | undefined {
  const gathered = gather(document, url, ask);
  return gathered && decide(gathered, now);
}
