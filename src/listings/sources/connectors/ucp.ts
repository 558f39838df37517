import type { Condition } from '@/src/product/condition';
import { shopHosts } from '../call/addresses';
import { type Call, MOST_PAGES, makeSource } from '../call/make-source';
import type { ListingSource, SourceAbout } from '../listing-source';
import { at } from '../offer/lenient';
import { printedGtin, type SourceQuery } from '../source-query';
import { readContent, readRpc, type UcpAnswer } from './ucp-answer';
import { UcpOffer, ucpDraft, ucpPairs } from './ucp-offer';

/** How a catalog is asked. */
export interface UcpCatalog {
  readonly endpoint: string;
  readonly transport: 'mcp' | 'rest';
  /** Address of our agent profile (`public/ucp-agent.json`, published), which the other side reads. The same for everyone. */
  readonly profile: string;
  /** A token of the person's own raises the limits; without one the catalog is asked anonymously. */
  readonly token?: string | undefined;
}

/** Products asked for at a time: what anonymous callers get at most. */
const PAGE = 10;

const UCP = {
  section: 'shared',
  keep: 'session',
  covers: {},
  sends: ['words', 'gtin', 'country', 'currency', 'language'],
} as const;

/** The second-hand things of all Shopify shops (dev.shopify.catalog.global). Its guide says to fetch anew each time. */
export function shopifyCatalog(settings: Pick<UcpCatalog, 'profile' | 'token'>): ListingSource {
  const about: SourceAbout = {
    ...UCP,
    id: 'shopify-catalog',
    title: 'Shopify Catalog',
    cacheFor: { for: 'none' },
    marketplace: false,
    hosts: ['catalog.shopify.com'],
    keys: [{ name: 'token', label: 'sourceKeyToken', optional: true, page: 'https://shopify.dev/docs/agents' }],
    links: 'any',
    images: ['cdn.shopify.com'],
  };
  const catalog: UcpCatalog = { ...settings, endpoint: 'https://catalog.shopify.com/api/ucp/mcp', transport: 'mcp' };
  const filters = ({ country }: SourceQuery) => ({ condition: ['secondhand'], available: true, ships_to: { country } });
  return makeSource(about, (query, call) => searchCatalog(query, call, catalog, undefined, filters(query)));
}

/** One shop's own catalog. `sells` is its things' condition where it does not say so of each. */
export function ucpShop(host: string, catalog: UcpCatalog, sells: Condition | undefined): ListingSource {
  const about: SourceAbout = {
    ...UCP,
    id: `ucp:${host}`,
    title: host,
    cacheFor: { for: 'session' },
    marketplace: false,
    hosts: [host],
    keys: [{ name: 'token', label: 'sourceKeyToken', optional: true, page: `https://${host}/` }],
    links: shopHosts(host),
    images: [...shopHosts(host), 'cdn.shopify.com'],
  };
  return makeSource(about, (query, call) => searchCatalog(query, call, catalog, sells));
}

async function searchCatalog(
  query: SourceQuery,
  call: Call,
  catalog: UcpCatalog,
  sells: Condition | undefined,
  filters?: object,
): Promise<void> {
  const endpoint = URL.parse(catalog.endpoint) ?? call.fail('unsafe-address');
  if (URL.parse(catalog.profile)?.protocol !== 'https:') call.fail('bad-profile');
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES && !call.offers.full; page += 1) {
    const search = searchRequest(query, filters, cursor);
    const answer =
      catalog.transport === 'mcp'
        ? await overMcp(search, endpoint, call, catalog)
        : await overRest(search, endpoint, call, catalog);
    if (!answer.ok) return call.fail(answer.problem, answer.detail);
    const products = call.list(at(answer.content, 'products'));
    call.offers.take(ucpPairs(products), UcpOffer, (offer) => ucpDraft(offer, sells));
    const next = at(answer.content, 'pagination', 'cursor');
    if (at(answer.content, 'pagination', 'has_next_page') !== true || typeof next !== 'string' || next === cursor)
      return;
    cursor = next;
  }
}

/** `search_request` of catalog_search.json: no intent, no signals, no attribution, nothing of the person. */
function searchRequest({ words, gtin, country, currency, language }: SourceQuery, filters?: object, cursor?: string) {
  return {
    query: words ?? printedGtin(gtin as string),
    context: { address_country: country, currency, language },
    ...(filters !== undefined && { filters }),
    pagination: { limit: PAGE, ...(cursor !== undefined && { cursor }) },
  };
}

async function overMcp(search: object, url: URL, call: Call, { profile, token }: UcpCatalog): Promise<UcpAnswer> {
  const body = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'tools/call',
    params: { name: 'search_catalog', arguments: { meta: { 'ucp-agent': { profile } }, catalog: search } },
  });
  const headers = {
    accept: 'application/json, text/event-stream',
    'content-type': 'application/json',
    ...bearer(token),
  };
  return readRpc(await call.json({ url, method: 'POST', headers, body, problems: { 404: 'wrong-kind' } }));
}

async function overRest(search: object, url: URL, call: Call, { profile, token }: UcpCatalog): Promise<UcpAnswer> {
  const searchUrl = new URL(`${url.href.replace(/\/$/, '')}/catalog/search`);
  const headers = { 'content-type': 'application/json', 'ucp-agent': `profile="${profile}"`, ...bearer(token) };
  const problems = { 404: 'wrong-kind' } as const;
  return readContent(
    await call.json({ url: searchUrl, method: 'POST', headers, body: JSON.stringify(search), problems }),
  );
}

function bearer(token: string | undefined): Readonly<Record<string, string>> {
  return token === undefined || token === '' ? {} : { authorization: `Bearer ${token}` };
}
