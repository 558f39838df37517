import { addressFit, numberInAddress } from '../address-fit';
import type { Page } from '../page';
import { queryAll } from '../query';
import { addressOf, type Item, isItem, listOf, textOf } from './item';

const MOST_CHOSEN = 100;

/** Where a page keeps what the person chose: pressed and checked controls, and the variant a basket form would send. */
const CHOSEN =
  'input:checked,option:checked,[aria-checked="true"],[aria-pressed="true"],form[action*="/cart" i] input[name="id"],input[name="variation_id"]';

/** Numbers that one variant has, and the ways in which variants differ. */
const NUMBERS = ['sku', 'productID', 'mpn', 'gtin', 'gtin13'];
const WAYS = ['color', 'size', 'material', 'pattern'];

/**
 * The variant or offer that fits best: the one the address asks for by its own address or number, then the one chosen on
 * the page; undefined when none fits better than another.
 */
export function chosenOf(items: readonly Item[], page: Page): Item | undefined {
  if (items.length < 2) return undefined;
  const chosen = wordsChosen(page);
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
      Math.max(0, ...addresses.map((address) => addressFit(address, page.url))) +
      (numbers.some((number) => numberInAddress(number, page.url)) ? 1 : 0) +
      Math.min(0.9, pressed / 10)
    );
  });
  const best = Math.max(...fits);
  return best > Math.min(...fits) ? items[fits.indexOf(best)] : undefined;
}

/** What the chosen controls are called and would send, in small letters. */
function wordsChosen({ document }: Page): Set<string> {
  const controls = [...queryAll(document, CHOSEN)].slice(0, MOST_CHOSEN);
  return new Set(
    controls
      .flatMap((control) => [
        ...['value', 'aria-label', 'title', 'data-value'].map((name) => control.getAttribute(name) ?? ''),
        control.textContent ?? '',
      ])
      .map((word) => word.slice(0, 60).trim().toLowerCase())
      .filter((word) => word !== ''),
  );
}
