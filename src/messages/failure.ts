import { MESSAGES } from './messages';

/** Something that went wrong, told without anything of a page: shown on the page of diagnosis, kept for the session. */
export interface Failure {
  /** ms since 1970. */
  readonly at: number;
  /** The name of the message that was refused or failed; or where an error came up that nobody caught. */
  readonly where: string;
  readonly sentence: string;
}

/** So many are kept; older ones make room. */
export const MOST_FAILURES = 50;
const LONGEST_SENTENCE = 200;
const LONGEST_NAME = 40;

/**
 * What may hold words of a page or of a person, in a sentence of ours, of the browser or of a library: addresses, what stands
 * in quotation marks, hosts and paths, long numbers. Names of our own messages stay.
 */
const PERSONAL = [
  // What was no JSON is quoted as it stood, with marks of its own inside.
  /(?<=Unexpected (?:non-whitespace character|string|number|token) ?).* is not valid JSON/gu,
  /(?:\.{3})?".*"(?:\.{3})? is not valid JSON/gu,
  /\b(?:[a-z][a-z\d+.-]*:)+\/{1,3}[^\s"'”’)]*/giu,
  /“[^”]*”|‘[^’]*’|«[^»]*»|„[^“]*“/gu,
  /"[^"]*"|'[^']*'|`[^`]*`/gu,
  /[\w.+-]+@[\w.-]+/gu,
  /\b(?:[\p{L}\d-]+\.)+[\p{L}]{2,}(?:[:/]\S*)?/gu,
  /\d{5,}/gu,
];

/** A failure as it is kept. */
export function failureOf(where: string, problem: unknown, at: number): Failure {
  const said = problem instanceof Error ? `${problem.name}: ${problem.message}` : String(problem);
  return { at, where: where.slice(0, LONGEST_NAME), sentence: withoutPageData(said) };
}

/** A sentence without what may be a page's or a person's. */
export function withoutPageData(sentence: string): string {
  const [line = ''] = sentence.slice(0, 10 * LONGEST_SENTENCE).split('\n');
  return PERSONAL.reduce((left, pattern) => left.replace(pattern, keepNames), line).slice(0, LONGEST_SENTENCE);
}

/** The last failures with one more, the newest last. */
export function withFailure(failures: readonly Failure[], failure: Failure): Failure[] {
  return [...failures, failure].slice(-MOST_FAILURES);
}

/** Names of our own messages look like hosts, and tell nothing. */
function keepNames(found: string): string {
  return Object.hasOwn(MESSAGES, found.replaceAll('"', '')) ? found : '…';
}
