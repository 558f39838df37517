/** Header fields of an answer that are read. */
const FIELDS = {
  contentType: 'content-type',
  etag: 'etag',
  lastModified: 'last-modified',
  cacheControl: 'cache-control',
  age: 'age',
  retryAfter: 'retry-after',
  date: 'date',
} as const;

/** What came back from one address, before its body is read. */
export interface Download {
  readonly status: number;
  readonly headers: { readonly [Name in keyof typeof FIELDS]?: string };
  /** The server sends on to another address. That is not followed: where it leads is not told to extensions. */
  readonly redirected: boolean;
  readonly body: AsyncIterable<Uint8Array>;
}

/** What the answer is compared with, to learn that nothing changed (HTTP 304). */
export interface Validators {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/**
 * Asks one address and no other: no cookies, no referrer, no cache, nothing of the person in it.
 * @throws TypeError when the connection fails, DOMException when `signal` aborts.
 */
export async function download(url: string, validators: Validators, signal: AbortSignal): Promise<Download> {
  // Browsers send the person's list of languages where nothing else is said.
  const headers = new Headers({ 'Accept-Language': '*' });
  if (validators.etag !== undefined) headers.set('If-None-Match', validators.etag);
  if (validators.lastModified !== undefined) headers.set('If-Modified-Since', validators.lastModified);
  const response = await fetch(url, {
    headers,
    signal,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    redirect: 'manual',
  });
  const said = Object.entries(FIELDS).map(([name, field]) => [name, response.headers.get(field)] as const);
  return {
    status: response.status,
    headers: Object.fromEntries(said.filter(([, value]) => value !== null)),
    redirected: response.type === 'opaqueredirect',
    body: bodyOf(response),
  };
}

/** The body chunk by chunk; leaving the loop early cancels the download. */
async function* bodyOf(response: Response): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (reader === undefined) return;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
