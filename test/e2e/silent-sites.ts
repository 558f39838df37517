import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { feedAnswer } from '../web/feed-answer';
import { SHOP_IDS } from '../web/goods/product';
import type { Site } from '../web/logging-proxy';
import { demoSite } from '../web/serve';

/** The demo shops under invented names. */
export const SILENT_SITES: Readonly<Record<string, Site>> = Object.fromEntries(
  SHOP_IDS.map((id) => [`${id}.example`, demoSite(id)]),
);

/** So many used offers for the products of the shops, as a file a person has. */
export async function offersFile(count: number): Promise<string> {
  const query = new URLSearchParams({ n: String(count) });
  const asked = { path: '/feed.tsv', query, origin: 'http://second-round.example', header: () => undefined };
  const body = feedAnswer(asked)?.body ?? '';
  return typeof body === 'string' || Buffer.isBuffer(body) ? String(body) : text(Readable.from(body));
}
