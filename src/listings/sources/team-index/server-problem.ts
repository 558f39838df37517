import type { SourceProblem } from '../source-error';

/** ClickHouse's error codes (ErrorCodes.cpp) that a person can do something about. */
const PROBLEMS: ReadonlyMap<number, SourceProblem> = new Map([
  // UNKNOWN_USER, WRONG_PASSWORD, REQUIRED_PASSWORD, AUTHENTICATION_FAILED
  [192, 'bad-key'],
  [193, 'bad-key'],
  [194, 'bad-key'],
  [516, 'bad-key'],
  // QUOTA_EXPIRED
  [201, 'quota'],
  // READONLY, IP_ADDRESS_NOT_ALLOWED, DATABASE_ACCESS_DENIED, ACCESS_DENIED
  [164, 'refused'],
  [195, 'refused'],
  [291, 'refused'],
  [497, 'refused'],
  // UNKNOWN_IDENTIFIER, UNKNOWN_TABLE, UNKNOWN_DATABASE
  [47, 'wrong-kind'],
  [60, 'wrong-kind'],
  [81, 'wrong-kind'],
  // TIMEOUT_EXCEEDED, TOO_SLOW
  [159, 'too-slow'],
  [160, 'too-slow'],
]);

const CODE = /^Code: (\d{1,5})[.,]/;

/** What a refusal says, by the code its text begins with: the status alone is 500 for nearly all. */
export function serverProblem(text: string): SourceProblem | undefined {
  return PROBLEMS.get(Number(CODE.exec(text)?.[1]));
}

/** True when the text is an error that ClickHouse itself tells, and not a proxy before it. */
export function isServerError(text: string): boolean {
  return CODE.test(text);
}
