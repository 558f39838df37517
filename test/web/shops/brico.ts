import { CATALOGUE } from '../catalogue';
import { html, raw } from '../html';
import { type Shop, specification, writePrice } from '../shop';

/** Brico & Co, tools, bicycles and appliances in French: Open Graph without a price; the rest is only visible. */
export const BRICO_SHOP: Shop = {
  id: 'brico',
  name: 'Brico & Co',
  slogan: 'L’atelier, la maison, le jardin',
  language: 'fr',
  currency: CATALOGUE.brico.currency,
  look: 'brico.css',
  sheet: '#ffffff',
  productPath: ({ slug }) => `/p/${slug}`,
  cartPath: '/panier',
  articlePath: '/conseils/bien-choisir-sa-perceuse',
  article: {
    title: 'Bien choisir sa perceuse',
    paragraphs: [
      'Pour monter un meuble ou fixer une étagère, une perceuse-visseuse de 12 volts suffit et fatigue moins le bras.',
      'Pour le béton, il faut la percussion : comptez entre 120,00 € et 250,00 € avec deux batteries.',
      'Avant d’acheter, regardez si votre voisin ou la ressourcerie du quartier n’en a pas une à prêter.',
    ],
  },
  productHead: (view) => html`<meta property="og:type" content="product">
<meta property="og:site_name" content="Brico &amp; Co">
<meta property="og:title" content="${view.name} | Brico &amp; Co">
<meta property="og:description" content="${view.product.text}">
<meta property="og:image" content="${view.image}">
<meta property="og:url" content="${view.url}">
`,
  productMain: (view) => html`
<div class="product">
  <div class="gallery"><img src="${view.image}" alt="${view.name}" width="600" height="600"></div>
  <div class="about">
    <h1>${view.name}</h1>
    <p class="ref">Réf. ${view.product.mpn} · <a href="#avis">4,3/5 (57 avis)</a></p>
    <p class="lead">${view.product.text}</p>
  </div>
  <aside class="buy">
    ${
      view.product.listPrice === undefined || view.price === undefined
        ? undefined
        : html`<p class="was">Prix conseillé <s>${writePrice(view.product.listPrice, 'EUR', 'fr')}</s></p>`
    }
    <p class="price">${view.price === undefined ? view.words.noPrice : writePrice(view.price, 'EUR', 'fr')}</p>
    ${
      view.price !== undefined && view.price > 300
        ? html`<p class="instalments">ou 4 × ${writePrice(view.price / 4, 'EUR', 'fr')} sans frais</p>`
        : undefined
    }
    <button class="cta" type="button">${view.words.add}</button>
    <p class="stock">${view.words.inStock}</p><p class="delivery">${view.words.delivery}</p>
  </aside>
</div>
<section class="details"><h2>${view.words.details}</h2><table class="spec">${specification(view).map(
    ([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`,
  )}</table></section>`,
  card: (view) =>
    html`<a class="card" href="${BRICO_SHOP.productPath(view.product)}"><img src="${view.image}" alt="" loading="lazy"><span class="name">${view.name}</span><span class="price">${view.price === undefined ? raw('') : writePrice(view.price, 'EUR', 'fr')}</span></a>`,
};
