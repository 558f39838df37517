import type { Specimen } from '../ware';
import { bestBuySpecimen } from './best-buy';
import { discogsSpecimen } from './discogs';
import { ebaySpecimen } from './ebay';
import { flohmarktSpecimen } from './flohmarkt';
import { freegleSpecimen } from './freegle';
import { reverbSpecimen } from './reverb';
import { shopifySearchSpecimen } from './shopify-search';
import { teamIndexSpecimen } from './team-index';
import { shopifyCatalogSpecimen, ucpMcpSpecimen, ucpRestSpecimen } from './ucp';
import { wooCommerceSpecimen } from './woocommerce';

/** Every kind of source, by its heading in `src/listings/sources/REQUESTS.md`. */
export const SPECIMENS: Readonly<Record<string, Specimen>> = {
  'Shopify Catalog': shopifyCatalogSpecimen,
  'UCP over MCP': ucpMcpSpecimen,
  'UCP over REST': ucpRestSpecimen,
  WooCommerce: wooCommerceSpecimen,
  'Shopify search': shopifySearchSpecimen,
  eBay: ebaySpecimen,
  Freegle: freegleSpecimen,
  Flohmarkt: flohmarktSpecimen,
  Reverb: reverbSpecimen,
  Discogs: discogsSpecimen,
  'Best Buy': bestBuySpecimen,
  'Team index': teamIndexSpecimen,
};
