import { Listing } from '@/src/listings/listing';
import { publicHttps } from '@/src/listings/sources/call/addresses';
import { detectShop } from '@/src/listings/sources/detect-shop';
import { MOST_LISTINGS } from '@/src/listings/sources/offer/harvest';
import { SourceError } from '@/src/listings/sources/source-error';
import type { SourceIo } from '@/src/listings/sources/source-io';
import { SourceSettings, sourceFrom } from '@/src/listings/sources/source-settings';
import { teamAddress } from '@/src/listings/sources/team-index/address';
import { tryParse } from '@/src/product/try-parse';
import { seededRandom } from '@/src/quantity/random';
import type { Told } from '@/test/contract/shop-server';
import { bestBuySpecimen } from '@/test/contract/specimens/best-buy';
import { discogsSpecimen } from '@/test/contract/specimens/discogs';
import { ebaySpecimen } from '@/test/contract/specimens/ebay';
import { flohmarktSpecimen } from '@/test/contract/specimens/flohmarkt';
import { freegleSpecimen } from '@/test/contract/specimens/freegle';
import { reverbSpecimen } from '@/test/contract/specimens/reverb';
import { shopifySearchSpecimen } from '@/test/contract/specimens/shopify-search';
import { teamIndexSpecimen } from '@/test/contract/specimens/team-index';
import { shopifyCatalogSpecimen, ucpMcpSpecimen, ucpRestSpecimen } from '@/test/contract/specimens/ucp';
import { wooCommerceSpecimen } from '@/test/contract/specimens/woocommerce';
import { TestMemory } from '@/test/contract/test-io';
import { type Specimen, wares } from '@/test/contract/ware';
import { exampleOf } from '../example-of';
import { fits, harmless, promise, type Target } from '../target';
import { jsonOf } from './pages';

const NOW = 1_700_000_000_000;

/**
 * A world without network and without waiting, whose answers are given. Answers are the real objects of `fetch`; the clock goes
 * on only by what is waited for.
 */
function worldOf(answer: (url: URL, init: RequestInit) => Response): SourceIo {
  let now = NOW;
  return {
    now: () => now,
    deadline: NOW + 30_000,
    random: seededRandom('fuzz'),
    signal: new AbortController().signal,
    admits: publicHttps,
    permitted: async () => true,
    memory: new TestMemory(),
    note: () => undefined,
    fetch: async (address, init) => answer(new URL(address), init),
    wait: async (ms, signal) => {
      // The deadline is waited for by whoever races against it: it never comes.
      if (ms > 20_000) return new Promise((done) => signal.addEventListener('abort', () => done()));
      now += ms;
    },
  };
}

/** One answer in an input: the first line may say status and type, as in `HTTP 429 text/html`. */
const HEAD = /^HTTP (\d{3}) ?([\w/.+;= -]*)\n/;
const BETWEEN = '\n---\n';

/** The answers of an input, one request after the other; the last one again when there are no more. */
function answersIn(input: string): () => Response {
  const parts = input.split(BETWEEN);
  let at = 0;
  return () => {
    const part = parts[Math.min(at, parts.length - 1)] ?? '';
    at += 1;
    const [head = '', status = '200', type = 'application/json'] = HEAD.exec(part) ?? [];
    const code = Number(status);
    const body = part.slice(head.length);
    return new Response([204, 205, 304].includes(code) || code < 200 ? null : body, {
      status: code >= 200 && code <= 599 ? code : 200,
      headers: { 'content-type': type },
    });
  };
}

/** Asks the specimen's own server, and keeps what it answered as an input. */
async function recorded({ source, query, answer }: Specimen, count: number): Promise<string> {
  const answers: string[] = [];
  const io = worldOf(({ pathname: path, searchParams: search }, { method = 'GET', headers, body }) => {
    const asked = {
      method,
      path,
      search,
      headers: { ...(headers as Record<string, string>) },
      body: String(body ?? ''),
    };
    const told: Told = answer(asked, wares(count));
    const text = JSON.stringify(told.json) ?? String(told.text ?? '');
    answers.push(told.status === undefined ? text : `HTTP ${told.status} application/json\n${text}`);
    return Response.json(told.json ?? {}, { status: told.status ?? 200 });
  });
  await source.search(query, io);
  return answers.join(BETWEEN);
}

