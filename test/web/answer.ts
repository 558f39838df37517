import type { Html } from './html';

/** What a server says to one request. A body that is a generator is streamed as fast as the reader takes it. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer | Iterable<string | Buffer> | AsyncIterable<string | Buffer>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Cut the connection after the body, as a broken line would. */
  readonly cut?: true;
}

export interface Asked {
  readonly path: string;
  readonly query: URLSearchParams;
  /** `http://host:port` as the browser sees it: every absolute address on a page starts with it. */
  readonly origin: string;
  readonly header: (name: string) => string | undefined;
}

export function page({ markup }: Html, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status: 200, type: 'text/html; charset=utf-8', body: markup, headers };
}

export function svg(markup: string): Answer {
  return { status: 200, type: 'image/svg+xml', body: markup, headers: { 'cache-control': 'max-age=3600' } };
}

export function json(value: object): Answer {
  return { status: 200, type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

export const NOT_FOUND: Answer = { status: 404, type: 'text/plain; charset=utf-8', body: 'Not found.\n' };
