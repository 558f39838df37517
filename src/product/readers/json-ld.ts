import type { Page, View } from '../page';
import { queryAll } from '../query';
import { parseLooseJson } from './loose-json';
import { type Markup, readMarkup } from './schema-org';

const MOST_SCRIPTS = 60;
/** Of all scripts together, in UTF-16 units. Half a million is ten times what shops write. */
const MOST_LETTERS = 500_000;

/** The texts of the page's JSON-LD scripts; those that leave no room for the others are passed over. */
export function gatherJsonLd({ document }: Page): string[] {
  let room = MOST_LETTERS;
  return [...queryAll(document, 'script[type^="application/ld+json" i]')].slice(0, MOST_SCRIPTS).map((script) => {
    const text = script.textContent ?? '';
    if (text.length > room) return '';
    room -= text.length;
    return text;
  });
}

/** Products in JSON-LD scripts, however badly they are written. */
export function readJsonLd(texts: readonly string[], view: View): Markup {
  const roots = texts.map((text, index) => ({
    item: [parseLooseJson(text)].flat(2),
    place: `script[ld+json] #${index + 1}`,
  }));
  return readMarkup(roots, view, 'json-ld');
}
