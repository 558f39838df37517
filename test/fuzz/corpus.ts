import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Target } from './target';

export const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Every input a target begins with: the files of its folder, and what it makes itself. */
export async function corpusOf({ name, isBinary, seeds }: Target): Promise<string[]> {
  const own = [...((await seeds?.()) ?? [])];
  return [...own, ...filesIn(`${HERE}corpus/${name}`, isBinary === true)];
}

/** The texts of a folder's files; none where there is no folder. */
export function filesIn(folder: string, isBinary: boolean): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((file) => readFileSync(`${folder}/${file}`, isBinary ? 'latin1' : 'utf8'));
}
