import { z } from 'zod';

// Pieces of lenient schemas: what an item must not lack stays required, everything else may be missing or of any make.

/** Absent when it is not what it should be. */
export function maybe<Schema extends z.ZodType>(schema: Schema) {
  return schema.optional().catch(undefined);
}

/** Any list; its members are checked one by one. */
export const list = z.array(z.unknown()).catch([]);

/** An object's field, through objects only: never a prototype's, never an error. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Readonly<Record<string | number, unknown>>)[key];
  }
  return here;
}
