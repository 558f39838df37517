import { gunzipSync } from 'node:zlib';
import { parseLines, requireFile, UsageError } from './command';

/** @throws UsageError when the file is missing, is not gzipped though it says so, or one of its lines is no JSON. */
export async function requireRows<Row>(path: string): Promise<Row[]> {
  const bytes = await requireFile(path);
  const gzipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!gzipped && path.endsWith('.gz'))
    throw new UsageError(`${path} is not gzipped. Give it another name or gzip it.`);
  return parseLines<Row>(String(gzipped ? gunzipSync(bytes) : bytes), path);
}
