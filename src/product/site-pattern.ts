// Match patterns as browsers name sites: `scheme://host/*`, with `*` for both schemes and `*.` for all names below one.
// They carry no port.

/**
 * The pattern of all pages of one site.
 * @param origin an address or a pattern of the site, absolute
 * @example sitePattern('https://shop.example:8080') // 'https://shop.example/*'
 */
export function sitePattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** True when an address is one of a pattern's; a pattern is at its own site too. False for what is no web address. */
export function isAtSite(pattern: string, address: string): boolean {
  const [, scheme = '', host = ''] = /^(\*|https?):\/\/([^/]+)\/\*$/.exec(pattern) ?? [];
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return false;
  if (scheme !== '*' && `${scheme}:` !== url.protocol) return false;
  if (host === '*') return true;
  const domain = host.replace(/^\*\./, '');
  return url.hostname === domain || (domain !== host && url.hostname.endsWith(`.${domain}`));
}

/** How a person knows a site: its host, with the scheme where it is the old one; undefined for a pattern of every site. */
export function siteName(pattern: string): string | undefined {
  const [, scheme, host] = /^(\*|https?):\/\/([^/]+)\/\*$/.exec(pattern) ?? [];
  if (host === undefined || host === '*') return undefined;
  return scheme === 'http' ? `http://${host}` : host;
}
