import { teamIndex } from '@/src/listings/sources/connectors/team-index';
import { SourceError } from '@/src/listings/sources/source-error';
import { workerIo } from '../listings/sources/worker-io';

// The worker of the extension that `in-extension.test.ts` makes: one search, told as plain data.
async function askTeam({ href, password, words }: { href: string; password: string; words: string }) {
  const io = workerIo({ fetch });
  const source = teamIndex({ url: new URL(href), database: 'reprise', user: 'reprise_reader', password });
  return source.search({ words, country: 'DE', currency: 'EUR', language: 'de' }, io).then(
    ({ listings }) => ({ titles: listings.map(({ title }) => title) }),
    (error: unknown) => ({ problem: error instanceof SourceError ? error.problem : String(error) }),
  );
}

Object.assign(self, { askTeam });
