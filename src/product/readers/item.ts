import { currencyOf } from '../currency';

/** One thing of the schema.org vocabulary, from JSON-LD or microdata. Keys and values are the page's: only read by known names. */
export type Item = Readonly<Record<string, unknown>>;

export function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One or several values, as a list. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** The words of a value: a text, a number, or what a nested thing is called or measures. Empty when it has none. */
export function textOf(value: unknown): string {
  const first = Array.isArray(value) ? value.find((entry) => entry !== null && entry !== '') : value;
  if (typeof first === 'string') return first.slice(0, 20_000).trim();
  if (typeof first === 'number') return String(first);
  if (!isItem(first)) return '';
  for (const key of ['name', '@value', 'value']) {
    const inner = first[key];
    if (typeof inner !== 'string' && typeof inner !== 'number') continue;
    const unit = first['unitText'] ?? first['unitCode'];
    return `${inner} ${typeof unit === 'string' ? unit : ''}`.trim();
  }
  return '';
}

/** Last part of each type's name: "http://schema.org/Product" and "schema:Product" are Product. */
export function typesOf(item: Item): string[] {
  return [...listOf(item['@type']).slice(0, 10), ...listOf(item['additionalType']).slice(0, 5)]
    .filter((type) => typeof type === 'string')
    .map((type) => type.slice(0, 200).split(/[/#:]/).at(-1) as string)
    .map((type) => type.slice(0, 1).toUpperCase() + type.slice(1));
}

export function addressOf(item: Item): string {
  const url = [item['url'], item['@id']].find(
    (address) => typeof address === 'string' && !address.startsWith('_:') && address !== '',
  );
  return typeof url === 'string' ? url : '';
}

export function imageOf(value: unknown): string {
  const first = listOf(value)[0];
  if (!isItem(first)) return textOf(first);
  return textOf(first['url']) || textOf(first['contentUrl']) || textOf(first['@id']);
}

/** The currency an offer or price specification states. */
export function currencyIn(item: Item): string | undefined {
  const stated = textOf(item['priceCurrency']) || textOf(item['currency']);
  return stated === '' ? undefined : currencyOf(stated);
}
