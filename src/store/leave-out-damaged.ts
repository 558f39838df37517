import type { DBCore, DBCoreCursor, DBCoreTable } from 'dexie';
import { MENDS, type Mend } from './sound-rows';

/**
 * Rows that were damaged where they lie are not there for anybody who reads, so that none hides another and no reader
 * throws. They stay, are counted (`damaged-rows.ts`), and give way to what is written in their place.
 */
export function leaveOutDamaged(down: DBCore): DBCore {
  return {
    ...down,
    table: (name) => {
      const [table, mend] = [down.table(name), MENDS.get(name)];
      return mend === undefined ? table : withoutDamaged(table, mend);
    },
  };
}

function withoutDamaged(table: DBCoreTable, mend: Mend): DBCoreTable {
  // By `then`, as Dexie's own layers do: a promise of another kind would let go of the transaction.
  return {
    ...table,
    get: (request) => table.get(request).then((row: unknown) => (row === undefined ? row : mend(row))),
    getMany: (request) =>
      // Who changes fields of a row, as an upgrade does of all, gets each as it lies: there is no row to leave out.
      request.cache === 'immutable'
        ? table.getMany(request)
        : table.getMany(request).then((rows) => rows.map((row: unknown) => (row === undefined ? row : mend(row)))),
    query: (request) => {
      if (request.values === false) return table.query(request);
      const { limit = Number.POSITIVE_INFINITY } = request;
      return table.query(request).then((answer) => {
        const sound = soundOf(answer.result, mend);
        const isShort = sound.length < answer.result.length && answer.result.length >= limit;
        if (!isShort) return { ...answer, result: sound };
        // So many were asked for, and others stand behind them.
        const all = { ...request, limit: Number.POSITIVE_INFINITY };
        return table.query(all).then(({ result }) => ({ ...answer, result: soundOf(result, mend).slice(0, limit) }));
      });
    },
    openCursor: (request) =>
      table
        .openCursor(request)
        .then((cursor) => (cursor === null || request.values === false ? cursor : overSound(cursor, mend))),
  };
}

function soundOf(rows: readonly unknown[], mend: Mend): unknown[] {
  return rows.map(mend).filter((row) => row !== undefined);
}

/** The cursor, going past what is damaged. A browser's own cursor answers to nobody but itself, so each field is asked of it. */
function overSound(cursor: DBCoreCursor, mend: Mend): DBCoreCursor {
  const over: DBCoreCursor = Object.create(cursor, {
    key: { get: () => cursor.key as unknown },
    primaryKey: { get: () => cursor.primaryKey as unknown },
    value: { get: () => mend(cursor.value) },
    start: {
      value: (onNext: () => void) =>
        cursor.start(() => {
          if (mend(cursor.value) === undefined) cursor.continue();
          else onNext();
        }),
    },
  });
  return over;
}
