import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { type Answer, type Asked, NOT_FOUND } from './answer';
import { AWKWARD, type Awkward } from './awkward';
import { CATALOGUE } from './catalogue';
import { FEED_FORMATS, type FeedFormat } from './feeds';
import type { ShopId } from './goods/product';
import { shelves } from './pages';
import { retailAnswer, SHOPS } from './retail';
import { secondRoundAnswer } from './second-round';
import { type Shop, shelfSlug } from './shop';
import { TOUR, tourUrl } from './tour';

export type SiteId = ShopId | 'second-round';

/** Addresses of a served shop, all absolute. */
export interface ServedShop {
  readonly origin: string;
  readonly name: string;
  readonly homeUrl: string;
  /** By the product's slug, in the order of the range. */
  readonly productUrls: Readonly<Record<string, string>>;
  readonly categoryUrls: readonly string[];
  readonly cartUrl: string;
  readonly articleUrl: string;
  readonly awkwardUrls: Readonly<Record<Awkward, string>>;
}

export interface DemoWeb {
  readonly shops: Readonly<Record<ShopId, ServedShop>>;
  readonly secondHand: { readonly origin: string; readonly feeds: Readonly<Record<FeedFormat, string>> };
  readonly close: () => Promise<void>;
}

/** Where `tsx test/web/serve.ts` serves: the same addresses each time, so that bookmarks and saved feeds keep working. */
export const FIXED_PORTS: Readonly<Record<SiteId, number>> = {
  volta: 4310,
  kleiderhaus: 4311,
  brico: 4312,
  nordlane: 4313,
  'casa-lume': 4314,
  'second-round': 4315,
};

type Site = (asked: Asked) => Answer;

const SITES: Readonly<Record<SiteId, Site>> = {
  ...(Object.fromEntries(SHOPS.map((shop) => [shop.id, (asked: Asked) => retailAnswer(shop, asked)])) as Record<
    ShopId,
    Site
  >),
  'second-round': secondRoundAnswer,
};

/**
 * Serves the five shops and the second-hand shop on 127.0.0.1, each on its own port (a free one where none is given).
 * A host name such as `volta.localhost` names its shop whatever the port.
 */
export async function serveDemoWeb({
  ports = {},
}: {
  readonly ports?: Readonly<Partial<Record<SiteId, number>>>;
} = {}): Promise<DemoWeb> {
  const servers = new Map<SiteId, Server>();
  try {
    for (const id of Object.keys(SITES) as SiteId[]) servers.set(id, await listen(id, ports[id] ?? 0));
  } catch (error) {
    await closeAll(servers.values());
    throw error;
  }
  const originOf = (id: SiteId) => `http://localhost:${((servers.get(id) as Server).address() as AddressInfo).port}`;
  const secondHand = originOf('second-round');
  return {
    shops: Object.fromEntries(SHOPS.map((shop) => [shop.id, served(shop, originOf(shop.id))])) as Record<
      ShopId,
      ServedShop
    >,
    secondHand: {
      origin: secondHand,
      feeds: Object.fromEntries(FEED_FORMATS.map((format) => [format, `${secondHand}/feed.${format}`])) as Record<
        FeedFormat,
        string
      >,
    },
    close: () => closeAll(servers.values()),
  };
}

function served(shop: Shop, origin: string): ServedShop {
  return {
    origin,
    name: shop.name,
    homeUrl: `${origin}/`,
    productUrls: Object.fromEntries(
      CATALOGUE[shop.id].products.map((product) => [product.slug, `${origin}${shop.productPath(product)}`]),
    ),
    categoryUrls: shelves(shop).map((shelf) => `${origin}/c/${shelfSlug(shelf)}`),
    cartUrl: `${origin}${shop.cartPath}`,
    articleUrl: `${origin}${shop.articlePath}`,
    awkwardUrls: Object.fromEntries(AWKWARD.map((name) => [name, `${origin}/awkward/${name}`])) as Record<
      Awkward,
      string
    >,
  };
}

/** One of the sites, for a server that answers under other names too. */
export function demoSite(id: SiteId): RequestListener {
  return (request, response) => {
    answerOne(id, request, response).catch((error: unknown) => {
      console.error(`The demo shop "${id}" could not answer ${request.url}:`, error);
      response.destroy();
    });
  };
}

async function listen(id: SiteId, port: number): Promise<Server> {
  const server = createServer(demoSite(id));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} for the demo shop "${id}" is taken: stop what uses it or give another port.`)
          : error,
      ),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

async function closeAll(servers: Iterable<Server>): Promise<void> {
  await Promise.all(
    [...servers].map(
      (server) =>
        new Promise<void>((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    ),
  );
}

async function answerOne(id: SiteId, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
  const asked = askedOf(request);
  const answer = asked === undefined ? NOT_FOUND : SITES[siteOf(asked.origin) ?? id](asked);
  response.writeHead(answer.status, {
    ...(answer.status !== 304 && { 'content-type': answer.type }),
    'x-content-type-options': 'nosniff',
    ...answer.headers,
  });
  if (request.method === 'HEAD' || answer.status === 304) return void response.end();
  const { body } = answer;
  if (typeof body === 'string' || Buffer.isBuffer(body)) return void response.end(body);
  // A reader that goes away ends the pipeline with an error: nothing is left to tell it.
  await pipeline(Readable.from(body), response, { end: answer.cut !== true }).catch(() => undefined);
  if (answer.cut === true) response.socket?.destroySoon();
}

/** Undefined when the request's Host is neither this machine nor a name reserved for examples, or its path is no address. */
function askedOf(request: IncomingMessage): Asked | undefined {
  const host = request.headers.host ?? '';
  if (!/^([a-z-]+\.)?(localhost|127\.0\.0\.1|example)(:\d{1,5})?$/.test(host)) return undefined;
  const url = URL.parse(request.url ?? '', `http://${host}`);
  if (url === null || url.host !== new URL(`http://${host}`).host) return undefined;
  return {
    path: decodePath(url.pathname),
    query: url.searchParams,
    origin: `http://${host}`,
    header: (name) => request.headers[name]?.toString(),
  };
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** `http://volta.localhost:4010` or `http://volta.example` → volta; undefined for plain localhost. */
function siteOf(origin: string): SiteId | undefined {
  const name = /^http:\/\/([a-z-]+)\.(?:localhost|example)/.exec(origin)?.[1];
  return name !== undefined && Object.hasOwn(SITES, name) ? (name as SiteId) : undefined;
}

async function main(): Promise<void> {
  const web = await serveDemoWeb({ ports: FIXED_PORTS });
  for (const { name, origin } of Object.values(web.shops)) console.log(`${name.padEnd(14)} ${origin}/`);
  console.log(`${'Second Round'.padEnd(14)} ${web.secondHand.origin}/`);
  for (const feed of Object.values(web.secondHand.feeds)) console.log(`${''.padEnd(14)} ${feed}`);
  console.log('\nWorth a look:');
  for (const stop of TOUR) console.log(`  ${tourUrl(web, stop)}\n    ${stop.about}`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
