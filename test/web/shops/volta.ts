import { CATALOGUE } from '../catalogue';
import { html, jsonLd, raw } from '../html';
import { type ProductView, type Shop, specification, writePrice } from '../shop';

/** Pages that describe themselves in the less usual of schema.org's ways. */
const IN_GRAPH = 'apple-macbook-air-13-m3';
const MANY_SELLERS = 'samsung-t7-ssd';

/** Volta, electronics in English: JSON-LD Product on every product page. */
export const VOLTA_SHOP: Shop = {
  id: 'volta',
  name: 'Volta',
  slogan: 'Electronics, explained.',
  language: 'en',
  currency: CATALOGUE.volta.currency,
  look: 'volta.css',
  sheet: '#f1f4f8',
  productPath: ({ slug }) => `/products/${slug}`,
  cartPath: '/basket',
  articlePath: '/journal/choosing-a-laptop-for-university',
  article: {
    title: 'Choosing a laptop for university',
    paragraphs: [
      'Most students carry their laptop more than they type on it. Start with the weight, then the battery, then the screen.',
      'Sixteen gigabytes of memory outlast eight. A second-hand business laptop from 800 pounds up often has better keys than a new one at £999.00.',
      'Whatever you choose, keep the charger you already own: most laptops now take USB-C.',
    ],
    head: (origin) =>
      jsonLd({
        '@context': 'https://schema.org',
        '@type': 'Article',
        headline: 'Choosing a laptop for university',
        isPartOf: {
          '@type': 'Product',
          name: 'Volta Journal',
          offers: { '@type': 'Offer', price: '0.00', priceCurrency: 'GBP' },
        },
        mentions: [{ '@type': 'Product', name: 'Apple MacBook Air', url: `${origin}/products/${IN_GRAPH}` }],
      }),
  },
  productHead: (view) => {
    const product = productNode(view);
    const crumbs = breadcrumbNode(view);
    if (view.product.slug === IN_GRAPH) {
      const site = { '@type': 'WebSite', '@id': `${view.origin}/#site`, name: 'Volta', url: `${view.origin}/` };
      return jsonLd({ '@context': 'https://schema.org', '@graph': [site, crumbs, product] });
    }
    const context = { '@context': 'https://schema.org/' };
    return html`${jsonLd({ ...context, ...crumbs })}${jsonLd({ ...context, ...product })}`;
  },
  productMain: (view) => html`
<div class="product">
  <div class="gallery"><img src="${view.image}" alt="${view.name}" width="600" height="600"><div class="thumbs"><img src="${view.image}" alt=""><img src="${view.image}" alt=""></div></div>
  <div class="buy">
    <p class="brand">${view.product.brand}</p>
    <h1>${view.name}</h1>
    <p class="stars">★★★★☆ <span>4.4 · 213 reviews</span></p>
    <p class="price">${view.price === undefined ? view.words.noPrice : writePrice(view.price, 'GBP', 'en')}${
      view.product.listPrice !== undefined && view.price !== undefined
        ? html` <s class="was">${writePrice(view.product.listPrice, 'GBP', 'en')}</s>`
        : undefined
    }</p>
    <p class="stock">${view.words.inStock}. ${view.words.delivery}</p>
    <button class="cta" type="button">${view.words.add}</button>
    <p class="lead">${view.product.text}</p>
  </div>
</div>
<section class="details"><h2>${view.words.details}</h2><table class="spec">${specification(view).map(
    ([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`,
  )}</table></section>`,
  card: (view) =>
    html`<a class="card" href="${VOLTA_SHOP.productPath(view.product)}"><img src="${view.image}" alt="" loading="lazy"><span class="brand">${view.product.brand}</span><span class="name">${view.name}</span><span class="price">${view.price === undefined ? raw('') : writePrice(view.price, 'GBP', 'en')}</span></a>`,
  listHead: (views) =>
    jsonLd({
      '@context': 'https://schema.org',
      '@type': 'ItemList',
      itemListElement: views.map((view, i) => ({
        '@type': 'ListItem',
        position: i + 1,
        url: view.url,
        name: view.name,
      })),
    }),
};

function productNode(view: ProductView): object {
  const { product, variant, price } = view;
  return {
    '@type': 'Product',
    name: view.name,
    description: product.text,
    image: [view.image],
    brand: { '@type': 'Brand', name: product.brand },
    sku: variant.sku,
    mpn: product.mpn,
    gtin13: variant.gtin,
    color: variant.color,
    size: variant.size,
    ...(variant.capacity !== undefined && {
      additionalProperty: [{ '@type': 'PropertyValue', name: 'Capacity', value: variant.capacity }],
    }),
    ...(product.massKg !== undefined && {
      weight: { '@type': 'QuantitativeValue', value: product.massKg, unitCode: 'KGM' },
    }),
    aggregateRating: { '@type': 'AggregateRating', ratingValue: '4.4', reviewCount: '213' },
    ...(price !== undefined && { offers: product.slug === MANY_SELLERS ? sellers(price) : offer(view, price) }),
  };
}

function offer(view: ProductView, price: number): object {
  return {
    '@type': 'Offer',
    url: view.url,
    price: price.toFixed(2),
    priceCurrency: 'GBP',
    availability: 'https://schema.org/InStock',
    itemCondition: 'https://schema.org/NewCondition',
  };
}

function sellers(price: number): object {
  return {
    '@type': 'AggregateOffer',
    lowPrice: price.toFixed(2),
    highPrice: (price * 1.2).toFixed(2),
    offerCount: 4,
    priceCurrency: 'GBP',
    availability: 'https://schema.org/InStock',
  };
}

function breadcrumbNode({ product, origin }: ProductView): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: ['Home', ...product.shelf].map((name, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      item: `${origin}/`,
    })),
  };
}
