import { type Reason, reason } from '@/src/words/reason';

export type TeamAddress = { readonly ok: true; readonly url: URL } | { readonly ok: false; readonly reason: Reason };

/**
 * The address of a team's own server, as somebody typed it. It may have a port and lie in a private network; what it may
 * not is carry a query and a password in clear: http only for this machine, or where `plainHttp` says that the network
 * is trusted.
 */
export function teamAddress(text: string, { plainHttp = false }: { readonly plainHttp?: boolean } = {}): TeamAddress {
  const url = URL.parse(text.trim());
  const isPlain = url !== null && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (!isPlain || !/^https?:$/.test(url.protocol))
    return { ok: false, reason: reason('teamAddressInvalid', text.trim().slice(0, 80)) };
  if (url.protocol === 'http:' && !plainHttp && !isThisMachine(url.hostname))
    return { ok: false, reason: reason('teamAddressPlain', url.origin) };
  return { ok: true, url };
}

/** Loopback by name (RFC 6761) or number; `URL` has written the numbers out. */
export function isThisMachine(hostname: string): boolean {
  return /^(?:(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
