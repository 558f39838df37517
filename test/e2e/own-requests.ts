// What pages of the demo shops ask for by themselves, and what in a log is not of that kind.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STOCK } from '../web/catalogue';
import { SHOP_IDS, type ShopId } from '../web/goods/product';
import type { Logged } from '../web/logging-proxy';
import { retailAnswer, SHOPS } from '../web/retail';

/** The shops under invented names. */
export const SHOP_ORIGINS = SHOP_IDS.map((id) => `http://${id}.example`);

/** What browsers ask for by themselves, whatever they are told; nothing that ships may name one of them. */
export const BROWSERS_OWN: readonly string[] = [
  'accounts.google.com',
  'clients2.google.com',
  'content-autofill.googleapis.com',
  'optimizationguide-pa.googleapis.com',
  'update.googleapis.com',
  'aus5.mozilla.org',
  'content-signature-2.cdn.mozilla.net',
  'detectportal.firefox.com',
  'firefox.settings.services.mozilla.com',
  'firefox-settings-attachments.cdn.mozilla.net',
  'push.services.mozilla.com',
];

/** The files of a build that name one of these hosts. */
export function naming(build: string, hosts: readonly string[]): string[] {
  const files = readdirSync(build, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => hosts.some((host) => readFileSync(path).includes(host)));
}

/** True for what a browser asks for by itself. */
export function isBrowsersOwn({ method, url }: Logged): boolean {
  const host = method === 'CONNECT' ? url.replace(/:443$/, '') : new URL(url).hostname;
  return BROWSERS_OWN.includes(host);
}

/** So many product pages, every product of every shop before any comes again under another query. */
export function productPages(count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const { shop, product } = STOCK[i % STOCK.length] as (typeof STOCK)[number];
    const { productPath } = shopOf(shop);
    return `http://${shop}.example${productPath(product)}${i < STOCK.length ? '' : `?visit=${i}`}`;
  });
}

/** Every address that the page at one names or, in the shop that is an app, has its script ask for; none twice. */
export function ownRequests(pageUrl: string): Set<string> {
  const found = new Set<string>();
  const walk = (url: string) => {
    if (found.has(url)) return;
    found.add(url);
    const body = bodyAt(url);
    for (const [, address = ''] of body.matchAll(/(?:src="|rel="icon" href="|"image":")([^"]+)"/g))
      walk(new URL(address.replaceAll('&amp;', '&'), url).href);
    if (body.includes('/app.js')) {
      const slug = /\/product\/([a-z0-9-]+)/.exec(pageUrl)?.[1];
      for (const path of ['/api/shop.json', `/api/products/${slug}.json`]) walk(new URL(path, url).href);
    }
  };
  walk(pageUrl);
  found.delete(pageUrl);
  return found;
}

/** What was asked for that none of the visited pages asks for: nothing, where nobody but the pages asks. */
export function unexplained(log: readonly Logged[], visits: readonly string[]): string[] {
  const due = new Map<string, number>();
  const add = (url: string) => due.set(url, (due.get(url) ?? 0) + 1);
  for (const url of visits) {
    add(url);
    ownRequests(url).forEach(add);
  }
  const pages = new Set(visits);
  return log.flatMap((logged) => {
    if (isBrowsersOwn(logged)) return [];
    const { method, url, headers, body } = logged;
    const left = due.get(url) ?? 0;
    due.set(url, left - 1);
    const fromPage = pages.has(url) || url.endsWith('/favicon.svg') || pages.has(headers.referer ?? '');
    const isTheirs = method === 'GET' && left > 0 && body === '' && fromPage && headers.origin === undefined;
    return isTheirs ? [] : [`${method} ${url}${headers.origin === undefined ? '' : ` from ${headers.origin}`}`];
  });
}

/** Visited pages that were never asked for: the log would be no witness. */
export function unseen(log: readonly Logged[], visits: readonly string[]): string[] {
  const asked = new Set(log.map(({ url }) => url));
  return visits.filter((url) => !asked.has(url));
}

function bodyAt(address: string): string {
  const { origin, pathname, searchParams: query, hostname } = new URL(address);
  const shop = SHOPS.find(({ id }) => hostname === `${id}.example`);
  if (shop === undefined) throw new Error(`A page names ${address}, which is on none of the shops.`);

  const { body, type } = retailAnswer(shop, {
    path: decodeURIComponent(pathname),
    query,
    origin,
    header: () => undefined,
  });
  return typeof body === 'string' && /html|json/.test(type) ? body : '';
}

function shopOf(id: ShopId) {
  return SHOPS.find((shop) => shop.id === id) as (typeof SHOPS)[number];
}
