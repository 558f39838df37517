// Picks up what a page says, inside the page: as it stands, in bounds, and no more than `decide` needs to make a Sighting
// of it. The page is untrusted.
import { attempt } from './attempt';
import { makeCandidate } from './candidate';
import type { Gathered } from './gathered';
import { openPage, type Page } from './page';
import { gatherState } from './readers/embedded';
import { gatherJsonLd } from './readers/json-ld';
import { gatherMicrodata, gatherRdfa } from './readers/microdata';
import { gatherTags } from './readers/open-graph';
import { gatherRuled } from './readers/shop-rule';
import { readVisible } from './readers/visible';
import type { ShopRule } from './shop-rule';
import type { Evidence } from './sighting';
import { statedCurrency } from './stated-currency';
import { parseWebUrl } from './web-url';

/** What the reader does not know by itself. */
export interface Asked {
  readonly findButtons: (document: Document, most: number) => readonly Element[];
  readonly isWorkPage: (address: string) => boolean;
  readonly isWorkHeading: (heading: string) => boolean;
  /** What is known of this shop. */
  readonly rule?: ShopRule | undefined;
  /** What still declares the product of a former page; not asked. */
  readonly leftover?: readonly Evidence['reader'][];
}

const MOST_BUTTONS = 1500;

/**
 * What the page says; undefined on baskets, log-ins and the like. Never throws: a reader that meets something it cannot
 * bear has found nothing.
 */
export function gather(document: Document, url: string, ask: Asked): Gathered | undefined {
  const address = parseWebUrl(url);
  if (address === undefined || ask.isWorkPage(address)) return undefined;
  const page = attempt(() => openPage(document, address));
  if (page === undefined || ask.isWorkHeading(page.heading.text)) return undefined;
  const take = <Result>(from: (page: Page) => Result, none: Result, reader?: Evidence['reader']): Result =>
    reader && ask.leftover?.includes(reader) ? none : (attempt(() => from(page)) ?? none);
  // "Pre-orders" in a menu is a shelf.
  const buttons = take(() => ask.findButtons(document, MOST_BUTTONS).filter((one) => !one.closest('nav,footer')), []);
  const { rule } = ask;
  const { document: _, heading, ...view } = page;
  return {
    view: { ...view, url: address, heading: { text: heading.text, node: heading.node } },
    jsonLd: take(gatherJsonLd, [], 'json-ld'),
    microdata: take(gatherMicrodata, '[]'),
    rdfa: take(gatherRdfa, '[]'),
    tags: take(gatherTags, [], 'open-graph'),
    ...(rule && { ruled: take(() => gatherRuled(page, rule), []) }),
    visible: take(() => readVisible({ ...page, currency: statedCurrency(page) }, buttons), makeCandidate('visible')),
    buttons: buttons.length,
    state: take(gatherState, []),
  };
}
