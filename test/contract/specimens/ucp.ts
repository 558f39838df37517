import { shopifyCatalog, ucpShop } from '@/src/listings/sources/connectors/ucp';
import type { Asked, Told } from '../shop-server';
import { pageOf, type Specimen, someQuery, type Ware } from '../ware';

export const PROFILE = 'https://reprise.example/ucp-agent.json';
export const VERSION = '2026-04-08';
const PAGE = 10;

interface SearchRequest {
  readonly query?: string;
  readonly pagination?: { readonly limit?: number; readonly cursor?: string };
  readonly filters?: { readonly condition?: readonly string[] };
}

/** `search_response` of catalog_search.json. */
export function ucpResponse(search: SearchRequest, stock: readonly Ware[], host: string, shopify: boolean): object {
  const from = Number(search.pagination?.cursor ?? 0);
  const size = Math.min(search.pagination?.limit ?? PAGE, PAGE);
  const next = from + size < stock.length;
  return {
    ucp: {
      version: VERSION,
      status: 'success',
      capabilities: { 'dev.ucp.shopping.catalog.search': [{ version: VERSION }] },
    },
    products: pageOf(stock, from, size).map((ware) => productOf(ware, host, shopify)),
    pagination: { has_next_page: next, ...(next && { cursor: String(from + size) }), total_count: stock.length },
  };
}

function productOf(ware: Ware, host: string, shopify: boolean) {
  const price = { amount: ware.rawPrice ?? ware.cents, currency: 'EUR' };
  const url = ware.link ?? `https://${host}/products/lamp-${ware.id}`;
  return {
    id: `gid://shopify/Product/${ware.id}`,
    title: ware.title,
    description: { html: '<p>A lamp with a <b>history</b>.</p>' },
    categories: [
      { value: 'hg-13-1', taxonomy: 'shopify' },
      { value: 'Home > Lamps', taxonomy: 'merchant' },
    ],
    price_range: { min: price, max: price },
    media: [{ type: 'image', url: ware.image ?? `https://cdn.shopify.com/s/files/lamp-${ware.id}.jpg` }],
    variants: [
      {
        id: `gid://shopify/ProductVariant/${ware.id}`,
        title: 'Default Title',
        description: { plain: 'One piece' },
        url: `${url}${url.includes('?') || ware.link !== undefined ? '' : `?variant=${ware.id}&_gsid=tell-me-who`}`,
        price,
        availability: { available: ware.sold !== true, status: ware.sold === true ? 'out_of_stock' : 'in_stock' },
        barcodes: [{ type: 'EAN', value: '4006381333931' }],
        ...(shopify && {
          condition: [ware.condition === 'new' ? 'new' : 'secondhand'],
          seller: { name: 'Lamp House', domain: 'lamps.myshopify.com', url: `https://${host}` },
        }),
        ...(!shopify && { tags: [`condition: ${ware.condition}`] }),
      },
    ],
  };
}

/** An MCP server of one tool. Errors are told as JSON-RPC tells them. */
export function ucpMcp(request: Asked, stock: readonly Ware[], host: string, shopify: boolean): Told {
  const { id = null, method, params = {} } = JSON.parse(request.body);
  if (method !== 'tools/call' || params.name !== 'search_catalog')
    return { json: { jsonrpc: '2.0', id, error: { code: -32601, message: 'Method not found' } } };
  if (typeof params.arguments?.meta?.['ucp-agent']?.profile !== 'string')
    return { json: { jsonrpc: '2.0', id, error: { code: -32602, message: 'invalid_profile_url' } } };
  const response = ucpResponse(params.arguments.catalog, stock, host, shopify);
  return {
    json: {
      jsonrpc: '2.0',
      id,
      result: { content: [{ type: 'text', text: JSON.stringify(response) }], structuredContent: response },
    },
  };
}

const can = { pages: true, sayNew: true, sayLink: true, sayImage: true, sayPrice: true } as const;
const goodImage = (id: number) => `https://cdn.shopify.com/s/files/lamp-${id}.jpg`;

export const shopifyCatalogSpecimen: Specimen = {
  source: shopifyCatalog({ profile: PROFILE }),
  settings: { kind: 'shopify-catalog' },
  query: someQuery('DE', 'EUR'),
  host: 'catalog.shopify.com',
  currency: 'EUR',
  can,
  goodLink: (id) => `https://lamps.example/products/lamp-${id}?variant=${id}`,
  goodImage,
  answer: (request, stock) => ucpMcp(request, stock, 'lamps.example', true),
};

const HOST = 'www.lamps.example';
const goodLink = (id: number) => `https://${HOST}/products/lamp-${id}?variant=${id}`;

export const ucpMcpSpecimen: Specimen = {
  source: ucpShop(HOST, { endpoint: `https://${HOST}/api/ucp/mcp`, transport: 'mcp', profile: PROFILE }, 'used'),
  settings: { kind: 'ucp', host: HOST, endpoint: `https://${HOST}/api/ucp/mcp`, transport: 'mcp', sells: 'used' },
  query: someQuery('DE', 'EUR'),
  host: HOST,
  currency: 'EUR',
  can,
  goodLink,
  goodImage,
  answer: (request, stock) => ucpMcp(request, stock, HOST, false),
};

export const ucpRestSpecimen: Specimen = {
  ...ucpMcpSpecimen,
  source: ucpShop(HOST, { endpoint: `https://${HOST}/ucp`, transport: 'rest', profile: PROFILE }, 'used'),
  settings: { kind: 'ucp', host: HOST, endpoint: `https://${HOST}/ucp`, transport: 'rest', sells: 'used' },
  answer: (request, stock) =>
    request.path === '/ucp/catalog/search' && request.headers['ucp-agent'] === `profile="${PROFILE}"`
      ? { json: ucpResponse(JSON.parse(request.body), stock, HOST, false) }
      : { status: 404, json: {} },
};
