// Proves the UCP test server by the protocol's official client, `@shopify/ucp-cli`, and our connector by the server: what
// the client finds is what we find. The client is not installed with the project; it is fetched on first use, without its
// install scripts. It needs Node 22.19 or newer, which npm scripts have here.
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { detectShop } from '@/src/listings/sources/detect-shop';
import { sourceFrom } from '@/src/listings/sources/source-settings';
import { ShopServer } from './contract/shop-server';
import { PROFILE } from './contract/specimens/ucp';
import { testIo } from './contract/test-io';
import { ucpServer } from './contract/ucp-server';
import { someQuery, WORDS, wares } from './contract/ware';

const VERSION = '0.9.0';
const FOLDER = fileURLToPath(new URL('../.output/ucp-cli', import.meta.url));
const CLI = join(FOLDER, 'node_modules/@shopify/ucp-cli/dist/bin.js');
const HOST = 'lamps.example';

interface Found {
  readonly id: string;
  readonly amount: number;
}

installClient();
const stock = wares(25);
const shop = await ShopServer.start(({ headers, ...request }) => {
  // The client insists on the address it was given; ours believes it speaks to a public host.
  const origin = headers['user-agent']?.startsWith('node') ? `https://${HOST}` : `http://127.0.0.1:${shop.port}`;
  return ucpServer({ headers, ...request }, stock, origin);
});
try {
  const official = await byOfficialClient(`http://127.0.0.1:${shop.port}`);
  const steps = new Set(
    shop.asked.map(({ path, body }) => `${path} ${body === '' ? '' : JSON.parse(body).method}`.trim()),
  );
  for (const step of ['/.well-known/ucp', '/api/ucp/mcp tools/list', '/api/ucp/mcp tools/call'])
    if (!steps.has(step)) throw new Error(`The official client never asked for ${step}.`);
  const ours = await byOurConnector();
  const same = JSON.stringify(official) === JSON.stringify(ours);
  console.log(
    `@shopify/ucp-cli ${VERSION} discovered the test server, listed its tools and found ${official.length} products in 3 pages.`,
  );
  console.log(`Our connector found ${ours.length}; ${same ? 'ids and prices are the same' : 'they differ'}.`);
  if (!same || ours.length !== stock.length) process.exitCode = 1;
} finally {
  await shop.stop();
}

async function byOfficialClient(business: string): Promise<Found[]> {
  const found: Found[] = [];
  for (let cursor: string | undefined; ; ) {
    const paging = cursor === undefined ? [] : ['--set', `/pagination/cursor="${cursor}"`];
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [CLI, 'catalog', 'search', '--business', business, '--set', `/query=${WORDS}`, ...paging, '--format', 'json'],
      { env: { PATH: process.env['PATH'], HOME: FOLDER, UCP_TEST_ALLOW_INSECURE_LOCALHOST: 'true' } },
    );
    const { result } = JSON.parse(stdout);
    for (const { variants } of result.products) found.push({ id: variants[0].id, amount: variants[0].price.amount });
    if (result.pagination?.has_next_page !== true) return found;
    cursor = result.pagination.cursor;
  }
}

async function byOurConnector(): Promise<Found[]> {
  const io = testIo({ ports: { [HOST]: shop.port } });
  const detected = await detectShop(HOST, io);
  if (!detected.ok || detected.shop.kind !== 'ucp') throw new Error('Our detection did not find the catalog.');
  const source = sourceFrom({ ...detected.shop, sells: 'used' }, { profile: PROFILE });
  const { listings } = await source.search(someQuery('DE', 'EUR'), io);
  return listings.map(({ offerId, price }) => ({ id: offerId, amount: price.minor }));
}

function installClient(): void {
  if (existsSync(CLI)) return;
  mkdirSync(FOLDER, { recursive: true });
  const dependencies = { '@shopify/ucp-cli': VERSION };
  writeFileSync(join(FOLDER, 'package.json'), JSON.stringify({ private: true, dependencies }));
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
