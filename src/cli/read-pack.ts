import { readFile } from 'node:fs/promises';
import { parseRulePack } from '@/src/rules/exchange';
import type { RulePack } from '@/src/rules/rule-pack';
import { say, type Tongue } from '@/src/words/say';

/** A rule pack that cannot be read; its message is one line for each mistake: `FILE:LINE:COLUMN sentence`. */
class PackError extends Error {}

/** Reads a rule pack from a file. @throws PackError for a file that is not there or not a valid pack. */
export async function readPack(path: string, tongue: Tongue): Promise<RulePack> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new PackError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  });
  const parsed = parseRulePack(text);
  if (parsed.ok) return parsed.pack;
  throw new PackError(
    parsed.problems.map(({ line, column, reason }) => `${path}:${line}:${column} ${say(tongue, reason)}`).join('\n'),
  );
}
