// The worker that runs other indexes: the same listings, the same words, kept in IndexedDB as they serialise themselves.
import { Dexie, type Table } from 'dexie';
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { namedProduct, wordsOf } from '@/src/listings/index/listing-terms';
import { seededListings, seededProduct } from './seeded-listings';
import { answerTasks } from './tasks';

const SEED = 'bench';
const FOUND = 50;

class PeerDatabase extends Dexie {
  declare kept: Table<{ readonly key: string; readonly data: string }, string>;
  declare words: Table<{ readonly id: number; readonly words: readonly string[] }, number>;

  constructor() {
    super('peers');
    this.version(1).stores({ kept: 'key', words: 'id, *words' });
  }
}

/** One of the other indexes: how it is built, kept, loaded by a fresh worker, and asked. */
interface Peer {
  add(id: number, words: readonly string[]): void | Promise<void>;
  /** Answers with the bytes kept, where that can be told. */
  keep(): Promise<number | undefined>;
  load(): Promise<void>;
  search(words: readonly string[]): Promise<readonly number[]>;
}

const db = new PeerDatabase();
const options = { fields: ['text'], tokenize: (text: string) => text.split(' '), processTerm: (term: string) => term };

function miniSearch(): Peer {
  let index = new MiniSearch(options);
  return {
    add: (id, words) => index.add({ id, text: words.join(' ') }),
    async keep() {
      const data = JSON.stringify(index);
      await db.kept.put({ key: 'minisearch', data });
      return data.length;
    },
    async load() {
      index = await MiniSearch.loadJSONAsync((await db.kept.get('minisearch'))?.data ?? '', options);
    },
    search: async (words) =>
      index
        .search(words.join(' '))
        .slice(0, FOUND)
        .map(({ id }) => id),
  };
}

function flexSearch(): Peer {
  let index = new Index({ tokenize: 'strict' });
  return {
    add: (id, words) => index.add(id, words.join(' ')),
    async keep() {
      const parts: { key: string; data: string }[] = [];
      await index.export((key, data) => {
        if (data !== undefined) parts.push({ key: `flexsearch ${key}`, data });
      });
      await db.kept.bulkPut(parts);
      return parts.reduce((sum, { data }) => sum + data.length, 0);
    },
    async load() {
      index = new Index({ tokenize: 'strict' });
      const parts = await db.kept.where('key').startsWith('flexsearch ').toArray();
      for (const { key, data } of parts) index.import(key.slice('flexsearch '.length), data);
    },
    search: async (words) => index.search(words.join(' '), { limit: FOUND, suggest: true }),
  };
}

/** Dexie's own way: a multiEntry index over words, asked a word at a time, rare words first in the sum. */
function dexie(): Peer {
  let pending: { id: number; words: readonly string[] }[] = [];
  let size = 0;
  const write = async () => {
    const rows = pending;
    pending = [];
    size += rows.length;
    await db.words.bulkAdd(rows);
  };
  return {
    async add(id, words) {
      pending.push({ id, words });
      if (pending.length >= 5000) await write();
    },
    async keep() {
      await write();
      // Its index is the browser's own; how large it is, only the browser knows.
      return undefined;
    },
    async load() {
      size = await db.words.count();
    },
    async search(words) {
      const scores = new Map<number, number>();
      const lists = await db.transaction('r', db.words, () =>
        Promise.all(words.map((word) => db.words.where('words').equals(word).primaryKeys())),
      );
      for (const ids of lists) {
        const rarity = Math.log(1 + (size - ids.length + 0.5) / (ids.length + 0.5));
        for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + rarity);
      }
      return [...scores]
        .sort((a, b) => b[1] - a[1])
        .slice(0, FOUND)
        .map(([id]) => id);
    },
  };
}

const PEERS = { minisearch: miniSearch, flexsearch: flexSearch, dexie };
export type PeerName = keyof typeof PEERS;
const standing = new Map<PeerName, Peer>();

const TASKS = {
  /** Milliseconds to build and to keep an index of so many listings, and the bytes kept. */
  async build({ name, n }: { name: PeerName; n: number }) {
    const peer = PEERS[name]();
    const rows = Array.from(seededListings(SEED, n, 'peer'), (listing) => [...wordsOf(listing)]);
    const start = performance.now();
    for (const [id, words] of rows.entries()) {
      const added = peer.add(id, words);
      if (added !== undefined) await added;
    }
    const built = performance.now();
    const bytes = await peer.keep();
    standing.set(name, peer);
    return { build: built - start, keep: performance.now() - built, bytes };
  },

  /** Milliseconds of one search; a fresh worker loads first. What it found, and the model number looked for. */
  async search({ name, n, i }: { name: PeerName; n: number; i: number }) {
    const { product, code } = seededProduct(SEED, n, i);
    const words = [...wordsOf(namedProduct(product))];
    const start = performance.now();
    let peer = standing.get(name);
    if (peer === undefined) {
      peer = PEERS[name]();
      await peer.load();
      standing.set(name, peer);
    }
    const ids = await peer.search(words);
    return { ms: performance.now() - start, ids, code };
  },
};

export type PeerTasks = typeof TASKS;

answerTasks(TASKS);
