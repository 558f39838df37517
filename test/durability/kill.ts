// Ends whoever uses the databases of this page as a browser ends a worker: at any request, without a word.

/** What a killed one gets for every further request, so that it comes to its end. A killed worker gets nothing. */
class Killed extends Error {
  override readonly name = 'Killed';
}

/** Somebody who uses databases, to be killed at a request. */
interface Victim {
  /** Requests it still makes. */
  left: number;
  readonly connections: Set<IDBDatabase>;
  readonly transactions: Set<IDBTransaction>;
}

let victim: Victim | undefined;

/** What a request is made by. */
const ASKED = {
  store: [
    'add',
    'put',
    'delete',
    'clear',
    'get',
    'getAll',
    'getAllKeys',
    'getKey',
    'count',
    'openCursor',
    'openKeyCursor',
  ],
  index: ['get', 'getAll', 'getAllKeys', 'getKey', 'count', 'openCursor', 'openKeyCursor'],
  cursor: ['continue', 'advance', 'continuePrimaryKey', 'update', 'delete'],
  database: ['transaction', 'createObjectStore', 'deleteObjectStore'],
  factory: ['open', 'deleteDatabase'],
} as const;

watchRequests(IDBObjectStore.prototype, [...ASKED.store, 'createIndex', 'deleteIndex']);
watchRequests(IDBIndex.prototype, ASKED.index);
watchRequests(IDBCursor.prototype, ASKED.cursor);
watchRequests(IDBDatabase.prototype, ASKED.database);
watchRequests(IDBFactory.prototype, ASKED.factory);

/**
 * Runs some work that opens databases, and kills it when it has made so many requests: what it has in hand is rolled back
 * or done, as the browser has it, and nothing more comes of it. False when it came to its end before.
 *
 * @throws whatever the work throws that is not killed
 */
export async function killedAfter(requests: number, work: () => Promise<unknown>): Promise<boolean> {
  const ours: Victim = { left: requests, connections: new Set(), transactions: new Set() };
  victim = ours;
  try {
    await work();
  } catch (error) {
    if (ours.left > 0) throw error;
  } finally {
    victim = undefined;
  }
  return ours.left <= 0;
}

function watchRequests(prototype: object, names: readonly string[]): void {
  for (const name of names) {
    const asked = Reflect.get(prototype, name) as (...args: unknown[]) => unknown;
    Reflect.set(prototype, name, function (this: unknown, ...args: unknown[]) {
      if (victim === undefined) return asked.apply(this, args);
      if (victim.left <= 0) throw new Killed('There is nobody any more who could ask.');
      const answer = asked.apply(this, args);
      note(answer, victim);
      victim.left -= 1;
      if (victim.left <= 0) kill(victim);
      return answer;
    });
  }
}

/** Notes what would be rolled back or closed. */
function note(answer: unknown, ours: Victim): void {
  if (answer instanceof IDBTransaction) ours.transactions.add(answer);
  if (!(answer instanceof IDBOpenDBRequest)) return;
  answer.addEventListener('upgradeneeded', () => {
    if (answer.transaction !== null) ours.transactions.add(answer.transaction);
    if (ours.left <= 0) kill(ours);
  });
  answer.addEventListener('success', () => {
    // Of a deletion it is nothing.
    if (!(answer.result instanceof IDBDatabase)) return;
    ours.connections.add(answer.result);
    if (ours.left <= 0) answer.result.close();
  });
}

function kill({ transactions, connections }: Victim): void {
  for (const transaction of transactions) {
    try {
      transaction.abort();
    } catch {
      // It is over already.
    }
  }
  for (const connection of connections) connection.close();
}
