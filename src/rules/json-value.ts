// Strict JSON without positions: all that a text needs with which nothing is wrong.
import { tryJson } from '@/src/product/try-json';
import { DEEPEST, FORBIDDEN_NAME } from './json-tree';

/**
 * The object a text states, where `readTree` would find nothing to say of it; otherwise undefined, and `readTree` says what
 * is wrong and where. The browser's own parser keeps no positions and takes a tenth of the time.
 */
export function readValue(text: string): object | undefined {
  const value = tryJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  // JSON lets the last of two equal names win in silence; the text then has more names than its value.
  return namesOf(value, 1) === namesIn(text) ? value : undefined;
}

/** Names in all objects of a value; none can be counted where one is forbidden or the value is too deep. */
function namesOf(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth > DEEPEST || Object.hasOwn(value, FORBIDDEN_NAME)) return Number.NaN;
  let names = 0;
  if (Array.isArray(value)) for (const each of value) names += namesOf(each, depth + 1);
  else for (const each of Object.values(value)) names += 1 + namesOf(each, depth + 1);
  return names;
}

const [QUOTE, ESCAPE, COLON] = ['"', '\\', ':'].map((sign) => sign.charCodeAt(0));

/**
 * Names in a text that is JSON: outside of strings a colon follows each, and stands nowhere else. None can be counted where
 * one is written with an escape: V8 (Node 24.21) may take it for another name of the same length that it read before.
 */
function namesIn(text: string): number {
  let names = 0;
  let isInString = false;
  let hasEscape = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) {
      isInString = !isInString;
      if (isInString) hasEscape = false;
    } else if (code === ESCAPE) {
      hasEscape = true;
      i += 1;
    } else if (code === COLON && !isInString) {
      if (hasEscape) return Number.NaN;
      names += 1;
    }
  }
  return names;
}
