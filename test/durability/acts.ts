// What a worker does with what is kept, each with what shall stand after it: to be killed over it and done again.
import { readEdition } from '@/src/background/read-edition';
import { spool } from '@/src/background/spool-feed';
import { removeWholly, tidyFeed } from '@/src/background/tidy-feed';
import { emptyArchive } from '@/src/ledger/archive/archive';
import { readArchive } from '@/src/ledger/archive/read-archive';
import type { Entry } from '@/src/ledger/entry';
import { collectArchive, mergeArchive } from '@/src/store/archive';
import type { Database } from '@/src/store/database';
import { advanceFeed, findFeed, putFeed, unfinishedFeeds, updateFeed } from '@/src/store/feeds';
import { appendEntry, changeEntry, changeMany, undoLast } from '@/src/store/ledger';
import { makeFeed } from '../store/make';
import type { Offer } from './index-faults';

export type Ledger = ReadonlyMap<string, Entry>;

/** What shall stand. */
export interface World {
  readonly ledger: Ledger;
  /** Ledgers before each change that can be taken back, the last one last. */
  readonly past: readonly Ledger[];
  readonly offers: readonly Offer[];
}

export interface Act {
  readonly name: string;
  /** About how many requests it makes of the database. */
  readonly requests: number;
  /** Done again after it was done, it changes nothing more. */
  readonly isRepeatable: boolean;
  readonly after: (world: World) => World;
  readonly run: (db: Database, before: World) => Promise<unknown>;
}

/** Any moment: these acts only keep it. */
const NOW = 1_790_000_000_000;

export function record(entry: Entry): Act {
  return {
    name: 'record',
    requests: 12,
    isRepeatable: true,
    after: (world) => (world.ledger.has(entry.id) ? world : withLines(world, [entry])),
    run: (db) => appendEntry(db, entry),
  };
}

/** Changes the line that stands at some place of the ledger; where there is none, nothing. */
export function edit(at: number, productName: string): Act {
  const edited = (entry: Entry): Entry => ({ ...entry, productName, revision: (entry.revision ?? 0) + 1 });
  return {
    name: 'edit',
    requests: 12,
    isRepeatable: true,
    after: (world) => withLines(world, lineAt(world.ledger, at).map(edited)),
    run: async (db, { ledger }) => {
      for (const { id, revision = 0 } of lineAt(ledger, at)) await changeEntry(db, { id, revision }, edited, NOW);
    },
  };
}

export function remove(at: number): Act {
  return {
    name: 'remove',
    requests: 12,
    isRepeatable: true,
    after: (world) => without(world, lineAt(world.ledger, at)),
    run: async (db, { ledger }) => {
      for (const { id, revision = 0 } of lineAt(ledger, at))
        await changeEntry(db, { id, revision }, () => undefined, NOW);
    },
  };
}

/** Many lines at once, as orders from a file: those that are there are left out. */
export function addMany(entries: readonly Entry[]): Act {
  const ids = entries.map(({ id }) => id);
  return {
    name: 'orders',
    requests: 60,
    isRepeatable: true,
    after: (world) =>
      withLines(
        world,
        entries.filter(({ id }) => !world.ledger.has(id)),
      ),
    run: (db) =>
      changeMany(db, ids, (standing) => entries.filter(({ id }) => !standing.has(id)).map((after) => ({ after })), NOW),
  };
}

export function undo(): Act {
  return {
    name: 'undo',
    requests: 12,
    isRepeatable: false,
    after: (world) => ({ ...world, ledger: world.past.at(-1) ?? world.ledger, past: world.past.slice(0, -1) }),
    run: (db) => undoLast(db),
  };
}

