import type { Asked, Told } from './shop-server';
import { ucpMcp, ucpResponse, VERSION } from './specimens/ucp';
import type { Ware } from './ware';

/** The profile a shop publishes at /.well-known/ucp. */
export function businessProfile(origin: string): object {
  const version = { version: VERSION, spec: `https://ucp.dev/${VERSION}/specification/overview` };
  const capability = (name: 'search' | 'lookup') => [
    {
      version: VERSION,
      spec: `https://ucp.dev/${VERSION}/specification/catalog/${name}`,
      schema: `https://ucp.dev/${VERSION}/schemas/shopping/catalog_${name}.json`,
    },
  ];
  return {
    ucp: {
      version: VERSION,
      services: {
        'dev.ucp.shopping': [
          {
            ...version,
            transport: 'mcp',
            schema: `https://ucp.dev/${VERSION}/services/shopping/mcp.openrpc.json`,
            endpoint: `${origin}/api/ucp/mcp`,
          },
          {
            ...version,
            transport: 'rest',
            schema: `https://ucp.dev/${VERSION}/services/shopping/rest.openapi.json`,
            endpoint: `${origin}/ucp`,
          },
        ],
      },
      capabilities: { 'dev.ucp.shopping.catalog.search': capability('search') },
      payment_handlers: {},
    },
  };
}

/** A shop with a UCP catalog: discovery, MCP (initialize, tools/list, tools/call) and REST. */
export function ucpServer(request: Asked, stock: readonly Ware[], origin: string): Told {
  const host = new URL(origin).host;
  if (request.path === '/.well-known/ucp')
    return { json: businessProfile(origin), headers: { 'cache-control': 'public, max-age=60' } };
  if (request.path === '/ucp/catalog/search')
    return { json: ucpResponse(JSON.parse(request.body), stock, host, false) };
  if (request.path !== '/api/ucp/mcp' || request.method !== 'POST') return { status: 404, json: {} };
  const { id, method } = JSON.parse(request.body);
  const result = (value: object): Told => ({ json: { jsonrpc: '2.0', id, result: value } });
  if (method === 'initialize')
    return result({
      protocolVersion: '2025-06-18',
      capabilities: { tools: {} },
      serverInfo: { name: 'test-shop', version: '1' },
    });
  if (method === 'notifications/initialized') return { status: 202, text: '' };
  if (method === 'tools/list') return result({ tools: [SEARCH_TOOL] });
  return ucpMcp(request, stock, host, false);
}

const SEARCH_TOOL = {
  name: 'search_catalog',
  description: 'Search for products in the catalog',
  inputSchema: {
    type: 'object',
    required: ['meta', 'catalog'],
    properties: {
      meta: { type: 'object', required: ['ucp-agent'] },
      catalog: { $ref: `https://ucp.dev/${VERSION}/schemas/shopping/catalog_search.json#/$defs/search_request` },
    },
  },
};
