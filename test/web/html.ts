/** Markup that has been escaped where it had to be. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | undefined | readonly Html[];

/** Tagged template: texts put into it are escaped, other `Html` and lists of it are not; undefined prints nothing. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return { markup: strings.reduce((all, text, i) => all + markupOf(parts[i - 1]) + text) };
}

export function raw(markup: string): Html {
  return { markup };
}

export const NOTHING: Html = raw('');

/** A data block that cannot close its own script element, whatever the values contain. */
export function jsonLd(value: object): Html {
  return raw(`<script type="application/ld+json">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>\n`);
}

export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function markupOf(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escapeMarkup(part);
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('');
}
