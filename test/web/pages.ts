import { readFileSync } from 'node:fs';
import { CATALOGUE } from './catalogue';
import { type CatalogueProduct, mainVariant, titleOf } from './goods/product';
import { type Html, html, NOTHING, raw } from './html';
import { pictureUrl } from './picture';
import { type ProductView, type Shop, shelfSlug, wordsOf } from './shop';

const styles = new Map<string, string>();

/** A style sheet of look/, after the base all shops share. Inlined, so that a page needs nothing but itself. */
export function style(look: string): Html {
  const known = styles.get(look) ?? ['base.css', look].map(read).join('\n');
  styles.set(look, known);
  return raw(`<style>${known}</style>`);
}

function read(file: string): string {
  return readFileSync(new URL(`./look/${file}`, import.meta.url), 'utf8');
}

export interface Framed {
  readonly title: string;
  readonly head?: Html;
  readonly main: Html;
  readonly language?: string;
  readonly canonical?: string;
}

/** A whole document in the shop's frame. */
export function frame(shop: Shop, { title, head = NOTHING, main, language = shop.language, canonical }: Framed): Html {
  const words = wordsOf(shop.language);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${shop.name}</title>
<link rel="icon" href="/favicon.svg">
${canonical === undefined ? undefined : html`<link rel="canonical" href="${canonical}">`}
${style(shop.look)}
${head}</head>
<body>
<header class="top"><div class="wrap">
<a class="logo" href="/">${shop.name}</a>
<nav class="nav">${shelves(shop).map((shelf) => html`<a href="/c/${shelfSlug(shelf)}">${shelf}</a>`)}<a href="${shop.articlePath}">${words.journal}</a></nav>
<form class="search" action="/" role="search"><input type="search" name="q" placeholder="${words.search}" aria-label="${words.search}"></form>
<a class="basket" href="${shop.cartPath}">${words.cart}</a>
</div></header>
<main class="wrap" id="app">${main}</main>
<footer class="foot"><div class="wrap"><strong>${shop.name}</strong><span>${shop.slogan}</span>${words.footer.map((text) => html`<a href="/">${text}</a>`)}</div></footer>
</body>
</html>
`;
}

/** Top shelves of the shop, in the order of its range. */
export function shelves(shop: Shop): string[] {
  return [...new Set(CATALOGUE[shop.id].products.map(({ shelf }) => shelf[0] as string))];
}

/** The ordinary view of a product: everything as it should be. */
export function viewOf(shop: Shop, product: CatalogueProduct, origin: string): ProductView {
  const variant = mainVariant(product);
  const language = product.language ?? shop.language;
  return {
    product,
    variant,
    name: titleOf(product, language, variant),
    price: variant.price,
    language,
    words: wordsOf(language),
    origin,
    url: `${origin}${shop.productPath(product)}`,
    image: pictureUrl(product, variant, origin),
  };
}

export function productPage(shop: Shop, view: ProductView, extraHead: Html = NOTHING): Html {
  return frame(shop, {
    title: view.name,
    language: view.language,
    canonical: view.url,
    head: html`${shop.productHead(view)}${extraHead}`,
    main: html`${crumbs(view)}${shop.productMain(view)}${alsoLike(shop, view)}`,
  });
}

export function homePage(shop: Shop, origin: string): Html {
  const all = CATALOGUE[shop.id].products;
  const some = all.filter((_, i) => i % Math.ceil(all.length / 12) === 0);
  return frame(shop, {
    title: shop.slogan,
    main: html`<section class="hero"><h1>${shop.slogan}</h1><p>${all.length} ${wordsOf(shop.language).products}</p></section>${cards(shop, some, origin)}`,
  });
}

/** One shelf of the shop with everything on it; undefined when there is no such shelf. */
export function listPage(shop: Shop, slug: string, origin: string): Html | undefined {
  const shelf = shelves(shop).find((name) => shelfSlug(name) === slug);
  if (shelf === undefined) return undefined;
  const products = CATALOGUE[shop.id].products.filter((product) => product.shelf[0] === shelf);
  const views = products.map((product) => viewOf(shop, product, origin));
  const words = wordsOf(shop.language);
  return frame(shop, {
    title: shelf,
    head: shop.listHead?.(views) ?? NOTHING,
    main: html`<p class="crumbs"><a href="/">${words.home}</a> › ${shelf}</p><h1 class="list">${shelf} <small>${products.length} ${words.products}</small></h1>${cards(shop, products, origin)}`,
  });
}

export function cartPage(shop: Shop): Html {
  const words = wordsOf(shop.language);
  return frame(shop, {
    title: words.cart,
    main: html`<h1 class="list">${words.cart}</h1><p>${words.emptyCart}</p><p><a href="/">${words.home}</a></p>`,
  });
}

export function articlePage(shop: Shop, origin: string): Html {
  const { title, paragraphs, head } = shop.article;
  return frame(shop, {
    title,
    head: head?.(origin) ?? NOTHING,
    main: html`<article class="text"><h1>${title}</h1>${paragraphs.map((text) => html`<p>${text}</p>`)}</article>`,
  });
}

function cards(shop: Shop, products: readonly CatalogueProduct[], origin: string): Html {
  return html`<div class="cards">${products.map((product) => shop.card(viewOf(shop, product, origin)))}</div>`;
}

function crumbs({ product, words, name }: ProductView): Html {
  const [first = '', ...rest] = product.shelf;
  return html`<nav class="crumbs" aria-label="breadcrumb"><a href="/">${words.home}</a> › <a href="/c/${shelfSlug(first)}">${first}</a>${rest.map((shelf) => html` › <a href="/c/${shelfSlug(first)}">${shelf}</a>`)} › <span>${name}</span></nav>`;
}

function alsoLike(shop: Shop, { product, words, origin }: ProductView): Html {
  const range = CATALOGUE[shop.id].products;
  const at = range.indexOf(product);
  const four = [1, 2, 3, 4].map((step) => range[(at + step + range.length) % range.length] as CatalogueProduct);
  return html`<section class="related"><h2>${words.alsoLike}</h2>${cards(shop, four, origin)}</section>`;
}
