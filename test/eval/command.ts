// What the measuring commands share at their edges: options in, one clear sentence and exit code 2 when they are wrong.

import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

/** The command was called wrongly, or what it should measure is not there. The message is one sentence for the caller. */
export class UsageError extends Error {}

/** Option name → value of a command whose options all take a text. */
export type Options<Name extends string> = Readonly<Partial<Record<Name, string>>>;

/** @throws UsageError for an unknown option, an option without its value, or a required one left out. */
export function readOptions<Name extends string>(
  usage: string,
  required: readonly Name[],
  optional: readonly Name[],
  args: readonly string[],
): Options<Name> {
  const options = Object.fromEntries([...required, ...optional].map((name) => [name, { type: 'string' as const }]));
  const values = parsed(usage, options, args) as Options<Name>;
  const missing = required.find((name) => !values[name]);
  if (missing !== undefined) throw new UsageError(`--${missing} is missing. Usage: ${usage}`);
  return values;
}

function parsed(usage: string, options: Record<string, { type: 'string' }>, args: readonly string[]): unknown {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const [first = ''] = (error as Error).message.split(/[.\n]/);
    throw new UsageError(`${first}. Usage: ${usage}`);
  }
}

/** Runs a command; a UsageError becomes its sentence on stderr and exit code 2. */
export async function runCommand(main: (args: readonly string[]) => Promise<void>): Promise<void> {
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

/** @throws UsageError when the file is not there or is not readable. */
export async function requireFile(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UsageError(`Cannot read ${path}: ${reasonOf(error)}.`);
  }
}

const REASONS: Partial<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of its path is a file',
  EISDIR: 'it is a folder',
  EACCES: 'it is not ours to open',
};

function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}

/** @throws UsageError when the file is missing or no JSON. */
export async function requireJson<Content>(path: string): Promise<Content> {
  return parseJson(String(await requireFile(path)), path);
}

/** @throws UsageError when the file is missing or one of its lines is no JSON; the sentence names the line. */
export async function requireJsonLines<Row>(path: string): Promise<Row[]> {
  return parseLines(String(await requireFile(path)), path);
}

/** @throws UsageError when one of the lines of `path` is no JSON; the sentence names the line. */
export function parseLines<Row>(text: string, path: string): Row[] {
  return text
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [parseJson<Row>(line, `${path}, line ${at + 1}`)]));
}

function parseJson<Content>(text: string, place: string): Content {
  try {
    return JSON.parse(text) as Content;
  } catch (error) {
    throw new UsageError(`${place} is not JSON: ${(error as Error).message}.`);
  }
}

/**
 * Writes a result for other programs when its file was asked for.
 *
 * @throws UsageError when it cannot be written; what was measured stands on stdout already.
 */
export async function writeResult(path: string | undefined, result: unknown): Promise<void> {
  if (path === undefined) return;
  try {
    await writeFile(path, `${JSON.stringify(result, undefined, 2)}\n`);
  } catch (error) {
    throw new UsageError(`Cannot write ${path}: ${reasonOf(error)}.`);
  }
}
