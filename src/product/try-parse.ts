import { z } from 'zod';

/**
 * As `schema.safeParse`, for what comes from outside: it never throws. Zod compares the length of whatever has one before it
 * says that it is no list, and `{"length": {"toString": 1}}` cannot be compared. `reportInput`: issues say what stood there.
 */
export function tryParse<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  { reportInput = false }: { readonly reportInput?: boolean } = {},
): z.ZodSafeParseResult<z.output<Schema>> {
  try {
    return schema.safeParse(value, { reportInput });
  } catch {
    const error = new z.ZodError([{ code: 'custom', path: [], message: 'holds something that cannot be compared' }]);
    return { success: false, error: error as z.ZodError<z.output<Schema>> };
  }
}
