import { liveQuery } from 'dexie';

/** Runs a query now and again at every change of what it read, until the returned function is called. */
export function watch<Value>(query: () => Promise<Value>, show: (value: Value) => void): () => void {
  const subscription = liveQuery(query).subscribe({ next: show });
  return () => subscription.unsubscribe();
}
