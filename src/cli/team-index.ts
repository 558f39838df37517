// npm run --silent team-index -- --load FEED --url URL [--url URL …] [--cluster NAME] [--database reprise]
//   [--source NAME] [--user NAME] [--plain-http]
// Loads an edition of a feed into a team's index in ClickHouse. The password is read from REPRISE_CLICKHOUSE_PASSWORD.

import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readFeed } from '@/src/listings/feeds/read-feed';
import { teamAddress } from '@/src/listings/sources/team-index/address';
import { reason } from '@/src/words/reason';
import { say } from '@/src/words/say';
import { ClickHouse } from './clickhouse';
import { loadEdition } from './load-edition';
import { localTongue } from './local-knowledge';
import { runScript } from './run-script';
import { tallyText } from './verdict-text';

const USAGE =
  'Usage: npm run --silent team-index -- --load FEED --url URL [--url URL …] [--cluster NAME] [--database reprise] [--source NAME] [--user NAME] [--plain-http]';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      load: { type: 'string' },
      url: { type: 'string', multiple: true },
      cluster: { type: 'string' },
      database: { type: 'string', default: 'reprise' },
      source: { type: 'string' },
      user: { type: 'string' },
      'plain-http': { type: 'boolean', default: false },
    },
  });
  const { load, url: urls = [], cluster, database, user } = values;
  if (load === undefined || urls.length === 0 || urls.length > 1 !== (cluster !== undefined)) {
    console.error(USAGE);
    return 2;
  }
  const tongue = await localTongue();
  const servers = urls.map((text) => {
    const address = teamAddress(text, { plainHttp: values['plain-http'] });
    if (!address.ok) throw new Error(say(tongue, address.reason));
    return new ClickHouse(address.url, { user, password: process.env['REPRISE_CLICKHOUSE_PASSWORD'] });
  });
  const source = values.source ?? sourceNameOf(load);
  const about = { sourceId: source, fileName: load, fetchedAt: Date.now() };
  const loaded = await loadEdition({ servers, database, cluster }, source, readFeed(createReadStream(load), about));
  const now = loaded.now.reduce((all, rows) => all + rows, 0);
  console.log(tallyText(loaded.tally, tongue));
  console.log(
    say(
      tongue,
      reason('cliTeamLoaded', source, { number: now }, { number: loaded.before }, { number: servers.length }),
    ),
  );
  return 0;
}

/** A source is called after its file when it is not called anything else: "House clearance.xml.gz" → "house_clearance". */
function sourceNameOf(file: string): string {
  const stem = basename(file).replace(/\..*$/, '').toLowerCase();
  return stem
    .replace(/[^a-z\d]+/g, '_')
    .replace(/^[\d_]+|_+$/g, '')
    .slice(0, 40);
}

await runScript(main, 1);
