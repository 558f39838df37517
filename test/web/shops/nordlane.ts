import { CATALOGUE } from '../catalogue';
import { type CatalogueProduct, titleOf, type Variant, variantsOf } from '../goods/product';
import { html, jsonLd, raw } from '../html';
import { pictureUrl } from '../picture';
import { type ProductView, type Shop, specification, writePrice } from '../shop';

/** Nordlane, a bit of everything in English: one page for the whole shop, ProductGroup injected after the fact. */
export const NORDLANE_SHOP: Shop = {
  id: 'nordlane',
  name: 'Nordlane',
  slogan: 'Things for going outside and staying in',
  language: 'en',
  currency: CATALOGUE.nordlane.currency,
  look: 'nordlane.css',
  sheet: '#e9eeea',
  productPath: ({ slug }) => `/product/${slug}`,
  cartPath: '/cart',
  articlePath: '/stories/a-week-above-the-tree-line',
  article: {
    title: 'A week above the tree line',
    paragraphs: [
      'We carried one tent, two spoons and far too much coffee. By the third day nobody missed the telephone.',
      'What we would leave at home: the second pair of boots. What we would pack again: a rain jacket for $179.00 that had already seen ten summers.',
      'The hut keeper mends gear in the evenings. Bring thread.',
    ],
  },
  // The app below writes its own; these serve the pages that come complete from the server.
  productHead: (view) => jsonLd(productGroup(view.product, view.origin, view)),
  productMain: (view) => html`
<div class="product">
  <div class="gallery"><img src="${view.image}" alt="${view.name}" width="600" height="600"></div>
  <div class="buy"><p class="brand">${view.product.brand}</p><h1>${view.name}</h1>
    <p class="price">${view.price === undefined ? view.words.noPrice : writePrice(view.price, 'USD', 'en')}</p>
    <button class="cta" type="button">${view.words.add}</button>
    <p class="lead">${view.product.text}</p>
    <table class="spec">${specification(view).map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</table>
  </div>
</div>`,
  card: (view) =>
    html`<a class="card" href="${NORDLANE_SHOP.productPath(view.product)}"><img src="${view.image}" alt="" loading="lazy"><span class="brand">${view.product.brand}</span><span class="name">${view.product.model}</span><span class="price">${view.price === undefined ? raw('') : writePrice(view.price, 'USD', 'en')}</span></a>`,
};

/** Address of one version; the page's own version may also be had without the parameter. */
export function variantUrl({ slug }: CatalogueProduct, { sku }: Variant, origin: string): string {
  return `${origin}/product/${slug}?variant=${sku}`;
}

/** schema.org ProductGroup with every version under hasVariant. `shown` overrides name and price for awkward pages. */
export function productGroup(product: CatalogueProduct, origin: string, shown?: ProductView): object {
  const variants = variantsOf(product);
  return {
    '@context': 'https://schema.org',
    '@type': 'ProductGroup',
    name: shown?.name ?? titleOf(product, 'en'),
    description: product.text,
    brand: { '@type': 'Brand', name: product.brand },
    productGroupID: product.slug,
    variesBy: Object.keys(product.options ?? {})
      .filter((option) => option !== 'capacity')
      .map((option) => `https://schema.org/${option}`),
    hasVariant: variants.map((variant) => ({
      '@type': 'Product',
      name: shown?.name ?? titleOf(product, 'en', variant),
      sku: variant.sku,
      mpn: product.mpn,
      gtin13: variant.gtin,
      color: variant.color,
      size: variant.size,
      image: pictureUrl(product, variant, origin),
      ...((shown === undefined || shown.price !== undefined) && {
        offers: {
          '@type': 'Offer',
          url: variantUrl(product, variant, origin),
          price: shown?.price ?? variant.price,
          priceCurrency: 'USD',
          availability: 'https://schema.org/InStock',
          itemCondition: 'https://schema.org/NewCondition',
        },
      }),
    })),
  };
}
