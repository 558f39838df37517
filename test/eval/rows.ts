import { gunzipSync } from 'node:zlib';
import { parseLines, requireFile, UsageError } from './command';

/** A file's text, unzipped where it is gzipped. @throws UsageError when it is missing or only calls itself gzipped. */
export async function requireText(path: string): Promise<string> {
  const bytes = await requireFile(path);
  const gzipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!gzipped && path.endsWith('.gz'))
    throw new UsageError(`${path} is not gzipped. Give it another name or gzip it.`);
  return String(gzipped ? gunzipSync(bytes) : bytes);
}

/** @throws UsageError as `requireText`, and when a line is no JSON. */
export async function requireRows<Row>(path: string): Promise<Row[]> {
  return parseLines<Row>(await requireText(path), path);
}
