import { readFileSync } from 'node:fs';
import { type Answer, type Asked, json, NOT_FOUND, page, svg } from './answer';
import { awkwardAnswer, isAwkward } from './awkward';
import { CATALOGUE, requireStocked, STOCK } from './catalogue';
import type { CatalogueProduct } from './goods/product';
import { titleOf, variantsOf } from './goods/product';
import { html } from './html';
import { lifeAnswer } from './life';
import { articlePage, cartPage, frame, homePage, listPage, productPage, viewOf } from './pages';
import { picture, pictureUrl } from './picture';
import { type Shop, shelfSlug, specification, wordsOf } from './shop';
import { BRICO_SHOP } from './shops/brico';
import { CASA_LUME_SHOP } from './shops/casa-lume';
import { KLEIDERHAUS_SHOP } from './shops/kleiderhaus';
import { NORDLANE_SHOP, productGroup } from './shops/nordlane';
import { VOLTA_SHOP } from './shops/volta';

export const SHOPS: readonly Shop[] = [VOLTA_SHOP, KLEIDERHAUS_SHOP, BRICO_SHOP, NORDLANE_SHOP, CASA_LUME_SHOP];

const slugs = new Set(STOCK.map(({ product }) => product.slug));

/** One answer of a retail shop. */
export function retailAnswer(shop: Shop, { path, query, origin }: Asked): Answer {
  const shared =
    pictureAnswer(path, query, shop.sheet) ?? awkwardPath(shop, path, origin) ?? lifeAnswer(shop, path, origin);
  if (shared !== undefined) return shared;
  if (shop.id === 'nordlane') return appAnswer(shop, path, origin);
  const product = CATALOGUE[shop.id].products.find((candidate) => shop.productPath(candidate) === path);
  if (product !== undefined) return page(productPage(shop, viewOf(shop, product, origin)));
  if (path === '/') return page(homePage(shop, origin));
  if (path === shop.cartPath) return page(cartPage(shop));
  if (path === shop.articlePath) return page(articlePage(shop, origin));
  const list = path.startsWith('/c/') ? listPage(shop, path.slice(3), origin) : undefined;
  return list === undefined ? NOT_FOUND : page(list);
}

/** Drawings of every product, on the shop's own sheet; undefined for other paths. */
export function pictureAnswer(path: string, query: URLSearchParams, sheet: string): Answer | undefined {
  if (path === '/favicon.svg') {
    return svg(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="${sheet}" stroke="#444"/></svg>`,
    );
  }
  const slug = /^\/picture\/([a-z0-9-]{1,80})\.svg$/.exec(path)?.[1];
  if (slug === undefined || !slugs.has(slug)) return undefined;
  return svg(picture(requireStocked(slug).product, query.get('color') ?? undefined, sheet));
}

function awkwardPath(shop: Shop, path: string, origin: string): Answer | undefined {
  const name = path.startsWith('/awkward/') ? path.slice('/awkward/'.length) : '';
  return isAwkward(name) ? awkwardAnswer(shop, name, origin) : undefined;
}

/** The single-page shop: one empty document for every address, and the data its script asks for. */
function appAnswer(shop: Shop, path: string, origin: string): Answer {
  const { products } = CATALOGUE[shop.id];
  if (path === '/app.js') {
    const body = readFileSync(new URL('./shops/nordlane-app.js', import.meta.url));
    return { status: 200, type: 'text/javascript; charset=utf-8', body };
  }
  if (path === '/api/shop.json') {
    const items = products.map((product) => item(shop, product, origin));
    return json({ name: shop.name, slogan: shop.slogan, article: shop.article, items });
  }
  const slug = /^\/api\/products\/([a-z0-9-]{1,80})\.json$/.exec(path)?.[1];
  const asked = products.find((product) => product.slug === slug);
  if (asked !== undefined) return json(productData(shop, asked, origin));
  const known = path === '/' || path === shop.cartPath || path === shop.articlePath || /^\/(c|product)\//.test(path);
  if (!known) return NOT_FOUND;
  return page(
    frame(shop, {
      title: shop.slogan,
      head: html`<script src="/app.js" defer></script>\n`,
      main: html`<p class="crumbs">Loading …</p>`,
    }),
  );
}

function item(shop: Shop, product: CatalogueProduct, origin: string) {
  const { price, image } = viewOf(shop, product, origin);
  const shelf = product.shelf[0] as string;
  const { brand, model } = product;
  return { path: shop.productPath(product), brand, model, price, image, shelf, shelfSlug: shelfSlug(shelf) };
}

function productData(shop: Shop, product: CatalogueProduct, origin: string): object {
  const { products } = CATALOGUE[shop.id];
  const at = products.indexOf(product);
  const words = wordsOf(shop.language);
  const view = viewOf(shop, product, origin);
  return {
    path: shop.productPath(product),
    name: titleOf(product, shop.language),
    brand: product.brand,
    text: product.text,
    shelf: product.shelf,
    options: (['color', 'size', 'capacity'] as const)
      .filter((name) => product.options?.[name] !== undefined)
      .map((name) => ({ name, label: words[name], values: product.options?.[name] })),
    variants: variantsOf(product).map((variant) => ({
      ...variant,
      image: pictureUrl(product, variant, origin),
      specification: specification({ ...view, variant }),
    })),
    related: [1, 2, 3, 4].map((step) =>
      item(shop, products[(at + step) % products.length] as CatalogueProduct, origin),
    ),
    jsonLd: productGroup(product, origin),
  };
}
