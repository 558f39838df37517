import { MINUTE, SECOND } from '@/src/quantity/time';
import type { Call } from '../call/make-source';
import { at } from '../offer/lenient';
import { SourceError } from '../source-error';

/** The person's own application keys (developer.ebay.com, "Application Keys"). */
export interface EbayKeys {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** A token that ends sooner than this is not begun with. */
const MARGIN = MINUTE;

/**
 * A token by the OAuth 2.0 client credentials grant: the one we have while it holds, else a new one. Its life is counted
 * from when it arrived, by our own clock, so that a wrong clock does not matter.
 * @throws SourceError 'bad-key' when the keys are not accepted.
 */
export async function ebayToken(keys: EbayKeys, call: Call): Promise<string> {
  const { about, io } = call;
  const kept = await io.memory.token(about.id);
  if (kept !== undefined && kept.expiresAt - io.now() > MARGIN) return kept.value;
  const answer = await call.json({
    url: new URL('https://api.ebay.com/identity/v1/oauth2/token'),
    method: 'POST',
    headers: {
      authorization: `Basic ${btoa(`${keys.clientId}:${keys.clientSecret}`)}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope: 'https://api.ebay.com/oauth/api_scope',
    }).toString(),
    problems: { 400: 'bad-key', 401: 'bad-key' },
  });
  const value = at(answer, 'access_token');
  const seconds = at(answer, 'expires_in');
  if (
    typeof value !== 'string' ||
    !/^[\x21-\x7e]{1,8192}$/.test(value) ||
    typeof seconds !== 'number' ||
    !(seconds > 0)
  )
    return call.fail('changed-format');
  await io.memory.keepToken(about.id, { value, expiresAt: io.now() + seconds * SECOND });
  return value;
}

/** Runs a request with a token; one that ended in the meantime is replaced once. */
export async function withEbayToken(
  keys: EbayKeys,
  call: Call,
  run: (token: string) => Promise<unknown>,
): Promise<unknown> {
  try {
    return await run(await ebayToken(keys, call));
  } catch (error) {
    if (!(error instanceof SourceError) || error.problem !== 'bad-key') throw error;
    if ((await call.io.memory.token(call.about.id)) === undefined) throw error;
    await call.io.memory.keepToken(call.about.id, undefined);
    return run(await ebayToken(keys, call));
  }
}
