import { html, jsonLd } from './html';
import type { Site } from './logging-proxy';

/** A shop all of whose addresses, titles and cookies would tell who was there, and where from. */
export const TELLTALE_HOST = 'corner-music.example';
const ORIGIN = `https://${TELLTALE_HOST}`;

/** Parts of what it knows: none of them may stand in anything that is sent elsewhere. */
export const TELLTALES: readonly string[] = [
  'corner-music',
  'aisle-seventeen',
  'annabel',
  'worn-corner',
  'quietly-wanted',
  'basket of hers',
  'cookie-of-shop',
];

/** One thing on sale there. */
export interface Thing {
  readonly name: string;
  readonly shelf: readonly string[];
  /** ISO 4217. */
  readonly currency: string;
  /** 14 digits. */
  readonly gtin?: string;
}

/** Where a person finds it, and its own page, which a link there leads to. */
export interface Visit {
  readonly searchUrl: string;
  readonly productUrl: string;
}

/** The shop, and what was put on sale so far. */
export class TelltaleShop {
  private readonly things: Thing[] = [];

  /** Puts a thing on sale, at addresses of its own. */
  sell(thing: Thing): Visit {
    const at = this.things.push(thing) - 1;
    return {
      searchUrl: `${ORIGIN}/seek?quietly-wanted=${at}`,
      productUrl: `${ORIGIN}/aisle-seventeen/${at}?visitor=annabel`,
    };
  }

  readonly site: Site = (_request, response, { url }) => {
    const { pathname, searchParams } = new URL(url);
    const at = Number(searchParams.get('quietly-wanted') ?? pathname.split('/').at(-1));
    const thing = this.things[at];
    if (thing === undefined) return void response.writeHead(404).end();
    const body = pathname === '/seek' ? searchPage(at) : productPage(thing);
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'set-cookie': 'who=cookie-of-shop; Secure; SameSite=None; Max-Age=9999',
      // Everywhere may be told where one comes from.
      'referrer-policy': 'unsafe-url',
    });
    response.end(body.markup);
  };
}

function searchPage(at: number) {
  return html`<!doctype html><title>Found</title><link rel="icon" href="data:,">
<a href="/aisle-seventeen/${at}?visitor=annabel#worn-corner">The one</a>`;
}

function productPage({ name, shelf, currency, gtin }: Thing) {
  const list = shelf.map((shelf, at) => ({ '@type': 'ListItem', position: at + 1, name: shelf }));
  const offers = {
    '@type': 'Offer',
    price: '499.00',
    priceCurrency: currency,
    availability: 'https://schema.org/InStock',
  };
  return html`<!doctype html><html lang="en"><title>${name}, in a basket of hers</title><link rel="icon" href="data:,">
${jsonLd({ '@context': 'https://schema.org', '@type': 'Product', name, gtin, category: shelf.join(' > '), offers })}
${jsonLd({ '@context': 'https://schema.org', '@type': 'BreadcrumbList', itemListElement: list })}
<h1>${name}</h1><p>${currency} 499.00</p><button>Add to basket</button></html>`;
}
