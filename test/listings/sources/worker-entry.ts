import { ucpShop } from '@/src/listings/sources/connectors/ucp';
import { SourceError } from '@/src/listings/sources/source-error';
import { workerIo } from './worker-io';

// Runs inside the worker that `in-worker.test.ts` starts: one search, told as plain data.
const profile = 'https://reprise.example/ucp-agent.json';
const source = ucpShop(
  'shop.example',
  { endpoint: 'https://shop.example/api/ucp/mcp', transport: 'mcp', profile },
  'used',
);

self.onmessage = async ({ data: port }: MessageEvent<number>) => {
  let bytes = 0;
  const io = workerIo({
    note: (request) => {
      bytes += request.bytes;
    },
    fetch: (address, init) => {
      const url = new URL(address);
      return fetch(`http://127.0.0.1:${port}${url.pathname}${url.search}`, init);
    },
  });
  const query = { words: 'brass standing lamp', country: 'DE', currency: 'EUR', language: 'de' };
  const found = await source.search(query, io).then(
    ({ listings }) => ({ kept: listings.length }),
    (error: unknown) => ({ problem: error instanceof SourceError ? error.problem : String(error) }),
  );
  self.postMessage({ ...found, bytes });
};
