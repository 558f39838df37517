import { JSDOM, VirtualConsole } from 'jsdom';
import { completeFromState } from '@/src/product/embedded/complete-from-state';
import { interpret } from '@/src/product/interpret';
import type { Product } from '@/src/product/product';
import { readSighting } from '@/src/product/read';
import { minorDigits } from '@/src/quantity/money';
import { moment } from '@/src/quantity/time';

/** A page's document, parsed and nothing run. */
export function documentOf(html: string, url: string): Document {
  return new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document;
}

/** The product a page sells, read as the extension reads it. */
export function productOf(html: string, url: string): Product | undefined {
  const sighting = readSighting(documentOf(html, url), url, moment(0));
  return sighting && completeFromState(interpret(sighting)).product;
}

/** What a product says under the names suites use, all as text. */
export function plainFields(product: Product): Readonly<Record<string, string>> {
  const { name, brand, gtin, sku, mpn, price, availability, condition, attributes } = product;
  const amount = price && price.minor / 10 ** minorDigits(price.currency);
  const fields = { name, brand, gtin, sku, mpn, price: amount, currency: price?.currency, availability, condition };
  const said = Object.entries({ ...fields, ...attributes }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said.map(([field, value]) => [field, String(value)]));
}
