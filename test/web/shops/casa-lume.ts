import { CATALOGUE } from '../catalogue';
import { type Html, html, raw } from '../html';
import { type ProductView, type Shop, specification, writePrice } from '../shop';

/** Casa Lume, kitchen and house in Italian with a Spanish corner: Open Graph with a price in its meta elements. */
export const CASA_LUME_SHOP: Shop = {
  id: 'casa-lume',
  name: 'Casa Lume',
  slogan: 'Cose buone per la casa',
  language: 'it',
  currency: CATALOGUE['casa-lume'].currency,
  look: 'casa-lume.css',
  sheet: '#f6ede0',
  productPath: ({ slug, language }) => (language === 'es' ? `/es/producto/${slug}` : `/prodotto/${slug}`),
  cartPath: '/carrello',
  articlePath: '/racconti/la-moka-perfetta',
  article: {
    title: 'La moka perfetta',
    paragraphs: [
      'Acqua fino alla valvola, caffè senza pressarlo, fuoco basso. Il resto è pazienza.',
      'La guarnizione si cambia una volta l’anno e costa 3,50 €: è il pezzo che decide il gusto.',
      'Mai il sapone: basta acqua calda, e asciugarla aperta.',
    ],
  },
  productHead: priceMeta,
  productMain: (view) => html`
<div class="product">
  <div class="gallery"><img src="${view.image}" alt="${view.name}" width="600" height="600"></div>
  <div class="buy">
    <p class="brand">${view.product.brand}</p>
    <h1>${view.name}</h1>
    <p class="lead">${view.product.text}</p>
    <p class="price">${view.price === undefined ? view.words.noPrice : writePrice(view.price, 'EUR', view.language)}${
      view.product.listPrice === undefined || view.price === undefined
        ? undefined
        : html` <s class="was">${writePrice(view.product.listPrice, 'EUR', view.language)}</s>`
    }</p>
    <button class="cta" type="button">${view.words.add}</button>
    <p class="stock">${view.words.inStock}. ${view.words.delivery}</p>
    <h2>${view.words.details}</h2>
    <ul class="spec">${specification(view).map(([name, value]) => html`<li><b>${name}:</b> ${value}</li>`)}</ul>
  </div>
</div>`,
  card: (view) =>
    html`<a class="card" href="${CASA_LUME_SHOP.productPath(view.product)}"><img src="${view.image}" alt="" loading="lazy"><span class="name">${view.name}</span><span class="price">${view.price === undefined ? raw('') : writePrice(view.price, 'EUR', view.language)}</span></a>`,
};

function priceMeta(view: ProductView): Html {
  const { product, price } = view;
  return html`<meta property="og:type" content="product">
<meta property="og:title" content="${view.name}">
<meta property="og:description" content="${product.text}">
<meta property="og:image" content="${view.image}">
<meta property="og:url" content="${view.url}">
<meta property="product:brand" content="${product.brand}">
<meta property="product:retailer_item_id" content="${view.variant.sku}">
<meta property="product:condition" content="new">
<meta property="product:availability" content="in stock">
${price === undefined ? undefined : html`<meta property="product:price:amount" content="${price.toFixed(2)}"><meta property="product:price:currency" content="EUR">`}
`;
}
