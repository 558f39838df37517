import { readFileSync } from 'node:fs';
import { type Answer, page } from './answer';
import { html, jsonLd, raw } from './html';
import { frame } from './pages';
import type { Shop } from './shop';

/** Pages that change while they are open, the way real ones do. Every retail shop has each at /life/<name>/<product>. */
export const LIFE = ['stale-markup', 'appended-markup', 'late-data', 'slow-variant', 'next-below', 'flood'] as const;
export type Life = (typeof LIFE)[number];

/** What they sell: two things nobody takes for one another, and two of one family. */
export const LIFE_PRODUCTS = [
  { slug: 'oak-stool', name: 'Holm Oak Stool', brand: 'Holm', price: 89, sku: 'HOLM-STOOL', gtin: '4006381333931' },
  {
    slug: 'tin-kettle',
    name: 'Brenta Tin Kettle',
    brand: 'Brenta',
    price: 45.5,
    sku: 'BRENTA-KETTLE',
    gtin: '5901234123457',
  },
] as const;

/** Long enough that every look at a fixed early moment comes too soon. */
export const LATE_MS = 6000;

export function lifeAnswer(shop: Shop, path: string, origin: string): Answer | undefined {
  if (path === '/life.js') {
    const body = readFileSync(new URL('./shops/life.js', import.meta.url));
    return { status: 200, type: 'text/javascript; charset=utf-8', body };
  }
  const [, life, name, slug] = path.split('/');
  const product = LIFE_PRODUCTS.find((one) => one.slug === slug);
  if (life !== 'life' || !LIFE.some((known) => known === name) || product === undefined) return undefined;
  const late = name === 'late-data';
  const products = LIFE_PRODUCTS.map((one) => ({
    ...one,
    path: `/life/${name}/${one.slug}`,
    shown: priceText(one.price, shop),
    jsonLd: markupOf(one, shop, `${origin}/life/${name}/${one.slug}`),
  }));
  return page(
    frame(shop, {
      title: late ? 'Loading' : product.name,
      head: html`${late ? undefined : jsonLd(markupOf(product, shop, origin + path))}<script src="/life.js" defer></script>\n`,
      main: html`<div id="sale" data-life="${name}" data-late="${LATE_MS}"><h1>${late ? '' : product.name}</h1>
<p class="price">${late ? '' : priceText(product.price, shop)}</p><p>Size <span class="size">M</span></p>
<button class="cta" type="button">Add to basket</button></div>
<p><button id="next" type="button">The other one</button> <button id="size" type="button">Another size</button> <button id="away" type="button">Our story</button></p>
${raw(`<script type="application/json" id="range">${JSON.stringify(products).replaceAll('<', '\\u003c')}</script>`)}`,
    }),
  );
}

function priceText(price: number, { currency, language }: Shop): string {
  return new Intl.NumberFormat(language, { style: 'currency', currency }).format(price);
}

function markupOf(product: (typeof LIFE_PRODUCTS)[number], { currency }: Shop, url: string): object {
  const { name, brand, sku, gtin, price } = product;
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name,
    sku,
    gtin13: gtin,
    brand: { '@type': 'Brand', name: brand },
    offers: { '@type': 'Offer', url, price, priceCurrency: currency, availability: 'https://schema.org/InStock' },
  };
}