/** A file brought in: new lines, and a later revision of one that stands. */
export function merge(fresh: readonly Entry[], at: number, productName: string): Act {
  const entriesFor = ({ ledger }: World) => [
    ...fresh.filter(({ id }) => !ledger.has(id)),
    ...lineAt(ledger, at).map((entry) => ({ ...entry, productName, revision: (entry.revision ?? 0) + 1 })),
  ];
  return {
    name: 'merge',
    requests: 60,
    isRepeatable: true,
    after: (world) => withLines(world, entriesFor(world)),
    run: (db, before) => mergeArchive(db, { ...emptyArchive(NOW), entries: entriesFor(before) }, NOW),
  };
}

/** The file of everything. @throws Error when it does not hold the ledger as it stands */
export function exportAll(): Act {
  return {
    name: 'export',
    requests: 20,
    isRepeatable: true,
    after: (world) => world,
    run: async (db, { ledger }) => {
      const read = readArchive(JSON.stringify(await collectArchive(db, NOW)), NOW);
      if (!read.ok) throw new Error(read.problem.key);
      const strange = read.archive.entries.filter(({ id }) => !ledger.has(id));
      if (strange.length > 0 || read.archive.entries.length !== ledger.size)
        throw new Error('The file is another ledger.');
    },
  };
}

const FEED = 'feed';

/** A feed's edition: the first one is an import, each other a refresh. */
export function refresh(offers: readonly Offer[]): Act {
  const bytes = new TextEncoder().encode(offers.map(rowOf).join('\n'));
  return {
    name: 'edition',
    requests: 140,
    isRepeatable: true,
    after: (world) => ({ ...world, offers }),
    run: async (db) => {
      const standing = await findFeed(db, FEED);
      if (standing === undefined) await putFeed(db, makeFeed({ id: FEED, state: 'fetching' }));
      else if (standing.state === 'ready') await updateFeed(db, FEED, { state: 'fetching' });
      await workOn(db, bytes);
    },
  };
}

/** The feed removed with all its offers. */
export function removeFeed(): Act {
  return {
    name: 'remove feed',
    requests: 50,
    isRepeatable: true,
    after: (world) => ({ ...world, offers: [] }),
    run: async (db) => {
      await updateFeed(db, FEED, { state: 'removing', activeGeneration: 0 });
      await workOn(db, new Uint8Array(0));
    },
  };
}

/** What `workOnFeeds` does, without network and alarms: whatever was begun is gone on with. */
async function workOn(db: Database, bytes: Uint8Array): Promise<void> {
  for (;;) {
    const [feed] = await unfinishedFeeds(db);
    if (feed === undefined) return;
    if (feed.state === 'fetching') {
      await spool(db, feed.id, inParts(bytes), () => undefined);
      const arrived = { state: 'importing', rowsDone: 0, contentType: 'application/x-ndjson' } as const;
      await advanceFeed(db, feed, { ...arrived, nextGeneration: feed.nextGeneration + 1 });
    } else if (feed.state === 'importing') await readEdition(db, feed);
    else if (feed.state === 'tidying') await tidyFeed(db, feed);
    else await removeWholly(db, feed);
  }
}

async function* inParts(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function rowOf({ offerId, title, price }: Offer): string {
  const link = `https://used.example/${offerId}`;
  return JSON.stringify({
    id: offerId,
    title,
    price: `${(price.minor / 100).toFixed(2)} EUR`,
    link,
    condition: 'used',
  });
}

function lineAt(ledger: Ledger, at: number): Entry[] {
  const all = [...ledger.values()];
  return all.slice(at % Math.max(1, all.length)).slice(0, 1);
}

function withLines(world: World, lines: readonly Entry[]): World {
  return changed(world, new Map([...world.ledger, ...lines.map((entry) => [entry.id, entry] as const)]), lines);
}

function without(world: World, lines: readonly Entry[]): World {
  const gone = new Set(lines.map(({ id }) => id));
  return changed(world, new Map([...world.ledger].filter(([id]) => !gone.has(id))), lines);
}

function changed(world: World, ledger: Ledger, lines: readonly Entry[]): World {
  return lines.length === 0 ? world : { ...world, ledger, past: [...world.past, world.ledger] };
}