/** What a source answers. @param file the connector */
function sourceTarget(name: string, specimen: Specimen, ...entries: string[]): Target {
  return {
    name: `source-${name}`,
    entries: ['src/listings/sources/call/body.ts', 'src/listings/sources/offer/harvest.ts', ...entries],
    seeds: async () => [await recorded(specimen, 2), await recorded(specimen, 11)],
    words: ['HTTP 429 application/json\n', 'HTTP 500 text/html\n', BETWEEN],
    run: async (input) => {
      try {
        const { listings, tally } = await specimen.source.search(specimen.query, worldOf(answersIn(input)));
        promise(listings.length <= MOST_LISTINGS, `${listings.length} listings came`);
        promise(tally.kept === listings.length, 'the tally counts other listings');
        promise(new Set(listings.map(({ offerId }) => offerId)).size === listings.length, 'an offer came twice');
        for (const listing of listings) {
          fits(Listing, listing, 'the listing');
          harmless(listing, 'the listing', 20_000);
          promise(publicHttps(new URL(listing.url)), `the listing is at ${listing.url}`);
          promise(listing.condition !== 'new', 'a new thing is offered as used');
        }
      } catch (error) {
        if (!(error instanceof SourceError)) throw error;
      }
    },
  };
}

const connectors = 'src/listings/sources/connectors/';
const offer = 'src/listings/sources/offer/offer.ts';

export const sources: readonly Target[] = [
  sourceTarget('shopify-catalog', shopifyCatalogSpecimen, `${connectors}ucp-answer.ts`, offer),
  sourceTarget('ucp-mcp', ucpMcpSpecimen, `${connectors}ucp-answer.ts`),
  sourceTarget('ucp-rest', ucpRestSpecimen, `${connectors}ucp-answer.ts`),
  sourceTarget('woocommerce', wooCommerceSpecimen, `${connectors}woocommerce.ts`),
  sourceTarget('shopify-search', shopifySearchSpecimen, `${connectors}shopify-search.ts`),
  sourceTarget('ebay', ebaySpecimen, `${connectors}ebay.ts`),
  sourceTarget('freegle', freegleSpecimen, `${connectors}freegle.ts`),
  sourceTarget('flohmarkt', flohmarktSpecimen, `${connectors}flohmarkt.ts`),
  sourceTarget('reverb', reverbSpecimen, `${connectors}reverb.ts`),
  sourceTarget('discogs', discogsSpecimen, `${connectors}discogs.ts`),
  sourceTarget('best-buy', bestBuySpecimen, `${connectors}best-buy.ts`),
  sourceTarget(
    'team-index',
    teamIndexSpecimen,
    `${connectors}team-index.ts`,
    'src/listings/sources/team-index/weigh.ts',
    'src/listings/sources/team-index/team-row.ts',
  ),
];

/** What a shop answers that was named by its address: the first answer is the address. */
export const shop: Target = {
  name: 'shop',
  entries: ['src/listings/sources/detect-shop.ts', 'src/listings/sources/call/ask-json.ts'],
  words: ['HTTP 404 text/html\n', BETWEEN],
  run: async (input) => {
    const [address = '', ...answers] = input.split(BETWEEN);
    const found = await detectShop(address, worldOf(answersIn(answers.join(BETWEEN))));
    if (!found.ok) return harmless(found.reason, 'the reason', 2000);
    fits(SourceSettings, found.shop, 'the shop');
    const source = sourceFrom(found.shop, { profile: 'https://a.example/agent.json' });
    promise(publicHttps(new URL(found.origin.replace('*', ''))), `the shop is at ${found.origin}`);
    promise(
      source.hosts.every((host) => found.origin === `https://${host}/*`),
      'another host would be asked',
    );
  },
};

/** Settings of a source: from a message, an archive, or the address of a team's server. */
export const settings: Target = {
  name: 'source-settings',
  entries: ['src/listings/sources/source-settings.ts', 'src/ui/options/team-settings.ts'],
  seeds: () => exampleOf(SourceSettings).map((example) => JSON.stringify(example)),
  run: (input) => {
    const address = teamAddress(input);
    if (address.ok) promise(/^https?:$/.test(address.url.protocol), `the server is at ${address.url.protocol}`);
    const parsed = tryParse(SourceSettings, jsonOf(input));
    if (!parsed.success) return;
    const source = sourceFrom(parsed.data, { profile: 'https://a.example/agent.json' });
    for (const origin of source.needs().origins)
      promise(/^https?:\/\/[^/*]+\/\*$/.test(origin), `a permission for ${origin} would be asked`);
  },
};
