import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The texts and names in the source of a script: what a parser looks for, its inputs may as well say. */
export function wordsOf(url: string): readonly string[] {
  const source = readFileSync(fileURLToPath(url.split('?')[0] ?? url), 'utf8');
  const quoted = [...source.matchAll(/'([^'\n]{1,40})'/g)].map(([, word]) => word);
  const names = [...source.matchAll(/\b(\w{2,30})\??:/g)].map(([, word]) => word);
  return [...new Set([...quoted, ...names].filter((word) => word !== undefined && !/^[@.]/.test(word)))] as string[];
}
