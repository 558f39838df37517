import { publicHttps } from '@/src/listings/sources/call/addresses';
import { teamIndex } from '@/src/listings/sources/connectors/team-index';
import { SourceError } from '@/src/listings/sources/source-error';

// The worker of the extension that `in-extension.test.ts` makes: one search, told as plain data.
async function askTeam({ href, password, words }: { href: string; password: string; words: string }) {
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
    note: () => undefined,
    wait: (ms: number, signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        signal.addEventListener('abort', () => {
          clearTimeout(timer);
          resolve();
        });
      }),
    fetch,
  };
  const source = teamIndex({ url: new URL(href), database: 'reprise', user: 'reprise_reader', password });
  return source.search({ words, country: 'DE', currency: 'EUR', language: 'de' }, io).then(
    ({ listings }) => ({ titles: listings.map(({ title }) => title) }),
    (error: unknown) => ({ problem: error instanceof SourceError ? error.problem : String(error) }),
  );
}

Object.assign(self, { askTeam });
