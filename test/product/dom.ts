import { JSDOM, VirtualConsole } from 'jsdom';
import { openPage, type Page } from '@/src/product/page';

export const URL_OF_PAGE = 'https://shop.example/p/item';

/** A document as a content script meets it: parsed, scripts not run. */
export function documentOf(html: string, url = URL_OF_PAGE): Document {
  return new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document;
}

export function pageOf(html: string, url = URL_OF_PAGE): Page {
  return openPage(documentOf(html, url), url);
}

export function jsonLd(...values: unknown[]): string {
  return values
    .map((value) => `<script type="application/ld+json">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`)
    .join('');
}
