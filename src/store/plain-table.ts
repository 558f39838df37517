import type { Readable, ReadableRows, ReadableTable, TableName } from './readable';
import { MENDS } from './sound-rows';
import { answerOf } from './standing';

/** A table of a transaction, read by the browser alone; rows that were damaged are left out, as Dexie leaves them out for us. */
export function plainTable<Row, Key extends IDBValidKey>(store: IDBObjectStore): ReadableTable<Row, Key> {
  const mend = (MENDS.get(store.name) ?? ((row) => row)) as (row: unknown) => Row | undefined;
  const all = rowsOf({ source: store, mend });
  const get = async (key: Key) => mend(await answerOf(store.get(key)));
  const within = (index: string, range?: IDBKeyRange) =>
    rowsOf({ source: store.index(index), mend, ...(range && { range }) });
  return {
    get,
    bulkGet: (keys) => Promise.all(keys.map(get)),
    toArray: all.toArray,
    filter: all.filter,
    orderBy: within,
    where: (index) => ({
      equals: (value) => within(index, IDBKeyRange.only(value)),
      belowOrEqual: (value) => within(index, IDBKeyRange.upperBound(value)),
      between: (from, to, withFrom, withTo) => within(index, IDBKeyRange.bound(from, to, !withFrom, !withTo)),
    }),
  };
}

/** Some tables, read in one transaction. */
export function plainTables<Name extends TableName>(db: IDBDatabase, names: readonly Name[]): Readable<Name> {
  const reading = db.transaction(names);
  return Object.fromEntries(names.map((name) => [name, plainTable(reading.objectStore(name))])) as Readable<Name>;
}

interface Wanted<Row> {
  readonly source: IDBObjectStore | IDBIndex;
  readonly mend: (row: unknown) => Row | undefined;
  readonly range?: IDBKeyRange;
  readonly isReverse?: boolean;
  readonly isWanted?: (row: Row) => boolean;
  readonly most?: number;
}

function rowsOf<Row>(wanted: Wanted<Row>): ReadableRows<Row> {
  const { source, mend, range, isReverse = false, isWanted, most } = wanted;
  const toArray = async () =>
    isReverse || isWanted !== undefined || most !== undefined
      ? walk(wanted)
      : (await answerOf(source.getAll(range))).flatMap((row) => mend(row) ?? []);
  return {
    filter: (isAlso) => rowsOf({ ...wanted, isWanted: (row) => (isWanted?.(row) ?? true) && isAlso(row) }),
    reverse: () => rowsOf({ ...wanted, isReverse: !isReverse }),
    limit: (most) => rowsOf({ ...wanted, most }),
    first: async () => (await rowsOf({ ...wanted, most: 1 }).toArray())[0],
    count: async () =>
      isWanted === undefined && most === undefined ? answerOf(source.count(range)) : (await toArray()).length,
    toArray,
  };
}

/** Row by row, until there are enough. */
function walk<Row>({
  source,
  mend,
  range,
  isReverse,
  isWanted,
  most = Number.POSITIVE_INFINITY,
}: Wanted<Row>): Promise<Row[]> {
  const found: Row[] = [];
  const walking = source.openCursor(range, isReverse ? 'prev' : 'next');
  return new Promise((resolve, reject) => {
    walking.onerror = () => reject(walking.error);
    walking.onsuccess = () => {
      const cursor = walking.result;
      try {
        const row = cursor === null ? undefined : mend(cursor.value);
        if (row !== undefined && (isWanted?.(row) ?? true)) found.push(row);
        if (cursor === null || found.length >= most) resolve(found);
        else cursor.continue();
      } catch (error) {
        reject(error);
      }
    };
  });
}
