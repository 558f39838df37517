import type { DBCore, DBCoreCursor, DBCoreTable, DBCoreTransaction } from 'dexie';
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
  const orNothing = (row: unknown) => (row === undefined ? row : mend(row));
  // By `then`, as Dexie's own layers do: a promise of another kind would let go of the transaction.
  return {
    ...table,
    get: (request) => (isUpgrade(request) ? table.get(request) : table.get(request).then(orNothing)),
    getMany: (request) =>
      // Who changes fields of rows by their keys gets each as it lies: there is nothing to leave it out of.
      isUpgrade(request) || request.cache === 'immutable'
        ? table.getMany(request)
        : table.getMany(request).then((rows) => rows.map(orNothing)),
    query: (request) => {
      if (isUpgrade(request) || request.values === false) return table.query(request);
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
      isUpgrade(request) || request.values === false
        ? table.openCursor(request)
        : table.openCursor(request).then((cursor) => cursor && overSound(cursor, mend)),
  };
}

/** What an older version wrote is of that version's shapes until it has been upgraded. */
function isUpgrade({ trans }: { readonly trans: DBCoreTransaction }): boolean {
  return (trans as DBCoreTransaction & Partial<IDBTransaction>).mode === 'versionchange';
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
