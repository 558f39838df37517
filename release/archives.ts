import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { zip } from 'wxt';

export const BROWSERS = ['chrome', 'edge', 'firefox'] as const;

/** An archive as a store takes it. */
export interface Archive {
  readonly file: string;
  readonly name: string;
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly hash: string;
}

/** Builds for every browser, and zips: an archive for each store, and the sources Mozilla asks for. @param root the project's. */
export async function makeArchives(root: string): Promise<Archive[]> {
  const files: string[] = [];
  for (const browser of BROWSERS) files.push(...(await zip({ root, browser })));
  return files.map(archiveAt);
}

function archiveAt(file: string): Archive {
  const content = readFileSync(file);
  const hash = createHash('sha256').update(content).digest('hex');
  return { file, name: basename(file), bytes: content.length, hash };
}

/** A line for each: bytes and hash, to be compared with what a store or another machine has. */
export function tableOf(archives: readonly Archive[]): string {
  return archives
    .map(({ name, bytes, hash }) => `${name.padEnd(32)} ${String(bytes).padStart(9)} bytes  ${hash}`)
    .join('\n');
}
