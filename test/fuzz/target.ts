import type { z } from 'zod';
import { tryParse } from '@/src/product/try-parse';

/** A parser of foreign text, with what it promises of every input. */
export interface Target {
  readonly name: string;
  /** Files of `src/` in which this text is first parsed; a test holds that every such file is somebody's. */
  readonly entries: readonly string[];
  /** The input is bytes, one a character (Latin-1). */
  readonly isBinary?: boolean;
  /** Inputs to begin with, beside the files of `corpus/NAME/`. */
  readonly seeds?: () => readonly string[] | Promise<readonly string[]>;
  /** Words of the format, beside those found in the source of what runs. */
  readonly words?: readonly string[];
  /** Feeds the parser. @throws BrokenPromise, and whatever the parser should not have thrown */
  readonly run: (input: string) => void | Promise<void>;
}

/** What a parser should not have done, in a sentence. */
export class BrokenPromise extends Error {
  override readonly name = 'BrokenPromise';
}

/** @throws BrokenPromise unless `kept` */
export function promise(kept: boolean, sentence: string): asserts kept {
  if (!kept) throw new BrokenPromise(sentence);
}

/** What was made of an input fits its schema, and parsing it again changes nothing. @throws BrokenPromise */
export function fits(schema: z.ZodType, value: unknown, what: string): void {
  const parsed = tryParse(schema, value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new BrokenPromise(`${what} breaks its schema at ${issue?.path.join('.')}: ${issue?.message}`);
  }
  same(parsed.data, value, `${what}, parsed again,`);
}

/** Two values are the same as JSON. @throws BrokenPromise */
export function same(one: unknown, other: unknown, what: string): void {
  const [left, right] = [one, other].map(canonical) as [string, string];
  if (left === right) return;
  let at = 0;
  while (left[at] === right[at]) at += 1;
  const near = [left, right].map((text) => text.slice(Math.max(0, at - 30), at + 50));
  throw new BrokenPromise(`${what} is other than it was: ${near.join(' / ')}`);
}

/** No address in it would run something, and no text is broken; it is not longer than `most` as JSON. @throws BrokenPromise */
export function harmless(value: unknown, what: string, most = 1_000_000): void {
  const text = JSON.stringify(value) ?? '';
  promise(text.length <= most, `${what} is ${text.length} characters long`);
  const walk = (node: unknown, key: string): void => {
    if (typeof node === 'string' && /^(?:url|link|href|image|address|canonical|src)$/i.test(key))
      promise(
        !/^[\s\p{Cc}]*(?:javascript|data|vbscript|file|blob)\s*:/iu.test(node),
        `${what} has ${key} ${node.slice(0, 60)}`,
      );
    if (typeof node === 'object' && node !== null)
      for (const [name, inner] of Object.entries(node)) walk(inner, Array.isArray(node) ? key : name);
  };
  walk(value, '');
}

/** JSON with its keys in order. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? 'undefined'
  );
}
