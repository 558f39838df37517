import { SourceError } from '../source-error';
import type { SourceIo } from '../source-io';

/** How long something that was stopped may take to put its things in order, such as noting what was sent, in ms. */
const SETTLING = 50;

/**
 * Runs with an io whose signal also aborts at the deadline, and settles soon after even if `run` does not listen. Leaves no
 * timer and no listener behind.
 * @throws SourceError: 'too-slow' at the deadline, 'stopped' when the person left; what `run` throws otherwise becomes
 * 'changed-format' when it is no SourceError.
 */
export async function inTime<Result>(
  title: string,
  io: SourceIo,
  run: (io: SourceIo) => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController();
  const stopped = new Promise<never>((_, reject) => {
    stop.signal.addEventListener('abort', () => reject(stop.signal.reason));
  });
  const leave = () => stop.abort(new SourceError('stopped', title));
  const late = () => stop.abort(new SourceError('too-slow', title));
  io.signal.addEventListener('abort', leave);
  if (io.signal.aborted) leave();
  else if (io.now() >= io.deadline) late();
  else void io.wait(io.deadline - io.now(), stop.signal).then(late);
  const running = stop.signal.aborted ? stopped : run({ ...io, signal: stop.signal });
  try {
    return await Promise.race([stopped, running]);
  } catch (error) {
    const settled = new AbortController();
    const settling = running.then(
      () => settled.abort(),
      () => settled.abort(),
    );
    await Promise.race([settling, io.wait(SETTLING, settled.signal)]);
    throw error instanceof SourceError ? error : new SourceError('changed-format', title, { cause: error });
  } finally {
    io.signal.removeEventListener('abort', leave);
    stop.abort(new SourceError('stopped', title));
  }
}
