import { nextAsking, restOf } from '@/src/listings/feeds/schedule';
import { type Download, download } from '@/src/platform/http';
import { isAllowed } from '@/src/platform/permissions';
import { sitePattern } from '@/src/product/site-pattern';
import { parseRulePack } from '@/src/rules/exchange';
import { readEdition, type Standing } from '@/src/rules/read-edition';
import type { Database } from '@/src/store/database';
import { editionOf, isHeld, sha256Of } from '@/src/store/pack-edition';
import { changePack, dropPending, findPack, holdEdition, packTexts, takeEdition } from '@/src/store/packs';
import { logAnswer, logRequest } from '@/src/store/requests';
import type { PackRecord } from '@/src/store/rule-record';
import { type Reason, reason } from '@/src/words/reason';
import { FetchError } from './fetch-error';
import { rulesChanged } from './rules-changed';

/** A pack is some kilobytes; a server that takes longer is asked another time. Milliseconds. */
const PATIENCE = 30_000;
/** UTF-8 bytes of the longest text that is read. */
const MOST_BYTES = 15_000_000;

/**
 * Asks a pack's address and takes what it says, or holds it for the person where it would allow more than before. Whatever
 * comes, the last good version stays. Answers with why nothing came of it.
 */
export async function fetchPack(db: Database, pack: PackRecord, isScheduled: boolean): Promise<Reason | undefined> {
  if (pack.origin.kind !== 'url') return undefined;
  const { url } = pack.origin;
  const failures = (pack.failures ?? 0) + 1;
  // The moment after a failure is set first: whatever happens to this try, the next is not due at once.
  await changePack(db, pack.id, { dueAt: next(failures), failures });
  try {
    const { text, ...said } = await ask(db, url, pack, isScheduled);
    if (text !== undefined) await take(db, pack.id, text);
    const good = { dueAt: next(0, said.rest), failures: undefined, problem: undefined, lines: undefined };
    await changePack(db, pack.id, { ...good, ...said.validators, checkedAt: Date.now() });
    return undefined;
  } catch (error) {
    if (!(error instanceof RefusedEdition || error instanceof FetchError)) throw error;
    const lines = error instanceof RefusedEdition ? error.lines : undefined;
    const rest = error instanceof FetchError ? error.rest : 0;
    await changePack(db, pack.id, { problem: error.reason, lines, dueAt: next(failures, rest), checkedAt: Date.now() });
    return error.reason;
  }
}

/** A text that came whole and is not taken. */
class RefusedEdition extends Error {
  readonly reason: Reason;
  readonly lines: PackRecord['lines'];

  constructor(reason: Reason, lines: PackRecord['lines']) {
    super(reason.key);
    this.reason = reason;
    this.lines = lines;
  }
}

function next(failures: number, rest = 0): number | undefined {
  return nextAsking('daily', { now: Date.now(), chance: Math.random(), failures, rest });
}

interface Said {
  /** Undefined where nothing changed. */
  readonly text?: string;
  readonly rest: number;
  readonly validators: { readonly etag?: string | undefined; readonly lastModified?: string | undefined };
}

/** @throws FetchError */
async function ask(db: Database, url: string, pack: PackRecord, isScheduled: boolean): Promise<Said> {
  const { host, origin } = new URL(url);
  if (!(await isAllowed(sitePattern(origin))))
    throw new FetchError(reason('packNotAllowed', host, { message: 'packCheck' }));
  const begun = { at: Date.now(), address: url, purpose: 'rules', status: 0, bytes: 0 } as const;
  const line = await logRequest(db, { ...begun, ...(isScheduled && { scheduled: true }) });
  const { etag, lastModified } = pack.taken === undefined ? {} : pack;
  let bytes = 0;
  let answer: Download | undefined;
  try {
    answer = await download(url, { etag, lastModified }, AbortSignal.timeout(PATIENCE));
    const { status, headers, redirected } = answer;
    const rest = restOf(headers, Date.now());
    if (redirected) throw new FetchError(reason('packRedirected', host));
    if (status === 304) return { rest, validators: {} };
    if (status !== 200) throw new FetchError(reason('problemFeedStatus', { number: status }), rest);
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of answer.body) {
      bytes += chunk.byteLength;
      if (bytes > MOST_BYTES) throw new FetchError(reason('packTooLong', { number: MOST_BYTES / 1e6 }));
      text += decoder.decode(chunk, { stream: true });
    }
    return {
      text: text + decoder.decode(),
      rest,
      validators: { etag: headers.etag, lastModified: headers.lastModified },
    };
  } catch (error) {
    throw error instanceof FetchError ? error : new FetchError(reason('packUnreachable', host));
  } finally {
    await logAnswer(db, line, { status: answer?.status ?? 0, bytes });
  }
}

/** @throws RefusedEdition */
async function take(db: Database, id: string, text: string): Promise<void> {
  const pack = await findPack(db, id);
  if (pack === undefined) return;
  const sha256 = await sha256Of(text);
  const edition = readEdition(text, sha256, await standingOf(db, pack));
  switch (edition.kind) {
    case 'same':
      // What waited is not what stands there any more.
      if (pack.taken?.sha256 === sha256) await dropPending(db, id, true);
      return;
    case 'refuse':
      throw new RefusedEdition(edition.reason, edition.lines);
    case 'hold':
      return holdEdition(db, id, editionOf(edition.pack, sha256), text);
    case 'take':
      if (await isHeld(db, edition.pack.id, id)) throw new RefusedEdition(reason('packAlready', edition.pack.name), []);
      await takeEdition(db, id, editionOf(edition.pack, sha256), text);
      return rulesChanged(db);
    default:
      return edition satisfies never;
  }
}

async function standingOf(db: Database, { id, taken, pin, dismissed }: PackRecord): Promise<Standing> {
  const text = taken && (await packTexts(db, id)).text;
  const parsed = text === undefined ? undefined : parseRulePack(text);
  return {
    pin,
    dismissed,
    ...(taken !== undefined && parsed?.ok === true && { taken: { pack: parsed.pack, sha256: taken.sha256 } }),
  };
}
