import { readdirSync, readFileSync } from 'node:fs';
import { Listing } from '@/src/listings/listing';
import { listingOfSighting } from '@/src/listings/saved-listing';
import { findBuyButtons } from '@/src/product/buy-button';
import { cleanPage, htmlOf } from '@/src/product/fixture/clean-page';
import { composeFixture } from '@/src/product/fixture/compose';
import { Fixture, parseFixture } from '@/src/product/fixture/fixture';
import { promising, promisingVisible } from '@/src/product/gate';
import { gather } from '@/src/product/gather';
import { Gathered } from '@/src/product/gathered';
import { interpret } from '@/src/product/interpret';
import { fingerprint, readSighting } from '@/src/product/read';
import { shopRuleFor } from '@/src/product/shop-rules';
import { Sighting } from '@/src/product/sighting';
import { isWorkHeading, isWorkPage } from '@/src/product/site-pages';
import { tryParse } from '@/src/product/try-parse';
import { complete, understand } from '@/src/product/understand';
import type { WebUrl } from '@/src/product/web-url';
import { moment } from '@/src/quantity/time';
import { documentOf, URL_OF_PAGE } from '@/test/product/dom';
import { fits, harmless, promise, same, type Target } from '../target';

const NOW = moment(1_700_000_000_000);
const PAGES = new URL('../../pages/', import.meta.url);

/** The smaller of the pages the readers are tested with. */
const pages = () =>
  readdirSync(PAGES)
    .map((slug) => readFileSync(new URL(`${slug}/source.html`, PAGES), 'utf8'))
    .filter((html) => html.length < 8000);

const gathered = (html: string): Gathered | undefined =>
  gather(documentOf(html), URL_OF_PAGE, {
    findButtons: findBuyButtons,
    isWorkPage,
    isWorkHeading,
    rule: shopRuleFor(URL_OF_PAGE),
  });

/** What holds of every sighting, and of the offer that is saved of it. */
function sound(seen: Sighting | undefined): void {
  if (seen === undefined) return;
  fits(Sighting, seen, 'the sighting');
  const known = complete(seen);
  fits(Sighting, known, 'the completed sighting');
  same(interpret(known), known, 'what was interpreted, once more,');
  harmless(known, 'the sighting', 400_000);
  const listing = listingOfSighting(known, { id: 'a', condition: 'used' });
  promise(
    (listing === undefined) === (known.product.price === undefined),
    'an offer is saved just when there is a price',
  );
  if (listing !== undefined) {
    fits(Listing, listing, 'the saved offer');
    harmless(listing, 'the saved offer');
  }
}

/** A whole page, as the script in it meets it. */
export const page: Target = {
  name: 'page',
  entries: ['src/product/readers/microdata.ts', 'src/product/readers/json-ld.ts', 'src/cli/saved-page.ts'],
  seeds: pages,
  run: (html) => {
    const document = documentOf(html);
    promising(document);
    promisingVisible(document);
    fingerprint(document);
    const found = gathered(html);
    if (found !== undefined) fits(Gathered, { ...found }, 'what was gathered');
    sound(readSighting(document, URL_OF_PAGE, NOW));
  },
};

/** What the script in a page sends to the background: a page may have written all of it. */
export const pageData: Target = {
  name: 'page-data',
  entries: ['src/product/readers/loose-json.ts', 'src/product/gathered.ts'],
  seeds: () =>
    pages()
      .flatMap((html) => gathered(html) ?? [])
      .map((found) => JSON.stringify(found)),
  run: (text) => {
    const parsed = tryParse(Gathered, jsonOf(text));
    if (parsed.success) sound(understand(parsed.data, NOW));
  },
};

/** A page that somebody reports: the copy without what tells of them is read again. */
export const report: Target = {
  name: 'report',
  entries: ['src/product/fixture/redact-json.ts', 'src/product/fixture/correct.ts'],
  seeds: pages,
  run: (html) => {
    const parsed = parseFixture(reportOf(html));
    promise(parsed.ok, `our own report cannot be read: ${parsed.ok || parsed.problem}`);
  },
};

/** The file that reporting a page makes. */
function reportOf(html: string): string {
  const document = documentOf(html);
  const seen = readSighting(document, URL_OF_PAGE, NOW);
  const { document: copy, removed } = cleanPage(document, URL_OF_PAGE, seen);
  const read = readSighting(copy, URL_OF_PAGE, NOW);
  const url = URL_OF_PAGE as WebUrl;
  const taken = { url, html: htmlOf(copy), removed, before: seen?.product, read: read && complete(read) };
  return composeFixture(taken, { wrong: [{ field: 'price', right: html.slice(0, 60) }, { field: 'name' }] }, 'de-CH')
    .text;
}

/** A report as a file, which comes from anybody. */
export const fixture: Target = {
  name: 'fixture',
  entries: ['src/product/fixture/fixture.ts', 'src/cli/fixture.ts'],
  seeds: () => pages().slice(0, 3).map(reportOf),
  run: (text) => {
    const parsed = parseFixture(text);
    if (parsed.ok) fits(Fixture, parsed.fixture, 'the report');
    else promise(parsed.problem.length < 2000, 'the problem is no sentence');
  },
};

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
