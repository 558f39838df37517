import type { Site } from '../web/logging-proxy';
import type { Asked, Told } from './shop-server';

/** What a host marks its visitors with: whoever asks again with any of it can be told from others. */
const MARKS: Readonly<Record<string, string>> = {
  'set-cookie': 'mark=cookie-of-source; Path=/; Secure; SameSite=None; Max-Age=9999',
  etag: '"tag-of-source"',
  'last-modified': 'Sat, 28 Nov 2026 11:22:33 GMT',
  'accept-ch': 'Sec-CH-UA-Model, Sec-CH-UA-Platform-Version, Sec-CH-UA-Full-Version-List',
  'cache-control': 'max-age=9999',
};

/** Parts of those marks. */
export const SOURCE_MARKS: readonly string[] = ['cookie-of-source', 'tag-of-source', '11:22:33'];

/** A source's interface under its own name, which marks its visitors; a person's own visit gets a page. */
export function siteOf(answer: (asked: Asked & { readonly host: string }) => Told): Site {
  return (_request, response, { method, url, headers, body }) => {
    if (headers['sec-fetch-mode'] === 'navigate')
      return void response
        .writeHead(200, { 'content-type': 'text/html', ...MARKS })
        .end('<link rel=icon href="data:,">');
    const { host, pathname: path, searchParams: search } = new URL(url);
    const { status = 200, json, text, headers: own } = answer({ method, host, path, search, headers, body });
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...MARKS, ...own });
    response.end(text ?? JSON.stringify(json));
  };
}
