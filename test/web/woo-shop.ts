import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A second-hand shop on WooCommerce. Its name leads to this machine in tests only. */
export const WOO_HOST = 'second-life.example';

/** What it has, by WooCommerce's own fields; the shop says of nothing that it is used. */
export const WOO_STOCK = [
  { id: 11, name: 'Apple iPhone 15 128 GB black', price: '42900' },
  { id: 12, name: 'Apple iPhone 15 case, clear', price: '900' },
  { id: 13, name: 'Brass table lamp', price: '3500' },
] as const;

/** A request as the shop got it. */
export interface WooAsked {
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** The running shop: what it was asked, and how it fares. */
export interface WooShop {
  readonly port: number;
  readonly asked: WooAsked[];
  /** 'down': every answer is a 500. 'slow': answers only once `hurry` is called. */
  state: 'up' | 'down' | 'slow';
  hurry(): void;
  /** A port that CONNECT requests to the shop's name go through, for browsers that cannot be told where names lead. */
  readonly proxy: number;
  close(): Promise<void>;
}

/** Certificates are made by OpenSSL. */
export const canServeTls = spawnSync('openssl', ['version']).status === 0;

/** Serves the shop over https, with a certificate of its own making, as the Store API documents it. */
export async function serveWooShop(): Promise<WooShop> {
  const asked: WooAsked[] = [];
  const waiting: (() => void)[] = [];
  const shop = { state: 'up' as WooShop['state'] };
  const server = createTlsServer(selfSigned(), async (request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers });
    if (shop.state === 'slow') await new Promise<void>((resolve) => waiting.push(resolve));
    const { status, json } = answer(new URL(request.url ?? '/', `https://${WOO_HOST}`), shop.state);
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(json));
  });
  const port = await listening(server);
  const proxy = connectProxy(port);
  return Object.assign(shop, {
    port,
    asked,
    proxy: await listening(proxy),
    hurry: () => {
      for (const go of waiting.splice(0)) go();
    },
    close: async () => {
      for (const one of [server, proxy]) {
        one.closeAllConnections();
        one.close();
      }
    },
  });
}

function answer(url: URL, state: WooShop['state']): { status: number; json: unknown } {
  if (state === 'down') return { status: 500, json: { code: 'internal_server_error' } };
  if (url.pathname !== '/wp-json/wc/store/v1/products') return { status: 404, json: { code: 'rest_no_route' } };
  const words = (url.searchParams.get('search') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const found = WOO_STOCK.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
  return { status: 200, json: url.searchParams.get('page') === '1' ? found.map(product) : [] };
}

/** One product as StoreApi/docs/products.md shows it. */
function product({ id, name, price }: (typeof WOO_STOCK)[number]): object {
  return {
    id,
    name,
    permalink: `https://${WOO_HOST}/product/${id}/`,
    sku: `S-${id}`,
    short_description: '',
    description: `<p>${name}, checked by us.</p>`,
    prices: { currency_code: 'EUR', currency_minor_unit: 2, price, regular_price: price, price_range: null },
    images: [],
    categories: [],
    tags: [],
    attributes: [],
    is_purchasable: true,
    is_in_stock: true,
    low_stock_remaining: null,
  };
}

function selfSigned(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'reprise-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', `/CN=${WOO_HOST}`, '-addext', `subjectAltName=DNS:${WOO_HOST}`, '-days', '1', '-nodes'];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-keyout', key, '-out', cert, ...subject], {
    stdio: 'ignore',
  });
  const made = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return made;
}

/** Lets CONNECT through to the shop and nowhere else. */
function connectProxy(port: number): Server {
  const server = createServer((_, response) => response.writeHead(502).end());
  server.on('connect', ({ url }, socket: Socket) => {
    socket.on('error', () => socket.destroy());
    if (url !== `${WOO_HOST}:443`) return socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    const shop = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      shop.pipe(socket).pipe(shop);
    });
    shop.on('error', () => socket.destroy());
    return undefined;
  });
  return server;
}

async function listening(server: Server | ReturnType<typeof createTlsServer>): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
