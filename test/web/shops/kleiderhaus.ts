import { CATALOGUE } from '../catalogue';
import { type Html, html, raw } from '../html';
import { type ProductView, type Shop, specification, writePrice } from '../shop';

/** Kleiderhaus, clothing and furniture in German: microdata in the visible page, prices as "1.299,00 €". */
export const KLEIDERHAUS_SHOP: Shop = {
  id: 'kleiderhaus',
  name: 'Kleiderhaus',
  slogan: 'Mode und Möbel seit 1954',
  language: 'de',
  currency: CATALOGUE.kleiderhaus.currency,
  look: 'kleiderhaus.css',
  sheet: '#f3eee7',
  productPath: ({ slug }) => `/artikel/${slug}.html`,
  cartPath: '/warenkorb',
  articlePath: '/magazin/wolle-richtig-pflegen',
  article: {
    title: 'Wolle richtig pflegen',
    paragraphs: [
      'Ein Mantel aus Wolle muss selten in die Reinigung. Meist genügt es, ihn nach dem Tragen über Nacht auszulüften.',
      'Kleine Knötchen entfernt ein Wollkamm für 12,95 € besser als jede Maschine. Flecken mit kaltem Wasser tupfen, nie reiben.',
      'Im Sommer hängt der Mantel am besten in einer Baumwollhülle, mit etwas Zedernholz in der Tasche.',
    ],
    head: (origin) =>
      html`<meta property="og:type" content="product"><meta property="og:title" content="Wolle richtig pflegen"><meta property="og:image" content="${origin}/picture/marc-o-polo-wollmantel.svg">`,
  },
  productHead: () => raw(''),
  productMain: (view) => html`
<div class="product" itemscope itemtype="https://schema.org/Product">
  <div class="gallery"><img itemprop="image" src="${view.image}" alt="${view.name}" width="600" height="600"></div>
  <div class="buy">
    <p class="brand" itemprop="brand" itemscope itemtype="https://schema.org/Brand"><span itemprop="name">${view.product.brand}</span></p>
    <h1 itemprop="name">${view.name}</h1>
    ${offer(view)}
    ${choices(view)}
    <button class="cta" type="button">${view.words.add}</button>
    <p class="stock">${view.words.delivery}</p>
    <h2>${view.words.description}</h2><p class="lead" itemprop="description">${view.product.text}</p>
    <h2>${view.words.details}</h2>
    <dl class="spec">${specification(view).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
    <meta itemprop="gtin13" content="${view.variant.gtin}"><meta itemprop="sku" content="${view.variant.sku}">${
      view.product.mpn === undefined ? undefined : html`<meta itemprop="mpn" content="${view.product.mpn}">`
    }${view.product.material === undefined ? undefined : html`<meta itemprop="material" content="${view.product.material}">`}${
      view.variant.color === undefined ? undefined : html`<meta itemprop="color" content="${view.variant.color}">`
    }${view.variant.size === undefined ? undefined : html`<meta itemprop="size" content="${view.variant.size}">`}
  </div>
</div>`,
  // Cards are products in microdata too, as many shops have it: a list page full of Products is still no product page.
  card: (view) =>
    html`<a class="card" itemscope itemtype="https://schema.org/Product" href="${KLEIDERHAUS_SHOP.productPath(view.product)}"><img itemprop="image" src="${view.image}" alt="" loading="lazy"><span class="brand">${view.product.brand}</span><span class="name" itemprop="name">${view.name}</span><span class="price">${view.price === undefined ? raw('') : writePrice(view.price, 'EUR', 'de')}</span></a>`,
};

/** Furniture states its price in a content attribute, clothing only as people read it. */
function offer({ product, price, words, language }: ProductView): Html {
  if (price === undefined) return html`<p class="price">${words.noPrice}</p>`;
  const visible = writePrice(price, 'EUR', language);
  const stated = product.shelf[0] === 'Wohnen';
  return html`<p class="price" itemprop="offers" itemscope itemtype="https://schema.org/Offer">${
    stated
      ? html`<span itemprop="price" content="${price.toFixed(2)}">${visible}</span>`
      : html`<span itemprop="price">${visible}</span>`
  }<meta itemprop="priceCurrency" content="EUR"><link itemprop="availability" href="https://schema.org/InStock"><link itemprop="itemCondition" href="https://schema.org/NewCondition">${
    product.listPrice === undefined
      ? undefined
      : html` <s class="was">${writePrice(product.listPrice, 'EUR', language)}</s>`
  }</p>`;
}

function choices({ product, words }: ProductView): Html {
  const { color = [], size = [] } = product.options ?? {};
  const group = (name: string, values: readonly string[]) =>
    values.length === 0
      ? raw('')
      : html`<div class="choice"><span>${name}</span>${values.map((value, i) => html`<button type="button" class="chip" aria-pressed="${i === 0 ? 'true' : 'false'}">${value}</button>`)}</div>`;
  return html`${group(words.color, color)}${group(words.size, size)}`;
}
