import type { Page } from '../page';
import { queryAll } from '../query';
import { parseLooseJson } from './loose-json';
import { type Markup, readMarkup } from './schema-org';

const MOST_SCRIPTS = 60;

/** Products in the page's JSON-LD scripts, however badly they are written. */
export function readJsonLd(page: Page): Markup {
  const scripts = queryAll(page.document, 'script[type^="application/ld+json" i]');
  const roots = [...scripts].slice(0, MOST_SCRIPTS).map((script, index) => ({
    item: [parseLooseJson(script.textContent ?? '')].flat(2),
    place: `script[ld+json] #${index + 1}`,
  }));
  return readMarkup(roots, page, 'json-ld');
}
