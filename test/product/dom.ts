import { JSDOM, VirtualConsole } from 'jsdom';
import { findBuyButtons } from '@/src/product/buy-button';
import type { Candidate } from '@/src/product/candidate';
import { interpret } from '@/src/product/interpret';
import { openPage, type Page } from '@/src/product/page';
import { gatherJsonLd, readJsonLd } from '@/src/product/readers/json-ld';
import { gatherMicrodata, gatherRdfa, readItems } from '@/src/product/readers/microdata';
import { gatherTags, readOpenGraph } from '@/src/product/readers/open-graph';
import { readVisible } from '@/src/product/readers/visible';
import type { WebUrl } from '@/src/product/web-url';

export const URL_OF_PAGE = 'https://shop.example/p/item';

/** A document as a content script meets it: parsed, scripts not run. */
export function documentOf(html: string, url = URL_OF_PAGE): Document {
  return new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document;
}

export function pageOf(html: string, url = URL_OF_PAGE): Page {
  return openPage(documentOf(html, url), url);
}

/** What each reader makes of a page, gathered and read. */
export const read = {
  jsonLd: (page: Page) => readJsonLd(gatherJsonLd(page), page),
  microdata: (page: Page) => readItems(gatherMicrodata(page), page, 'microdata'),
  rdfa: (page: Page) => readItems(gatherRdfa(page), page, 'rdfa'),
  openGraph: (page: Page) => readOpenGraph(gatherTags(page), page),
  visible: (page: Page) => readVisible(page, findBuyButtons(page.document, 1500)),
};

export function jsonLd(...values: unknown[]): string {
  return values
    .map((value) => `<script type="application/ld+json">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`)
    .join('');
}

/** What a candidate says once its facts are interpreted, flat: fields and attributes side by side, empty ones left out. */
export function told({ fields, facts, evidence }: Candidate): Record<string, unknown> {
  const { breadcrumb = [], name = '', ...others } = fields;
  const product = { ...others, name, breadcrumb, attributes: {} };
  const { attributes, ...known } = interpret({
    product,
    facts,
    evidence,
    url: URL_OF_PAGE as WebUrl,
    seenAt: 0,
  }).product;
  return Object.fromEntries(
    Object.entries({ ...known, ...attributes }).filter(([, value]) => value !== '' && `${value}` !== ''),
  );
}
