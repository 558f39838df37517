import { type MessageKey, reason } from '@/src/words/reason';
import type { Explanation } from '../call/ask-json';
import { SourceError, type SourceProblem } from '../source-error';

/** What is wrong, and its sentence: $1 is the server, $2 the database. */
type Told = readonly [problem: SourceProblem, sentence?: MessageKey];

const LOGIN: Told = ['bad-key', 'teamBadLogin'];
const DATABASE: Told = ['wrong-kind', 'teamNoDatabase'];
const TOO_OLD: Told = ['wrong-kind', 'teamTooOld'];

/** ClickHouse's error codes (ErrorCodes.cpp) that a person can do something about. */
const PROBLEMS: ReadonlyMap<number, Told> = new Map<number, Told>([
  // UNKNOWN_USER, WRONG_PASSWORD, REQUIRED_PASSWORD, AUTHENTICATION_FAILED
  [192, LOGIN],
  [193, LOGIN],
  [194, LOGIN],
  [516, LOGIN],
  // QUOTA_EXPIRED
  [201, ['quota']],
  // UNKNOWN_DATABASE; DATABASE_ACCESS_DENIED and ACCESS_DENIED, which a reader hears of one that does not exist, too
  [81, DATABASE],
  [291, DATABASE],
  [497, DATABASE],
  // UNKNOWN_TABLE
  [60, ['wrong-kind', 'teamNoTables']],
  // NO_SUCH_COLUMN_IN_TABLE, UNKNOWN_IDENTIFIER
  [16, ['wrong-kind', 'teamOtherTables']],
  [47, ['wrong-kind', 'teamOtherTables']],
  // UNKNOWN_FUNCTION, UNKNOWN_TYPE, SYNTAX_ERROR, UNKNOWN_FORMAT
  [46, TOO_OLD],
  [50, TOO_OLD],
  [62, TOO_OLD],
  [73, TOO_OLD],
  // IP_ADDRESS_NOT_ALLOWED
  [195, ['refused', 'teamNotFromHere']],
  // READONLY
  [164, ['refused']],
  // TIMEOUT_EXCEEDED, TOO_SLOW
  [159, ['too-slow']],
  [160, ['too-slow']],
]);

const CODE = /^Code: (\d{1,5})[.,]/;

/** The code of an error that ClickHouse itself tells, and not a proxy before it. */
export function serverCode(text: string): number | undefined {
  const code = CODE.exec(text)?.[1];
  return code === undefined ? undefined : Number(code);
}

/** What a refusal says, by the code its text begins with: the status alone is 500 for nearly all. */
export function serverProblem(text: string, title: string, database: string): Explanation | undefined {
  const code = serverCode(text);
  const told = code === undefined ? undefined : PROBLEMS.get(code);
  if (told === undefined) return undefined;
  const [problem, sentence] = told;
  return { problem, ...(sentence !== undefined && { reason: reason(sentence, title, database) }) };
}

/** The same failure where ClickHouse said nothing of its own, with what the person can look at. */
export function strangerProblem(failure: SourceError, title: string, { protocol }: URL): SourceError {
  const { problem, retryAt } = failure;
  const sentence = (): MessageKey | undefined => {
    if (problem === 'unreachable') return protocol === 'https:' ? 'teamUnreachable' : 'teamUnreachablePlain';
    if (problem === 'web-page' || problem === 'changed-format' || problem === 'wrong-kind') return 'teamNotClickHouse';
    return undefined;
  };
  const key = sentence();
  return key === undefined
    ? failure
    : new SourceError(problem, title, { retryAt, cause: failure, reason: reason(key, title) });
}
