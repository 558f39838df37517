import { type Answer, type Asked, NOT_FOUND, page } from './answer';
import { requireStocked } from './catalogue';
import { feedAnswer } from './feed-answer';
import { type DemoListing, listingOf, listings } from './generator';
import { type Html, html, jsonLd, raw } from './html';
import { style } from './pages';
import { pictureUrl } from './picture';
import { pictureAnswer } from './retail';
import { writePrice } from './shop';

const SHEET = '#efecf8';
const ON_FIRST_PAGE = 48;

/** One answer of the second-hand shop: its feeds, its offers and the way to them. */
export function secondRoundAnswer(asked: Asked): Answer {
  const { path, query, origin } = asked;
  const listing = path.startsWith('/listing/') ? listingOf(path.slice('/listing/'.length)) : undefined;
  if (listing !== undefined) return page(listingPage(listing, origin));
  if (path === '/') return page(firstPage(origin));
  if (path === '/about') return page(aboutPage());
  return feedAnswer(asked) ?? pictureAnswer(path, query, SHEET) ?? NOT_FOUND;
}

function frame(title: string, main: Html, language = 'en', head: Html = raw('')): Html {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Second Round</title>
<link rel="icon" href="/favicon.svg">
<link rel="alternate" type="application/rss+xml" title="Offers" href="/feed.xml">
${style('second-round.css')}
${head}</head>
<body>
<header class="top"><div class="wrap"><a class="logo" href="/">Zweite Runde <em>Second Round</em></a><nav class="nav"><a href="/about">Feeds</a></nav></div></header>
<main class="wrap">${main}</main>
<footer class="foot"><div class="wrap"><strong>Second Round</strong><span>A made-up shop: every offer is invented.</span></div></footer>
</body>
</html>
`;
}

function firstPage(origin: string): Html {
  const some = [...listings({ seed: 1, count: ON_FIRST_PAGE })];
  return frame(
    'Used and refurbished things',
    html`<section class="hero"><h1>Good things, second round</h1><p>Used and refurbished, from people nearby.</p></section><div class="cards">${some.map((listing) => card(listing, origin))}</div>`,
  );
}

function card(listing: DemoListing, origin: string): Html {
  return html`<a class="card" href="/listing/${listing.id}"><img src="${pictureUrl(listing, listing, origin)}" alt="" loading="lazy"><span class="tag">${conditionWords(listing)}</span><span class="name">${listing.title}</span><span class="price">${writePrice(listing.price, listing.currency, listing.language)}</span></a>`;
}

function listingPage(listing: DemoListing, origin: string): Html {
  const rows = [
    ['Condition', conditionWords(listing)],
    ['Brand', listing.brand],
    ['GTIN', listing.gtin],
    ['MPN', listing.mpn],
    ['Colour', listing.color],
    ['Size', listing.size],
    ['Capacity', listing.capacity],
    ['Place', listing.country],
  ].filter(([, value]) => value !== undefined);
  const main = html`<p class="crumbs"><a href="/">Home</a> › ${listing.shelf.join(' › ')}</p>
<div class="product"><div class="gallery"><img src="${pictureUrl(listing, listing, origin)}" alt="" width="600" height="600"></div>
<div class="buy"><span class="tag">${conditionWords(listing)}</span><h1>${listing.title}</h1>
<p class="price">${writePrice(listing.price, listing.currency, listing.language)}</p>
<button class="cta" type="button">Ask the seller</button><p class="lead">${listing.description}</p>
<table class="spec">${rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</table></div></div>`;
  return frame(listing.title, main, listing.language, jsonLd(productNode(listing, origin)));
}

const SCHEMA_CONDITION: Readonly<Record<DemoListing['condition'], string>> = {
  new: 'NewCondition',
  refurbished: 'RefurbishedCondition',
  used: 'UsedCondition',
  used_good: 'UsedCondition',
  used_like_new: 'UsedCondition',
};

function conditionWords({ condition }: DemoListing): string {
  return condition.replaceAll('_', ' ').replace('used ', 'used, ');
}

function productNode(listing: DemoListing, origin: string): object {
  const { product } = requireStocked(listing.slug);
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: listing.title,
    description: listing.description,
    image: pictureUrl(listing, listing, origin),
    category: product.shelf.join(' > '),
    ...(listing.brand !== undefined && { brand: { '@type': 'Brand', name: listing.brand } }),
    gtin13: listing.gtin,
    mpn: listing.mpn,
    offers: {
      '@type': 'Offer',
      url: `${origin}/listing/${listing.id}`,
      price: listing.price.toFixed(2),
      priceCurrency: listing.currency,
      itemCondition: `https://schema.org/${SCHEMA_CONDITION[listing.condition]}`,
      availability: 'https://schema.org/InStock',
    },
  };
}

function aboutPage(): Html {
  const feeds = ['feed.xml', 'feed.tsv', 'feed.csv', 'feed.jsonl'];
  return frame(
    'Feeds',
    html`<article class="text"><h1>Our offers as feeds</h1><p>5,000 offers by default; add <code>?n=100000&amp;seed=2</code> for others.</p>${feeds.map((name) => html`<p><a href="/${name}">${name}</a></p>`)}</article>`,
  );
}
