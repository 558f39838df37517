import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { priceFrom } from '@/src/listings/sources/offer/price-value';
import { isCurrencyCode } from '@/src/quantity/money';
import { parseLines, requireFile, UsageError } from './command';

/** A file's text, unzipped where it is gzipped. @throws UsageError when it is missing, a broken archive or no UTF-8. */
export async function requireText(path: string): Promise<string> {
  const bytes = await requireFile(path);
  const isGzipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isGzipped && path.endsWith('.gz'))
    throw new UsageError(`${path} is not gzipped. Give it another name or gzip it.`);
  return decoded(isGzipped ? unzipped(bytes, path) : bytes, path);
}

function unzipped(bytes: Buffer, path: string): Buffer {
  try {
    return gunzipSync(bytes);
  } catch (error) {
    throw new UsageError(`${path} is a damaged gzip file: ${(error as Error).message}.`);
  }
}

/** A mark of the byte order at the beginning is left out. */
function decoded(bytes: Buffer, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${path} is not UTF-8 text. Convert it first.`);
  }
}

/** @throws UsageError as `requireText`, and when a line is no JSON. */
export async function requireRows<Row>(path: string): Promise<Row[]> {
  return parseLines<Row>(await requireText(path), path);
}

/**
 * A price of a row: an amount in major units, as a number or as people write it, and its currency. Undefined for what is no
 * currency ("лв.") or no amount, which the extension would not have taken for a price either.
 */
export const StatedPrice = z
  .object({ amount: z.union([z.number().nonnegative(), z.string()]).nullish(), currency: z.string().nullish() })
  .transform(({ amount, currency }) => (isCurrencyCode(currency ?? '') ? priceFrom(amount, currency) : undefined));
