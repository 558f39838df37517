// A shop that works against us: one page a trick, a feed with an offer of what it sells, and a list of what it heard.
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { TRICKS, type Trick, type TrickName } from './hostile-tricks';

/** One request as the shop heard it. */
export interface HeardByShop {
  /** With what was posted. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

export interface HostileShop {
  readonly origin: string;
  readonly feed: string;
  readonly heard: readonly HeardByShop[];
  pageUrl(trick: TrickName): string;
  close(): void;
}

const GTIN = '8718819371205';
export const PRODUCT_NAME = 'Fairphone 5 256 GB';

/** What a page of the shop says of its product, before a trick changes it. */
function product(only: object): string {
  const plain = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: PRODUCT_NAME,
    gtin13: GTIN,
    brand: { '@type': 'Brand', name: 'Fairphone' },
    category: 'Smartphones',
    offers: { '@type': 'Offer', price: '599.00', priceCurrency: 'EUR' },
  };
  return JSON.stringify({ ...plain, ...only }).replaceAll('<', '\\u003c');
}

function pageOf({ first = '', last = '', body = '', says = {}, doctype = true }: Trick): string {
  return `${doctype ? '<!doctype html>' : ''}<html lang="en"><head><meta charset="utf-8"><title>${PRODUCT_NAME}</title>
<script>
  const canary = (what) => { new Image().src = '/canary?' + encodeURIComponent(what); };
  const tell = (key, value) => { document.documentElement.dataset[key] = JSON.stringify(value ?? null); };
  addEventListener('error', ({ message }) => canary('error: ' + message));
  addEventListener('unhandledrejection', ({ reason }) => canary('rejection: ' + reason));
  ${first}
</script>
<script type="application/ld+json">${product(says)}</script></head>
<body><h1>${PRODUCT_NAME}</h1><p class="price">€ 599.00</p><button class="cta">Add to cart</button>${body}
<script>
  const panel = (act) => {
    const look = () => {
      const host = document.querySelector('reprise-panel');
      host ? act(host) : setTimeout(look, 50);
    };
    look();
  };
  ${last}
</script></body></html>`;
}

/** Offers whose words are weapons: markup, code, letters that turn the line, letters of another script. */
function feed(origin: string): string {
  const titles = [
    `${PRODUCT_NAME} used, 寿`,
    `<img src=x onerror="fetch('${origin}/canary?title')"> ${PRODUCT_NAME}`,
    `\u202e${PRODUCT_NAME} <script>fetch('${origin}/canary?script')</script>`,
    '__proto__',
  ];
  const rows = titles.map((title, at) =>
    [at, title, `${origin}/offer/${at}`, 'used', `${210 + at}.00 EUR`, GTIN, `${origin}/offer-picture/${at}.png`].join(
      '\t',
    ),
  );
  const links = ['javascript:fetch("/canary")', 'data:text/html,<script>fetch("/canary")</script>'];
  const bad = links.map((link, at) => [`bad-${at}`, PRODUCT_NAME, link, 'used', '9.00 EUR', GTIN, ''].join('\t'));
  return ['id\ttitle\tlink\tcondition\tprice\tgtin\timage_link', ...rows, ...bad, ''].join('\n');
}

/**
 * True for what no page may get the shop to hear: that code ran, that something of ours broke its policy, which letters the
 * panel shows. A browser's own icon of a page breaks policies too.
 */
export function isHarm({ path }: HeardByShop): boolean {
  return /^\/(canary|violation|pixel|font)/.test(path) && !path.includes('/favicon.ico');
}

export async function serveHostileShop(): Promise<HostileShop> {
  const heard: HeardByShop[] = [];
  const server = createServer(async (request, response) => {
    const { url = '/', headers } = request;
    heard.push({ path: `${url}${request.method === 'POST' ? ` ${await text(request)}` : ''}`, headers });
    const origin = `http://${headers.host}`;
    const name = /^\/p\/([\w-]+)/.exec(url)?.[1];
    const trick: Trick | undefined = TRICKS.find((each) => each.name === name);
    if (url === '/feed.tsv') {
      response.writeHead(200, { 'content-type': 'text/tab-separated-values; charset=utf-8' }).end(feed(origin));
    } else if (url.startsWith('/offer/')) {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>An offer</h1>');
    } else if (trick === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing here.');
    } else {
      response.writeHead(200, { 'content-type': `${trick.type ?? 'text/html'}; charset=utf-8`, ...trick.headers });
      response.end(trick.whole ?? pageOf(trick));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    feed: `${origin}/feed.tsv`,
    heard,
    pageUrl: (trick) => `${origin}/p/${trick}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
