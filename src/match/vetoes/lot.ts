import { type Reason, reason } from '@/src/words/reason';
import type { Traits } from '../traits';
import { findPhrase, phrases } from './phrases';

const LOT = phrases(`
  job lot
  joblot
  bulk lot
  wholesale
  konvolut
  sammlung
  restposten
  lot de
  lots de
  lote de
  lotto di
  lotto
  lote`);

/** "5x …" first, "lot of 3", "set of 4", "4er set", "3 stück", "(x2)". More than 48 pieces is a puzzle, not a lot. */
const COUNTED = [
  /^ (\d{1,2}) ?x /,
  / (?:lot|lots|bundle|set|pack|box|pair|paket|lot de|lote de|lotto di|set de|set da|pack de|paquet de|juego de) (?:of|von|mit|de|di|da)? ?(\d{1,2}) /,
  / (\d{1,2})(?:er| er) (?:set|pack|paket) /,
  / (\d{1,2}) ?(?:stuck|stk|pcs|pieces available|pk|pack|units|unidades|pezzi|unites) /,
  / x(\d{1,2}) $/,
];
const MOST_PIECES = 48;

/** Several in one sale, when the product is not sold by that many. */
export function vetoLot(product: Traits, listing: Traits): Reason | undefined {
  const pieces = piecesOf(listing.plain);
  if (pieces > 1 && pieces !== piecesOf(product.plain) && piecesOf(product.plain) <= 1)
    return reason('matchLotOf', { number: pieces });
  const lot = findPhrase(listing.plain, LOT);
  return lot === undefined || product.plain.includes(` ${lot} `) ? undefined : reason('matchLot', lot);
}

function piecesOf(plain: string): number {
  for (const pattern of COUNTED) {
    const pieces = Number(pattern.exec(plain)?.[1] ?? 0);
    if (pieces > 1 && pieces <= MOST_PIECES) return pieces;
  }
  return 1;
}
