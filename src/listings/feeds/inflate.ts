import { reason } from '@/src/words/reason';
import { FeedError } from './feed-error';

/** The first `most` bytes (fewer at the end of the data), and all of them again, the first included. */
export interface Start {
  readonly head: Uint8Array;
  readonly all: AsyncIterable<Uint8Array>;
}

/** Looks at the beginning of a stream without losing it. */
export async function startOf(bytes: AsyncIterable<Uint8Array>, most: number): Promise<Start> {
  const iterator = bytes[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let length = 0;
  while (length < most) {
    const next = await iterator.next();
    if (next.done) break;
    seen.push(next.value);
    length += next.value.length;
  }
  return { head: joined(seen).subarray(0, most), all: resumed(seen, iterator) };
}

async function* resumed(seen: Uint8Array[], iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* seen;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0] as Uint8Array;
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/**
 * Unpacks gzip, told by its first two bytes; other data passes as it is.
 *
 * @throws FeedError when the packed data is damaged or ends early. Errors of `bytes` itself pass through.
 */
export async function* inflate(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { head, all } = await startOf(bytes, 2);
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    yield* all;
    return;
  }
  const source = { failed: false };
  const packed = streamOf(all, source);
  try {
    for await (const piece of packed.pipeThrough(new DecompressionStream('gzip'))) yield piece;
  } catch (error) {
    throw source.failed ? error : new FeedError(reason('feedGzipBroken'), 0, error);
  }
}

/** `ReadableStream.from`, which not every browser has yet. */
function streamOf(bytes: AsyncIterable<Uint8Array>, source: { failed: boolean }): ReadableStream<BufferSource> {
  const iterator = bytes[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      try {
        const next = await iterator.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value as Uint8Array<ArrayBuffer>);
      } catch (error) {
        source.failed = true;
        controller.error(error);
      }
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
