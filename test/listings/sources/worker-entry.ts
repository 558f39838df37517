import { publicHttps } from '@/src/listings/sources/call/addresses';
import { ucpShop } from '@/src/listings/sources/connectors/ucp';
import { SourceError } from '@/src/listings/sources/source-error';

// Runs inside the worker that `in-worker.test.ts` starts: one search, told as plain data.
const profile = 'https://reprise.example/ucp-agent.json';
const source = ucpShop(
  'shop.example',
  { endpoint: 'https://shop.example/api/ucp/mcp', transport: 'mcp', profile },
  'used',
);

self.onmessage = async ({ data: port }: MessageEvent<number>) => {
  let bytes = 0;
  const io = {
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
    note: (request: { readonly bytes: number }) => {
      bytes += request.bytes;
    },
    wait: (ms: number, signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        signal.addEventListener('abort', () => {
          clearTimeout(timer);
          resolve();
        });
      }),
    fetch: (address: string, init: RequestInit) => {
      const url = new URL(address);
      return fetch(`http://127.0.0.1:${port}${url.pathname}${url.search}`, init);
    },
  };
  const query = { words: 'brass standing lamp', country: 'DE', currency: 'EUR', language: 'de' };
  const found = await source.search(query, io).then(
    ({ listings }) => ({ kept: listings.length }),
    (error: unknown) => ({ problem: error instanceof SourceError ? error.problem : String(error) }),
  );
  self.postMessage({ ...found, bytes });
};
