import type { Reason } from '@/src/words/reason';
import { SourceError, type SourceProblem } from '../source-error';
import type { SourceIo } from '../source-io';
import { readBody } from './body';
import { LATER, MOST_RETRIES, retryAfterMs, retryDelay } from './retry';

/** One request for data. */
export interface JsonRequest {
  readonly url: URL;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Query parameters that hold a key: masked in the log. */
  readonly secretParams?: readonly string[];
  /** Problems of this request that other statuses stand for, such as 404 for a shop of another kind. */
  readonly problems?: Readonly<Record<number, SourceProblem>>;
  /** What the text of a refusal says, where the status alone does not tell. */
  readonly explain?: (text: string) => Explanation | undefined;
}

/** What a refusal is, with a sentence of the source's own if it has one. */
export interface Explanation {
  readonly problem: SourceProblem;
  readonly reason?: Reason;
}

/** Who asks, and where it may. */
export interface Asker {
  readonly id: string;
  readonly title: string;
  /** The hosts that may be asked, exactly. */
  readonly hosts: readonly string[];
  /** The one origin that is asked instead of public hosts: a server the person named. */
  readonly server?: string;
  /** Keys a person can bring; where there are none, "not authorised" is no word about a key. */
  readonly keys: readonly unknown[];
}

const PROBLEMS: Readonly<Record<number, SourceProblem>> = { 401: 'refused', 403: 'refused', 429: 'quota' };

/**
 * Asks for JSON: only the source's own hosts, without cookies or referrer, following no redirect, in bounds, again after
 * a while when told "later". Every attempt is noted.
 * @throws SourceError
 */
export async function askJson(request: JsonRequest, asker: Asker, io: SourceIo): Promise<unknown> {
  const { url } = request;
  const isOurs = asker.server === undefined ? io.admits(url) : url.origin === asker.server;
  if (!isOurs || !asker.hosts.includes(url.hostname)) throw new SourceError('unsafe-address', asker.title);
  if (!(await io.permitted(url.origin))) throw new SourceError('no-permission', asker.title);
  for (let attempt = 0; ; attempt += 1) {
    io.signal.throwIfAborted();
    const answer = await attemptOnce(request, asker, io);
    if ('json' in answer) return answer.json;
    const delay = retryDelay(attempt, answer.waitMs, io.random);
    const retryAt = answer.waitMs === undefined ? undefined : io.now() + answer.waitMs;
    if (attempt === MOST_RETRIES || io.now() + delay >= io.deadline)
      throw new SourceError(answer.problem, asker.title, retryAt === undefined ? {} : { retryAt });
    await io.wait(delay, io.signal);
  }
}

type Attempt = { readonly json: unknown } | { readonly problem: SourceProblem; readonly waitMs: number | undefined };

async function attemptOnce(request: JsonRequest, asker: Asker, io: SourceIo): Promise<Attempt> {
  const { url, method = 'GET', body } = request;
  // Taken out first: browsers refuse their fetch when it is called as a method of something else.
  const { fetch: send } = io;
  const at = io.now();
  let status = 0;
  let bytes = 0;
  const arrived = (sofar: number) => {
    bytes = sofar;
  };
  try {
    const response = await send(url.href, {
      method,
      // Browsers send the person's list of languages where nothing else is said.
      headers: { accept: 'application/json', 'accept-language': '*', ...request.headers },
      ...(body !== undefined && { body }),
      signal: io.signal,
      // A redirect would carry the query to a place nobody allowed; browsers do not even say where to.
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    status = response.status;
    if (!response.ok) {
      const said = await explained(response, request, arrived);
      return refusal(response, said, request, asker, io.now());
    }
    const type = response.headers.get('content-type') ?? '';
    if (!isJson(type)) {
      await response.body?.cancel().catch(() => undefined);
      throw new SourceError(/html/i.test(type) ? 'web-page' : 'changed-format', asker.title);
    }
    const answer = await readBody(response, arrived);
    if (answer.cut) throw new SourceError('too-large', asker.title);
    return { json: parse(answer.text, type, asker.title) };
  } catch (error) {
    if (error instanceof SourceError) throw error;
    io.signal.throwIfAborted();
    throw new SourceError('unreachable', asker.title, { cause: error });
  } finally {
    io.note({
      sourceId: asker.id,
      at,
      method,
      address: masked(url, request.secretParams ?? []),
      ...(body !== undefined && { body }),
      status,
      bytes,
      ms: Math.max(0, io.now() - at),
    });
  }
}

async function explained(
  response: Response,
  { explain }: JsonRequest,
  arrived: (bytes: number) => void,
): Promise<Explanation | undefined> {
  if (explain !== undefined) return explain((await readBody(response, arrived)).text);
  await response.body?.cancel().catch(() => undefined);
  return undefined;
}

function refusal(
  response: Response,
  said: Explanation | undefined,
  { problems = {} }: JsonRequest,
  { title, keys }: Asker,
  now: number,
): Attempt {
  const { status, type } = response;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) throw new SourceError('redirected', title);
  if (said !== undefined) throw new SourceError(said.problem, title, { reason: said.reason });
  if (LATER.has(status))
    return { problem: PROBLEMS[status] ?? 'unreachable', waitMs: retryAfterMs(response.headers, now) };
  if (status === 401 && keys.length > 0) throw new SourceError('bad-key', title);
  const fallback = status >= 500 ? 'unreachable' : 'changed-format';
  throw new SourceError(problems[status] ?? PROBLEMS[status] ?? fallback, title);
}

function isJson(contentType: string): boolean {
  return /^\s*(?:application|text)\/(?:[\w.-]+\+)?json\s*(?:;|$)|^\s*text\/event-stream\s*(?:;|$)/i.test(contentType);
}

function parse(text: string, contentType: string, title: string): unknown {
  try {
    return JSON.parse(/event-stream/i.test(contentType) ? lastEvent(text) : text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new SourceError(/^\s*</.test(text) ? 'web-page' : 'changed-format', title, { cause: error });
  }
}

/** MCP servers may answer one call as a stream of server-sent events; the result is the last one. */
function lastEvent(text: string): string {
  const events = text.split(/\r?\n\r?\n/).flatMap((event) => {
    const data = event.split(/\r?\n/).flatMap((line) => (line.startsWith('data:') ? [line.slice(5).trimStart()] : []));
    return data.length > 0 ? [data.join('\n')] : [];
  });
  return events.at(-1) ?? '';
}

function masked(url: URL, secretParams: readonly string[]): string {
  const shown = new URL(url);
  for (const name of secretParams) if (shown.searchParams.has(name)) shown.searchParams.set(name, '…');
  return shown.href;
}
