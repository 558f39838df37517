import { schemeOf, tradeItemOf } from '@/src/product/trade-item';
import { reason } from '@/src/words/reason';
import type { Signal } from '../match';
import type { Traits } from '../traits';

/**
 * The same GTIN, ISBN or ASIN is close to proof. Another GTIN speaks against, but is no veto: one model has many
 * numbers, by colour, by market and by pack. Another ASIN says nothing, as shops list one thing under several.
 */
export function compareIdentifiers(product: Traits, listing: Traits): Signal | undefined {
  const shared = sharedIdentifier(product, listing);
  if (shared !== undefined)
    return { kind: 'identifierSame', strength: 1, reason: reason('matchIdentifierSame', shared) };
  if (product.gtin === undefined || listing.gtin === undefined) return undefined;
  const [own, other] = [tradeItemOf(product.gtin).base, tradeItemOf(listing.gtin).base];
  if (own === other) return undefined;
  const words = reason('matchIdentifierConflict', shown(own), shown(other));
  return { kind: 'identifierConflict', strength: 1, reason: words };
}

/** The number of one piece that both state. An ISSN is no such number: it names a magazine, whatever the issue. */
export function sharedIdentifier(product: Traits, listing: Traits): string | undefined {
  if (product.gtin !== undefined && listing.gtin !== undefined && schemeOf(product.gtin) !== 'issn') {
    const { base } = tradeItemOf(product.gtin);
    if (base === tradeItemOf(listing.gtin).base) return shown(base);
  }
  return product.asin !== undefined && product.asin === listing.asin ? product.asin : undefined;
}

/** Without the zeros that pad it to 14 digits. */
function shown(gtin: string): string {
  return gtin.replace(/^0{1,6}/, '');
}
