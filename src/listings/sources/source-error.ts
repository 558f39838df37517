import { type MessageKey, type Reason, reason } from '@/src/words/reason';

/** What can be wrong with a source, and the sentence for it: $1 is the source's title, $2 a detail. */
const SENTENCES = {
  'bad-query': 'sourceBadQuery',
  'bad-key': 'sourceBadKey',
  'bad-profile': 'sourceBadProfile',
  'no-permission': 'sourceNoPermission',
  'not-there': 'sourceNotThere',
  refused: 'sourceRefused',
  quota: 'sourceQuota',
  'changed-format': 'sourceChangedFormat',
  'web-page': 'sourceWebPage',
  'too-slow': 'sourceTooSlow',
  'too-large': 'sourceTooLarge',
  unreachable: 'sourceUnreachable',
  'wrong-kind': 'sourceWrongKind',
  redirected: 'sourceRedirected',
  'unsafe-address': 'sourceUnsafeAddress',
  resting: 'sourceResting',
  stopped: 'sourceStopped',
} as const satisfies Record<string, MessageKey>;

export type SourceProblem = keyof typeof SENTENCES;

/** The only error a source throws. `message` is for logs, `reason` for the person. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly problem: SourceProblem;
  readonly reason: Reason;
  /** When asking again makes sense, in milliseconds since 1970, if the source said so. */
  readonly retryAt?: number;

  /** @param options `reason` is a sentence of the source's own, where it can say more than that of the problem. */
  constructor(
    problem: SourceProblem,
    title: string,
    options: { retryAt?: number | undefined; cause?: unknown; reason?: Reason | undefined } = {},
  ) {
    super(`${title}: ${problem}`, { cause: options.cause });
    this.problem = problem;
    this.reason = options.reason ?? reason(SENTENCES[problem], title);
    if (options.retryAt !== undefined) this.retryAt = options.retryAt;
  }
}

/** Problems that tell of the source's health; the others are the person's or ours to put right. */
const COUNTED: ReadonlySet<SourceProblem> = new Set([
  'quota',
  'changed-format',
  'web-page',
  'too-slow',
  'too-large',
  'unreachable',
]);

/** True for problems after which a source is left alone for a while. */
export function tellsOfHealth({ problem }: SourceError): boolean {
  return COUNTED.has(problem);
}
