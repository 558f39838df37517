import { serveTls, type TlsServer } from './tls-server';

/** A second-hand shop on WooCommerce. Its name leads to this machine in tests only. */
export const WOO_HOST = 'second-life.example';

/** What it has, by WooCommerce's own fields; the shop says of nothing that it is used. */
export const WOO_STOCK = [
  { id: 11, name: 'Apple iPhone 15 128 GB black', price: '42900' },
  { id: 12, name: 'Apple iPhone 15 case, clear', price: '900' },
  { id: 13, name: 'Brass table lamp', price: '3500' },
  { id: 14, name: 'Chauffe-eau Atlantic Zénéo 200 L blanc, révisé', price: '24900' },
] as const;

/** A request as the shop got it. */
export interface WooAsked {
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** The running shop: what it was asked, and how it fares. */
export interface WooShop extends TlsServer {
  readonly asked: WooAsked[];
  /** 'down': every answer is a 500. 'slow': answers only once `hurry` is called. */
  state: 'up' | 'down' | 'slow';
  hurry(): void;
}

/** Serves the shop over https, with a certificate of its own making, as the Store API documents it. */
export async function serveWooShop(): Promise<WooShop> {
  const asked: WooAsked[] = [];
  const waiting: (() => void)[] = [];
  const shop = { state: 'up' as WooShop['state'] };
  const server = await serveTls([WOO_HOST], async (request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers });
    if (shop.state === 'slow') await new Promise<void>((resolve) => waiting.push(resolve));
    const { status, json } = wooAnswer(new URL(request.url ?? '/', `https://${WOO_HOST}`), shop.state);
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(json));
  });
  return Object.assign(shop, {
    ...server,
    asked,
    hurry: () => {
      for (const go of waiting.splice(0)) go();
    },
  });
}

/** What it answers to an address. */
function wooAnswer(url: URL, state: WooShop['state']): { status: number; json: unknown } {
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
