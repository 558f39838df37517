import { z } from 'zod';
import { tryParse } from '@/src/product/try-parse';
import { reason } from '@/src/words/reason';
import { type Call, makeSource } from '../call/make-source';
import type { ListingSource } from '../listing-source';
import { at } from '../offer/lenient';
import { SourceError } from '../source-error';
import type { SourceQuery } from '../source-query';
import { formOf } from '../team-index/external-data';
import { loginHeaders, type TeamLogin } from '../team-index/login';
import { countQuestion, listingQuestion, type Question } from '../team-index/questions';
import { serverCode, serverProblem, strangerProblem } from '../team-index/server-problem';
import { draftOfRow, FoundRow } from '../team-index/team-row';
import { ranked, termsOfQuery, weigh } from '../team-index/weigh';

/** What the database of an index is called when nobody calls it otherwise. */
export const USUAL_DATABASE = 'reprise';

/** Where a team keeps its index. The address has passed `teamAddress`. */
export interface TeamIndexSettings extends TeamLogin {
  readonly url: URL;
  readonly database: string;
}

/** A team's own listings in ClickHouse, by a user who can only read. Ranked here; the server only finds candidates. */
export function teamIndex(settings: TeamIndexSettings): ListingSource {
  const { url, database } = settings;
  // One server may hold several teams' indexes.
  const title = database === USUAL_DATABASE ? url.host : `${url.host} (${database})`;
  return makeSource(
    {
      id: `team:${url.host}/${database}`,
      title,
      section: 'shared',
      keep: 'session',
      // A team's own server may be asked again; an edition that was just loaded shows at once.
      cacheFor: { for: 'none' },
      // Its feeds may hold offers of marketplaces.
      marketplace: true,
      covers: {},
      sends: ['words', 'gtin'],
      hosts: [url.hostname],
      server: url.origin,
      keys: [
        { name: 'user', label: 'sourceKeyUser', optional: true, isOpen: true },
        { name: 'password', label: 'sourceKeyPassword', optional: true },
      ],
      links: 'any',
      images: 'any',
    },
    async (query, call) => {
      const ask = (question: Question) => answerOf(question, settings, call);
      try {
        await search(query, database, call, ask);
      } catch (error) {
        // A shard that stops while it is asked fails the whole answer; asked again, the server leaves it out.
        if (!(error instanceof ServerError)) throw error;
        await search(query, database, call, ask).catch((again: unknown) => {
          throw again instanceof ServerError ? again.cause : again;
        });
      }
    },
  );
}

/** The server could be reached, and failed in a way that is nobody's to put right. The cause is the SourceError. */
class ServerError extends Error {}

async function search(
  query: SourceQuery,
  database: string,
  call: Call,
  ask: (question: Question) => Promise<readonly unknown[]>,
): Promise<void> {
  const terms = termsOfQuery(query);
  const weights = weigh(terms, await ask(countQuestion(database, [...terms.keys()])));
  const rows = await ask(listingQuestion(database, weights));
  const [shards, found] = [rows.filter(isShard), rows.filter((row) => !isShard(row))];
  const all = Math.max(...shards.map(({ shards: count }) => count));
  const answered = new Set(shards.map(({ shard }) => shard)).size;
  if (answered === 0)
    throw new SourceError('wrong-kind', call.about.title, {
      reason: reason('teamNoTables', call.about.title, database),
    });
  if (answered < all) call.offers.cut(reason('sourceShards', call.about.title, { number: answered }, { number: all }));
  call.offers.take(ranked(found, weights), FoundRow, draftOfRow);
}

/** A row by which a server says that it answered. */
const Shard = z.object({ shard: z.number().int().positive(), shards: z.number().int().positive() });

function isShard(row: unknown): row is z.infer<typeof Shard> {
  return tryParse(Shard, row).success;
}

async function answerOf(
  { sql, asked }: Question,
  { url, database, ...login }: TeamIndexSettings,
  call: Call,
): Promise<readonly unknown[]> {
  const address = new URL(url);
  address.search = new URLSearchParams({
    query: sql,
    [`${asked.name}_structure`]: asked.structure,
    // An error in the middle of an answer then comes as an error, not as the answer's end.
    wait_end_of_query: '1',
  }).toString();
  const { contentType, body } = formOf(asked);
  const headers = { 'content-type': contentType, ...loginHeaders(login) };
  const { title } = call.about;
  let said: { readonly code: number; readonly isKnown: boolean } | undefined;
  const explain = (text: string) => {
    const known = serverProblem(text, title, database);
    const code = serverCode(text);
    said = code === undefined ? undefined : { code, isKnown: known !== undefined };
    return known;
  };
  try {
    const answer = await call.json({
      url: address,
      method: 'POST',
      headers,
      body,
      problems: { 404: 'wrong-kind' },
      explain,
    });
    return call.list(at(answer, 'data'));
  } catch (error) {
    if (!(error instanceof SourceError) || said?.isKnown === true) throw error;
    if (said === undefined) throw strangerProblem(error, title, url);
    const { problem, retryAt } = error;
    const told = reason('teamServerFailed', title, String(said.code));
    throw new ServerError('', { cause: new SourceError(problem, title, { retryAt, cause: error, reason: told }) });
  }
}
