import type { Asked, Told } from './shop-server';
import { flohmarktItem } from './specimens/flohmarkt';
import { suggestedProduct } from './specimens/shopify-search';
import { wares } from './ware';

/** A host whose every interface has to be tried before one fits: it searches as Shopify does, and has no such cart. */
export const NEWCOMER = 'newcomer.example';

export function newcomerAnswer({ path }: Asked): Told {
  if (path === '/search/suggest.json')
    return { json: { resources: { results: { products: wares(1).map(suggestedProduct) } } } };
  if (path === '/api/v1/item/search') return { json: wares(1).map(flohmarktItem) };
  return { status: path === '/cart.js' ? 200 : 404, json: {} };
}
