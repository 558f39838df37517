import { Dexie, liveQuery } from 'dexie';

/** A database whose queries can be watched. */
export abstract class Watched extends Dexie {
  /**
   * Runs a query now and again at every change of what it read, until the returned function is called.
   * @param failed called when it cannot be run, as when the database cannot be opened; it is not run again
   */
  watch<Value>(query: () => Promise<Value>, show: (value: Value) => void, failed?: () => void): () => void {
    const subscription = liveQuery(query).subscribe({ next: show, ...(failed !== undefined && { error: failed }) });
    return () => subscription.unsubscribe();
  }
}
