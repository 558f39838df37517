import { isCurrencyCode } from '@/src/quantity/money';
import type { Reason } from '@/src/words/reason';
import { type Asker, askJson, type JsonRequest } from './call/ask-json';
import { inTime } from './call/in-time';
import { flohmarktSearch } from './connectors/flohmarkt';
import { suggestUrl } from './connectors/shopify-search';
import { readProfile } from './connectors/ucp-discovery';
import { wooSearch } from './connectors/woocommerce';
import { at } from './offer/lenient';
import { SourceError, type SourceProblem } from './source-error';
import type { SourceIo } from './source-io';
import type { SourceSettings } from './source-settings';

/** A shop that can be asked, not yet switched on. */
export type ShopSettings = Extract<SourceSettings, { kind: 'ucp' | 'woocommerce' | 'shopify' | 'flohmarkt' }>;

export type Detected =
  | {
      readonly ok: true;
      readonly shop: ShopSettings;
      /** The one host permission it needs. */
      readonly origin: string;
    }
  | { readonly ok: false; readonly reason: Reason; readonly problem: SourceProblem; readonly origin?: string };

/** Words that any shop can be asked for; what comes back does not matter. */
const PROBE = 'a';

/**
 * Finds out how a shop can be searched, from any address in it: its UCP catalog, else the WooCommerce Store API, else
 * Shopify's predictive search, else Flohmarkt's. Without an agent profile no UCP catalog would answer, so that is looked for last. Asks that
 * one host only, at most five times, and nothing of the person.
 */
export async function detectShop(address: string, io: SourceIo, { profile = true } = {}): Promise<Detected> {
  const url = addressOf(address);
  if (url === undefined || !io.admits(url)) return failed(new SourceError('unsafe-address', address.slice(0, 80)));
  const host = url.hostname;
  const origin = `https://${host}/*`;
  const asker: Asker = { id: `shop:${host}`, title: host, hosts: [host], keys: [] };
  let elsewhere: SourceError | undefined;
  for (const look of profile ? [lookForUcp, ...OTHERS] : [...OTHERS, lookForUcp]) {
    try {
      const shop = await inTime(host, io, (own) => look(host, (request) => askJson(request, asker, own)));
      if (shop !== undefined) return { ok: true, shop, origin };
    } catch (error) {
      const problem = error as SourceError;
      if (!GO_ON.has(problem.problem)) return { ...failed(problem), origin };
      if (problem.problem === 'redirected') elsewhere ??= problem;
    }
  }
  return { ...failed(elsewhere ?? new SourceError('wrong-kind', host)), origin };
}

/** What an interface that is not there looks like; anything else is a trouble of the host itself. */
const GO_ON: ReadonlySet<SourceProblem> = new Set([
  'wrong-kind',
  'changed-format',
  'web-page',
  'too-large',
  'redirected',
  'refused',
]);

type Ask = (request: JsonRequest) => Promise<unknown>;

const OTHERS = [lookForWooCommerce, lookForShopify, lookForFlohmarkt];

async function lookForUcp(host: string, ask: Ask): Promise<ShopSettings | undefined> {
  const profile = await ask({ url: new URL(`https://${host}/.well-known/ucp`), problems: { 404: 'wrong-kind' } });
  const place = readProfile(profile, host);
  return place === undefined || place === 'elsewhere' ? undefined : { kind: 'ucp', host, ...place };
}

async function lookForWooCommerce(host: string, ask: Ask): Promise<ShopSettings | undefined> {
  const products = await ask({ url: wooSearch(host, '', 1), problems: { 404: 'wrong-kind' } });
  const isStore = Array.isArray(products) && products.every((product) => at(product, 'prices') !== undefined);
  return isStore ? { kind: 'woocommerce', host } : undefined;
}

async function lookForShopify(host: string, ask: Ask): Promise<ShopSettings | undefined> {
  const answer = await ask({ url: suggestUrl(host, PROBE), problems: { 404: 'wrong-kind' } });
  if (!Array.isArray(at(answer, 'resources', 'results', 'products'))) return undefined;
  // Only the cart names the currency (Ajax API, GET /cart.js); without cookies it is an empty one.
  const currency = at(await ask({ url: new URL(`https://${host}/cart.js`) }), 'currency');
  return typeof currency === 'string' && isCurrencyCode(currency) ? { kind: 'shopify', host, currency } : undefined;
}

async function lookForFlohmarkt(host: string, ask: Ask): Promise<ShopSettings | undefined> {
  const items = await ask({ url: flohmarktSearch(host, PROBE, 0), problems: { 404: 'wrong-kind' } });
  // An empty list alone could be anybody's.
  const isFlohmarkt =
    Array.isArray(items) && typeof at(items, 0, 'id') === 'string' && at(items, 0, 'price') !== undefined;
  return isFlohmarkt ? { kind: 'flohmarkt', host } : undefined;
}

function addressOf(text: string): URL | undefined {
  const trimmed = text.trim().slice(0, 2048);
  const url = URL.parse(
    /^[a-z][a-z\d+.-]*:/i.test(trimmed) && !/^[\w.-]+:\d/.test(trimmed) ? trimmed : `https://${trimmed}`,
  );
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined;
  // Only ever asked over https, whatever was pasted.
  url.protocol = 'https:';
  return url;
}

function failed({ reason, problem }: SourceError): Extract<Detected, { ok: false }> {
  return { ok: false, reason, problem };
}
