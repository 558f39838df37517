import type { Table } from 'dexie';
import type { Database } from './database';

/** Rows that can be read, under the names Dexie has for it. */
export interface ReadableRows<Row> {
  filter(isWanted: (row: Row) => boolean): ReadableRows<Row>;
  reverse(): ReadableRows<Row>;
  limit(most: number): ReadableRows<Row>;
  first(): PromiseLike<Row | undefined>;
  count(): PromiseLike<number>;
  toArray(): PromiseLike<Row[]>;
}

/**
 * A table, as far as what a screen shows first is read from it. Dexie's are such, whose queries can be watched, and so are
 * those of `plain-table.ts`, which need no Dexie: one query serves both.
 */
export interface ReadableTable<Row, Key> {
  get(key: Key): PromiseLike<Row | undefined>;
  bulkGet(keys: Key[]): PromiseLike<(Row | undefined)[]>;
  toArray(): PromiseLike<Row[]>;
  filter(isWanted: (row: Row) => boolean): ReadableRows<Row>;
  orderBy(index: string): ReadableRows<Row>;
  where(index: string): {
    equals(value: string | number): ReadableRows<Row>;
    belowOrEqual(value: number): ReadableRows<Row>;
    between(from: number, to: number, withFrom: boolean, withTo: boolean): ReadableRows<Row>;
  };
}

type ReadableAs<Kept> = Kept extends Table<infer Row, infer Key, infer _Added> ? ReadableTable<Row, Key> : never;

export type TableName = {
  [Name in keyof Database]: Database[Name] extends Table<infer _Row, infer _Key, infer _Added> ? Name : never;
}[keyof Database];

/** Some of the tables, to be read. */
export type Readable<Name extends TableName> = { readonly [Each in Name]: ReadableAs<Database[Each]> };
