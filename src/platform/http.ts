/** What came back from one address, before its body is read. */
export interface Download {
  readonly status: number;
  readonly contentType?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** Where redirects ended. */
  readonly url: string;
  readonly body: AsyncIterable<Uint8Array>;
}

/** What the answer is compared with, to learn that nothing changed (HTTP 304). */
export interface Validators {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/**
 * Asks one address: no cookies, no referrer, no cache, nothing of the person in it.
 * @throws TypeError when the connection fails, DOMException when `signal` aborts.
 */
export async function download(url: string, validators: Validators, signal: AbortSignal): Promise<Download> {
  const headers = new Headers();
  if (validators.etag !== undefined) headers.set('If-None-Match', validators.etag);
  if (validators.lastModified !== undefined) headers.set('If-Modified-Since', validators.lastModified);
  const response = await fetch(url, {
    headers,
    signal,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  });
  return {
    status: response.status,
    url: response.url,
    ...field('contentType', response.headers.get('content-type')),
    ...field('etag', response.headers.get('etag')),
    ...field('lastModified', response.headers.get('last-modified')),
    body: bodyOf(response),
  };
}

function field<Name extends string>(name: Name, value: string | null): { [Key in Name]?: string } {
  return (value === null ? {} : { [name]: value }) as { [Key in Name]?: string };
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
