import type { Readable, ReadableRows, ReadableTable, TableName } from './readable';
import { answerOf } from './standing';

/** A table of a transaction, read by the browser alone. */
export function plainTable<Row, Key extends IDBValidKey>(store: IDBObjectStore): ReadableTable<Row, Key> {
  const all = rowsOf<Row>({ source: store });
  return {
    get: (key) => answerOf(store.get(key)),
    bulkGet: (keys) => Promise.all(keys.map((key) => answerOf<Row | undefined>(store.get(key)))),
    toArray: all.toArray,
    filter: all.filter,
    orderBy: (index) => rowsOf({ source: store.index(index) }),
    where: (index) => ({
      equals: (value) => rowsOf({ source: store.index(index), range: IDBKeyRange.only(value) }),
      belowOrEqual: (value) => rowsOf({ source: store.index(index), range: IDBKeyRange.upperBound(value) }),
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
  readonly range?: IDBKeyRange;
  readonly isReverse?: boolean;
  readonly isWanted?: (row: Row) => boolean;
  readonly most?: number;
}

function rowsOf<Row>(wanted: Wanted<Row>): ReadableRows<Row> {
  const { source, range, isReverse = false, isWanted, most } = wanted;
  const toArray = () => (isReverse || isWanted !== undefined ? walk(wanted) : answerOf(source.getAll(range, most)));
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
        if (cursor !== null && (isWanted?.(cursor.value) ?? true)) found.push(cursor.value);
        if (cursor === null || found.length >= most) resolve(found);
        else cursor.continue();
      } catch (error) {
        reject(error);
      }
    };
  });
}
