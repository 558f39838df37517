import { type Answer, page } from './answer';
import { CATALOGUE } from './catalogue';
import type { CatalogueProduct } from './goods/product';
import { html, raw } from './html';
import { frame, productPage, viewOf } from './pages';
import type { ProductView, Shop } from './shop';

/** Pages that go wrong the way real pages do. Every retail shop has each at /awkward/<name>. */
export const AWKWARD = [
  'broken-json-ld',
  'three-products',
  'no-price',
  'price-zero',
  'markup-name',
  'big-script',
  'strict-csp',
] as const;
export type Awkward = (typeof AWKWARD)[number];

/** A product name that runs code where somebody forgets to escape it. */
export const MARKUP_NAME = 'Lamp <img src=x onerror=alert(1)><script>alert(2)</script> "Pro" & more';

const STRICT_CSP = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'";
const BIG_SCRIPT_BYTES = 5 * 1024 * 1024;

export function isAwkward(name: string): name is Awkward {
  return (AWKWARD as readonly string[]).includes(name);
}

export function awkwardAnswer(shop: Shop, name: Awkward, origin: string): Answer {
  const view: ProductView = {
    ...viewOf(shop, CATALOGUE[shop.id].products[2] as CatalogueProduct, origin),
    url: `${origin}/awkward/${name}`,
  };
  switch (name) {
    case 'broken-json-ld':
      return page(brokenJsonLd(shop, view));
    case 'three-products':
      return page(threeProducts(shop, origin));
    case 'no-price':
      return page(productPage(shop, { ...view, price: undefined }));
    case 'price-zero':
      return page(productPage(shop, { ...view, price: 0 }));
    case 'markup-name':
      return page(productPage(shop, { ...view, name: MARKUP_NAME }));
    case 'big-script':
      return page(productPage(shop, view, bigScript()));
    case 'strict-csp':
      return page(productPage(shop, view), { 'content-security-policy': STRICT_CSP });
  }
}

/** JSON-LD with a comma too many, cut off in the middle; the Open Graph beside it is fine. */
function brokenJsonLd(shop: Shop, view: ProductView) {
  const head = html`${raw(`<script type="application/ld+json">{"@context":"https://schema.org","@type":"Product",,"name":"${view.product.brand} "quoted" thing","offers":{"price":"1</script>`)}
<meta property="og:type" content="product">
<meta property="og:title" content="${view.name}">
<meta property="og:image" content="${view.image}">
<meta property="og:url" content="${view.url}">
<meta property="product:price:amount" content="${view.price?.toFixed(2)}">
<meta property="product:price:currency" content="${shop.currency}">
`;
  return frame(shop, { title: view.name, head, main: shop.productMain(view) });
}

function threeProducts(shop: Shop, origin: string) {
  const views = CATALOGUE[shop.id].products.slice(0, 3).map((product) => viewOf(shop, product, origin));
  return frame(shop, {
    title: views.map(({ name }) => name).join(' · '),
    head: html`${views.map(shop.productHead)}`,
    main: html`${views.map(shop.productMain)}`,
  });
}

/** Five megabytes of application state that look like products at a glance. */
function bigScript() {
  const row =
    '{"@type":"Product","name":"Not this one","price":"12.00","priceCurrency":"EUR","gtin13":"4006381333931"},';
  return raw(`<script>window.__STATE__=[${row.repeat(Math.ceil(BIG_SCRIPT_BYTES / row.length))}];</script>`);
}
