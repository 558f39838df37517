/** Hosts an address may lie on: these and what is below them, or any. */
export type HostRule = 'any' | readonly string[];

/** Names that stand for machines at home or in a company (RFC 6761, RFC 6762, RFC 8375, ICANN's .internal). */
const PRIVATE_NAME = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|home\.arpa)$/;

/**
 * A name with a dot: labels of letters, digits and hyphens, and the underscores that some shops have, of 253 characters at most
 * (RFC 1035). `URL` takes more than any host is called.
 */
export const HOST_NAME = /^(?=.{4,253}$)[a-z\d_-]+(?:\.[a-z\d_-]+)+$/;

/**
 * True for https on its usual port, a name with a dot that is no machine nearby, and no password in it. Numbers as hosts
 * are refused altogether: no shop is known by one, and all private addresses are. `URL` has turned 0x7f.1 and the like
 * into plain numbers before.
 */
export function publicHttps(url: URL): boolean {
  const host = url.hostname.replace(/\.$/, '');
  return (
    url.protocol === 'https:' &&
    url.port === '' &&
    url.username === '' &&
    url.password === '' &&
    HOST_NAME.test(host) &&
    !/^[\d.]+$/.test(host) &&
    !PRIVATE_NAME.test(host)
  );
}

/** True when the address lies on one of the hosts or below one. */
export function fitsHosts(url: URL, rule: HostRule): boolean {
  return rule === 'any' || rule.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
}

/** A shop's host and the one beside it: "shop.example" for "www.shop.example". */
export function shopHosts(host: string): readonly string[] {
  return [host.replace(/^www\./, '')];
}
