// Which of the objects in a page's data describe the thing the page sells.
import { addressFit, numberInAddress } from '../address-fit';
import { parseGtin } from '../gtin';
import { wordsInCommon } from '../line';
import type { Product } from '../product';
import { isThing, type Thing, type Value } from './script-things';

/** A key as it is compared: small letters without signs, so that `item_name` and `itemName` are one. */
export function keyWord(key: string): string {
  return key.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}

/** Texts and numbers a thing has under keys that fit, in its own order, with the key. A nested name or value counts. */
export function saidUnder(thing: Thing, keys: RegExp): { key: string; value: string | number | boolean }[] {
  return [...thing.values].flatMap(([key, value]) => {
    const plain = keys.test(keyWord(key)) ? plainOf(value) : undefined;
    return plain === undefined ? [] : [{ key, value: plain }];
  });
}

function plainOf(value: Value): string | number | boolean | undefined {
  if (typeof value === 'string') return value.length <= 500 && value.trim() !== '' ? value : undefined;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const inner = isThing(value) ? (value.values.get('name') ?? value.values.get('value')) : undefined;
  return typeof inner === 'string' && inner !== '' ? inner.slice(0, 500) : undefined;
}

export const KEYS = {
  name: /^(?:(?:item|product|display)?(?:name|title))$/,
  gtin: /^(?:(?:product)?gtin(?:8|1[234])?|ean(?:13|8|code)?|upc(?:code)?|barcode|isbn(?:1[03])?)$/,
  sku: /^(?:(?:product|item|variant)?sku|sku(?:id|code)|(?:article|item|product)(?:number|no))$/,
  id: /^(?:(?:product|item|article|variant|variation|part)?(?:id|code|number|no|sku)|skuid|masterid)$/,
  address: /^(?:handle|slug|(?:product)?url|permalink|urlkey|link|canonicalurl)$/,
} as const;

/** How one thing was told to be the page's, best first; by name alone it is only nearly sure. */
export interface Described {
  readonly thing: Thing;
  readonly fit: number;
}

/** A fit from which a number in the data is believed to be the product's. */
export const SURE = 2;

/** Things that describe the product, the surest first. */
export function describedIn(things: readonly Thing[], product: Product, url: string): Described[] {
  return things
    .map((thing) => ({ thing, fit: fitOf(thing, product, url) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit);
}

/** 3: the same number. 2: the same name, or the page's address and nearly its name. 1: nearly the same name. 0: another thing. */
function fitOf(thing: Thing, product: Product, url: string): number {
  const gtins = saidUnder(thing, KEYS.gtin).map(({ value }) => parseGtin(String(value)));
  if (product.gtin !== undefined && gtins.some((gtin) => gtin !== undefined))
    return gtins.includes(product.gtin) ? 3 : 0;
  const names = saidUnder(thing, KEYS.name).map(({ value }) => wordsInCommon(String(value), product.name));
  const likeness = names.length > 0 ? Math.max(...names) : 0;
  if (likeness < 0.3) return 0;
  const ids = saidUnder(thing, KEYS.id).map(({ value }) => String(value).toLowerCase());
  if (ids.some((id) => id.length > 3 && (id === product.sku?.toLowerCase() || id === product.mpn?.toLowerCase())))
    return 3;
  if (likeness > 0.95) return 2;
  const addresses = saidUnder(thing, KEYS.address).map(({ value }) => String(value));
  const here =
    addresses.some((address) => addressFit(address, url) > 0 || numberInAddress(address, url)) ||
    ids.some((id) => id.length > 4 && numberInAddress(id, url));
  if (here && likeness >= 0.5) return 2;
  return likeness >= 0.8 ? 1 : 0;
}

/** Lists of what a product can be had as. */
const VARIANTS = /^(?:(?:product)?variants?|variations?|skus?|items|children|nodes|edges|node|options|offers)$/;

/**
 * The one version of a described thing that the page shows: the one the address names, the one with the product's own
 * number, or the only one. Undefined when it cannot be told; the thing itself when it has no versions.
 */
export function shownVersion(of: Thing, things: readonly Thing[], product: Product, url: string): Thing | undefined {
  const versions = things.filter((thing) => thing !== of && isVersionOf(thing, of));
  if (versions.length < 2) return versions[0] ?? of;
  return chooseVersion(versions, product, url);
}

/** The version shown among those WooCommerce lists without their product. */
export function looseVersion(things: readonly Thing[], product: Product, url: string): Thing | undefined {
  const versions = things.filter(({ values }) => values.has('variation_id'));
  return chooseVersion(versions, product, url);
}

/** The version among several whose number, or whose every option, the address or the product carries. */
function chooseVersion(versions: readonly Thing[], product: Product, url: string): Thing | undefined {
  const query = URL.parse(url)?.searchParams ?? new URLSearchParams();
  const asked = new Set([...query.values()].map((value) => value.toLowerCase()));
  const fits = (thing: Thing): boolean => {
    const ids = saidUnder(thing, KEYS.id).map(({ value }) => String(value).toLowerCase());
    if (ids.some((id) => id !== '' && (asked.has(id) || id === product.sku?.toLowerCase()))) return true;
    const options = thing.values.get('attributes');
    const wanted = isThing(options) ? [...options.values] : [];
    return wanted.length > 0 && wanted.every(([name, value]) => value !== '' && query.get(name) === value);
  };
  const chosen = versions.filter(fits);
  return chosen.length === 1 || versions.length === 1 ? (chosen[0] ?? versions[0]) : undefined;
}

/** Held by it under a name of version lists, with at most two objects between (GraphQL's edges and nodes). */
function isVersionOf(thing: Thing, of: Thing): boolean {
  if (saidUnder(thing, KEYS.id).length === 0) return false;
  let at: Thing | undefined = thing;
  for (let step = 0; step < 3 && at !== undefined && VARIANTS.test(keyWord(at.key)); step += 1) {
    at = at.parent;
    if (at === of) return true;
  }
  return false;
}
