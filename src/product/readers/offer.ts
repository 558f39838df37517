import { currencyOfCountry } from '@/src/quantity/currency-of-country';
import { type Money, priceRatio } from '@/src/quantity/money';
import { type Candidate, put, state } from '../candidate';
import type { View } from '../page';
import { parsePrice } from '../price';
import { parseWebUrl } from '../web-url';
import { chosenOf } from './choice';
import { addressOf, currencyIn, type Item, isItem, listOf, textOf } from './item';

const MOST_OFFERS = 500;

/** Puts price, list price, condition and availability of the offer that fits the address best into the candidate. */
export function putOffer(candidate: Candidate, offers: unknown, view: View, place: string): void {
  const all = offersIn(offers);
  const currency = all.map(currencyIn).find((code) => code !== undefined);
  const chosen = chosenOf(all, view);
  const hasPrice = (offer: Item) => pricesOf(offer, currency, view).length > 0;
  // Without a choice the whole range, else the first one with a price.
  const offer = chosen ?? all.find((other) => other['lowPrice'] !== undefined) ?? all.find(hasPrice) ?? all[0];
  if (offer === undefined) return;
  candidate.offered = true;
  const address = addressOf(offer);
  if (address !== '') candidate.url ??= parseWebUrl(address, view.url);
  const prices = pricesOf(offer, currency, view);
  const price = prices.find(({ isList }) => !isList);
  put(candidate, 'price', price?.money, `${place}.${price?.key}`, price?.text ?? '');
  const list = prices.find(({ isList, money }) => isList && price && (priceRatio(money, price.money) ?? 0) > 1);
  put(candidate, 'listPrice', list?.money, `${place}.${list?.key}`, list?.text ?? '');
  // Without a choice, one variant in stock is enough.
  const inStock = all.find((other) => /InStock/i.test(textOf(other['availability'])));
  if (inStock && !chosen) state(candidate, 'availability', textOf(inStock['availability']), `${place}.availability`);
  for (const property of ['itemCondition', 'availability', 'sku']) {
    state(candidate, property, textOf(offer[property]), `${place}.${property}`);
  }
}

/** Offers as one flat list; those inside an AggregateOffer come before it, because they say which variant they are. */
function offersIn(offers: unknown): Item[] {
  const direct = listOf(offers).slice(0, MOST_OFFERS).filter(isItem);
  return direct.flatMap((offer) => [...listOf(offer['offers']).slice(0, MOST_OFFERS).filter(isItem), offer]);
}

interface OfferPrice {
  readonly money: Money;
  readonly key: string;
  readonly text: string;
  readonly isList: boolean;
}

/** All prices an offer states, the ones to pay first. A price of nothing is no price. */
function pricesOf(offer: Item, currency: string | undefined, view: View): OfferPrice[] {
  const read = (item: Item, key: string, path: string, isList: boolean): OfferPrice[] => {
    const text = textOf(item[key]);
    const hint = {
      ...view,
      currency: currencyIn(item) ?? currencyIn(offer) ?? currency ?? currencyOfCountry(view.country),
    };
    // A number of the vocabulary is a plain decimal; anything else is read as a person would.
    const money = parsePrice(text, { ...hint, ...(typeof item[key] === 'number' && { decimal: '.' as const }) });
    return money !== undefined && money.minor > 0 ? [{ money, key: path, text, isList }] : [];
  };
  const specifications = listOf(offer['priceSpecification']).slice(0, 20).filter(isItem);
  return [
    ...read(offer, 'price', 'price', false),
    ...specifications.flatMap((item) => {
      // A price per kilogram has a reference quantity.
      if (item['referenceQuantity'] !== undefined && specifications.length > 1) return [];
      const isList = /list|strike|srp|msrp|regular/i.test(textOf(item['priceType']));
      return ['price', 'minPrice'].flatMap((key) => read(item, key, `priceSpecification.${key}`, isList));
    }),
    ...read(offer, 'lowPrice', 'lowPrice', false),
    ...read(offer, 'highPrice', 'highPrice', false),
  ];
}
