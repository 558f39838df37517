import { reason } from '@/src/words/reason';
import type { Signal } from '../match';
import type { Traits } from '../traits';

/**
 * The same GTIN or ISBN is close to proof. Another one speaks against, but is no veto: one model has many numbers,
 * by colour, by market and by pack.
 */
export function compareIdentifiers(product: Traits, listing: Traits): Signal | undefined {
  if (product.gtin === undefined || listing.gtin === undefined) return undefined;
  if (product.gtin === listing.gtin)
    return { kind: 'identifierSame', strength: 1, reason: reason('matchIdentifierSame', shown(product.gtin)) };
  const words = reason('matchIdentifierConflict', shown(product.gtin), shown(listing.gtin));
  return { kind: 'identifierConflict', strength: 1, reason: words };
}

/** Without the zeros that pad it to 14 digits. */
function shown(gtin: string): string {
  return gtin.replace(/^0{1,6}/, '');
}
