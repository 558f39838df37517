import { addressFit, numberInAddress } from '../address-fit';
import type { View } from '../page';
import { addressOf, type Item, isItem, listOf, textOf } from './item';

/** Numbers that one variant has, and the ways in which variants differ. */
const NUMBERS = ['sku', 'productID', 'mpn', 'gtin', 'gtin13'];
const WAYS = ['color', 'size', 'material', 'pattern'];

/**
 * The variant or offer that fits best: the one the address asks for by its own address or number, then the one chosen on
 * the page; undefined when none fits better than another.
 */
export function chosenOf(items: readonly Item[], view: View): Item | undefined {
  if (items.length < 2) return undefined;
  const chosen = new Set(view.chosen);
  const fits = items.map((item) => {
    const addresses = [item, ...listOf(item['offers']).filter(isItem)]
      .map(addressOf)
      .filter((address) => address !== '');
    const numbers = NUMBERS.map((key) => textOf(item[key]));
    const has = (texts: readonly string[]) => texts.filter((text) => chosen.has(text.toLowerCase())).length;
    const pressed =
      4 * has([...numbers, ...addresses.map((address) => /[?&#]variant(?:id)?=(\w+)/i.exec(address)?.[1] ?? '')]) +
      has(WAYS.map((key) => textOf(item[key])));
    return (
      Math.max(0, ...addresses.map((address) => fitOf(address, view.url))) +
      (numbers.some((number) => numberInAddress(number, view.url)) ? 1 : 0) +
      Math.min(0.9, pressed / 10)
    );
  });
  const best = Math.max(...fits);
  return best > Math.min(...fits) ? items[fits.indexOf(best)] : undefined;
}

/** An address that only adds a choice to the page's own says nothing for that choice. */
function fitOf(address: string, url: string): number {
  const fit = addressFit(address, url);
  return fit === 1 && /[?#]./.test(address) ? 0 : fit;
}
