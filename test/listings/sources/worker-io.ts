import { publicHttps } from '@/src/listings/sources/call/addresses';
import type { SourceIo } from '@/src/listings/sources/source-io';

/** A worker's own world, as a source sees it; nothing is remembered. */
export function workerIo({
  fetch,
  note = () => undefined,
}: Pick<SourceIo, 'fetch'> & Partial<Pick<SourceIo, 'note'>>): SourceIo {
  return {
    now: Date.now,
    deadline: Date.now() + 20_000,
    random: Math.random,
    signal: new AbortController().signal,
    admits: publicHttps,
    permitted: async () => true,
    memory: {
      token: async () => undefined,
      keepToken: async () => undefined,
      circuit: async () => undefined,
      keepCircuit: async () => undefined,
    },
    note,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        signal.addEventListener('abort', () => {
          clearTimeout(timer);
          resolve();
        });
      }),
    fetch,
  };
}
