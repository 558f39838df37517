/** An absolute http(s) address. Anything else a page or feed offers as a link is dropped at the border. */
export type WebUrl = string & { readonly scheme: 'http(s)' };

/** Longest address we keep; longer ones are tracking, not places. */
const MOST_URL = 2048;

/** Resolves `text` against `base`; undefined for javascript:, data:, broken, over-long or credential-carrying addresses. */
export function parseWebUrl(text: string, base?: string): WebUrl | undefined {
  const url = URL.parse(text.trim(), base);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined;
  if (url.username !== '' || url.password !== '' || url.href.length > MOST_URL) return undefined;
  return url.href as WebUrl;
}
