// What the sources send, compared with the page that says so: to the letter, so that neither drifts from the other.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { SourceIo } from '@/src/listings/sources/source-io';
import { Bench } from './bench';
import { bestBuySpecimen } from './specimens/best-buy';
import { discogsSpecimen } from './specimens/discogs';
import { ebaySpecimen } from './specimens/ebay';
import { flohmarktSpecimen } from './specimens/flohmarkt';
import { freegleSpecimen } from './specimens/freegle';
import { reverbSpecimen } from './specimens/reverb';
import { shopifySearchSpecimen } from './specimens/shopify-search';
import { teamIndexSpecimen } from './specimens/team-index';
import { PROFILE, shopifyCatalogSpecimen, ucpMcpSpecimen, ucpRestSpecimen } from './specimens/ucp';
import { wooCommerceSpecimen } from './specimens/woocommerce';
import type { Specimen } from './ware';

const SPECIMENS: Readonly<Record<string, Specimen>> = {
  'Shopify Catalog': shopifyCatalogSpecimen,
  'UCP over MCP': ucpMcpSpecimen,
  'UCP over REST': ucpRestSpecimen,
  WooCommerce: wooCommerceSpecimen,
  'Shopify search': shopifySearchSpecimen,
  eBay: ebaySpecimen,
  Freegle: freegleSpecimen,
  Flohmarkt: flohmarktSpecimen,
  Reverb: reverbSpecimen,
  Discogs: discogsSpecimen,
  'Best Buy': bestBuySpecimen,
  'Team index': teamIndexSpecimen,
};

const page = readFileSync(new URL('../../src/listings/sources/REQUESTS.md', import.meta.url), 'utf8');
const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [title = ''] = section.split('\n');
      return [title, [...section.matchAll(/^```http\n(.*?)\n```$/gms)].map(([, block = '']) => block)] as const;
    }),
);

test('every source is described, and no other', () => {
  expect([...sections.keys()]).toEqual(Object.keys(SPECIMENS));
});

describe.each(Object.entries(SPECIMENS))('%s', (title, specimen) => {
  const bench = new Bench(specimen);

  test('is sent what the page says, in that order, and nothing else', async () => {
    const sent: string[] = [];
    const inits: RequestInit[] = [];
    const io = bench.io();
    const listening: SourceIo = {
      ...io,
      fetch: (url, init) => {
        inits.push(init);
        sent.push(shown(url, init, specimen));
        return io.fetch(url, init);
      },
    };
    await bench.search(listening);
    expect(sent).toEqual(sections.get(title));
    for (const init of inits)
      expect(init).toMatchObject({
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'manual',
        cache: 'no-store',
      });
  });
});

/** A request as the page writes it: decoded, headers that every source is sent left out, the query's parts in braces. */
function shown(address: string, { method, headers, body }: RequestInit, { host, query }: Specimen): string {
  const usual: Readonly<Record<string, string>> = { accept: 'application/json', 'accept-language': '*' };
  const lines = [...new Headers(headers)]
    .filter(([name, value]) => usual[name] !== value)
    .map(([name, value]) => `${name}: ${value}`);
  const url = decodeURIComponent(address.replaceAll('+', ' '));
  const isForm = lines.some((line) => line.includes('multipart'));
  const text = String(body ?? '');
  const whole = [`${method} ${url}`, ...lines, ...(text === '' ? [] : ['', isForm ? text.replaceAll('\r', '') : text])];
  const known: readonly (readonly [string | RegExp, string])[] = [
    [PROFILE, '{profile}'],
    [/(?<=authorization: ).*|(?<=apiKey=)[\w-]+|(?<=x-clickhouse-key: ).*/g, '{key}'],
    [/(?<=x-clickhouse-user: ).*/g, '{user}'],
    [/(?<=\t)[\d.]+$/gm, '{weight}'],
    [/(?<=filter=)[^&]+/g, '{filter}'],
    [query.words ?? '', '{words}'],
    [query.language, '{language}'],
    [new RegExp(`\\b${query.currency}\\b`, 'g'), '{currency}'],
    [new RegExp(`(?<=_country":"|"country":"|EBAY_|ships_to=)${query.country}\\b`, 'g'), '{country}'],
    ...(host.endsWith('.example') ? [[host, '{shop}'] as const] : []),
  ];
  return known.reduce((all, [part, name]) => all.replaceAll(part, name), whole.join('\n')).trimEnd();
}
