import type { ListingSource, SourceAbout } from '../listing-source';
import { Gathering } from '../offer/harvest';
import { SourceError, type SourceProblem, tellsOfHealth } from '../source-error';
import type { SourceIo } from '../source-io';
import { SourceQuery } from '../source-query';
import { askJson, type JsonRequest } from './ask-json';
import { afterFailure, CLOSED, isResting } from './circuit';
import { inTime } from './in-time';

/** Pages one search turns at most. */
export const MOST_PAGES = 3;

/** What a connector works with during one search. */
export interface Call {
  readonly about: SourceAbout;
  readonly io: SourceIo;
  readonly offers: Gathering;
  /** @throws SourceError */
  readonly json: (request: JsonRequest) => Promise<unknown>;
  /** @throws SourceError always. */
  readonly fail: (problem: SourceProblem, cause?: unknown) => never;
  /** The list in an answer. @throws SourceError 'changed-format' when there is none. */
  readonly list: (value: unknown) => readonly unknown[];
}

/**
 * A source from what is known of it and how it is asked. Everything sources share happens here: the query is checked, a
 * resting source is left alone, the deadline and the person's leaving stop it, and whatever goes wrong becomes a
 * SourceError or, when something was found already, the reason why it is not all.
 */
export function makeSource(about: SourceAbout, ask: (query: SourceQuery, call: Call) => Promise<void>): ListingSource {
  return {
    ...about,
    needs: () => ({ origins: originsOf(about), keys: about.keys }),
    search: async (query, io) => {
      const checked = SourceQuery.safeParse(query);
      if (!checked.success) throw new SourceError('bad-query', about.title, { cause: checked.error });
      const circuit = (await io.memory.circuit(about.id)) ?? CLOSED;
      if (isResting(circuit, io.now())) throw new SourceError('resting', about.title, { retryAt: circuit.restsUntil });
      const offers = gatheringOf(about, io);
      try {
        await inTime(about.title, io, (own) => ask(checked.data, callOf(about, own, offers)));
      } catch (error) {
        const failure = error as SourceError;
        if (tellsOfHealth(failure))
          await io.memory.keepCircuit(about.id, afterFailure(circuit, io.now(), failure.retryAt));
        if (failure.problem === 'stopped' || offers.size === 0) throw failure;
        return offers.harvest(failure.reason);
      }
      if (circuit.failures > 0) await io.memory.keepCircuit(about.id, CLOSED);
      return offers.harvest();
    },
  };
}

/** Match patterns name no port: that of the server is meant with every other. */
function originsOf({ hosts, server }: SourceAbout): string[] {
  const scheme = server === undefined ? 'https:' : new URL(server).protocol;
  return hosts.map((host) => `${scheme}//${host}/*`);
}

function gatheringOf({ id, links, images, hosts }: SourceAbout, { admits, now, conditionOf }: SourceIo): Gathering {
  const base = `https://${hosts[0]}/`;
  return new Gathering({ sourceId: id, fetchedAt: now(), admits, links, images, base, conditionOf });
}

function callOf(about: SourceAbout, io: SourceIo, offers: Gathering): Call {
  const fail = (problem: SourceProblem, cause?: unknown): never => {
    throw new SourceError(problem, about.title, { cause });
  };
  return {
    about,
    io,
    offers,
    fail,
    json: (request) => askJson(request, about, io),
    list: (value) => (Array.isArray(value) ? value : fail('changed-format')),
  };
}
