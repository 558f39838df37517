import { type Failure, withFailure } from '@/src/messages/failure';
import { sessionGet, sessionSet } from './session';

const KEY = 'failures';

/** What went wrong lately, the newest last: in memory as long as the browser runs, never on disk. */
export async function keptFailures(): Promise<readonly Failure[]> {
  return (await sessionGet<readonly Failure[]>(KEY)) ?? [];
}

/** Keeps one more, and none when even that fails. */
export async function keepFailure(failure: Failure): Promise<void> {
  await navigator.locks
    .request('reprise.failures', async () => sessionSet(KEY, withFailure(await keptFailures(), failure)))
    .catch(() => undefined);
}
