import { at } from '../offer/lenient';

/** Where a shop's catalog can be searched, as its profile at /.well-known/ucp says. */
export interface UcpPlace {
  readonly endpoint: string;
  readonly transport: 'mcp' | 'rest';
}

/** What a search needs the shop to offer. */
const SEARCH = 'dev.ucp.shopping.catalog.search';

/**
 * Reads a business profile: the MCP or REST binding of dev.ucp.shopping, when the shop's catalog can be searched.
 * 'elsewhere' when the endpoint lies on another host than the shop, or is none of https: only one host is ever asked.
 */
export function readProfile(profile: unknown, host: string): UcpPlace | 'elsewhere' | undefined {
  const ucp = at(profile, 'ucp');
  if (at(ucp, 'capabilities', SEARCH) === undefined) return undefined;
  const services = [at(ucp, 'services', 'dev.ucp.shopping') ?? []].flat();
  const places = services.flatMap((service: unknown): UcpPlace[] => {
    const transport = at(service, 'transport');
    const endpoint = at(service, 'endpoint');
    return (transport === 'mcp' || transport === 'rest') && typeof endpoint === 'string'
      ? [{ transport, endpoint }]
      : [];
  });
  const own = places.filter(({ endpoint }) => {
    const url = URL.parse(endpoint);
    return url?.protocol === 'https:' && url.hostname === host;
  });
  return own.find(({ transport }) => transport === 'mcp') ?? own[0] ?? (places.length > 0 ? 'elsewhere' : undefined);
}
