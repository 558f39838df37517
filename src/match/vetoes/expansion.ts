import { plainWords } from '@/src/listings/terms/fold';
import { type Reason, reason } from '@/src/words/reason';
import { kindsIn, kindsOf } from '../kind-words';
import type { Traits } from '../traits';
import { findPhrase, phrases } from './phrases';

/** What adds to a game and is none without it; en, de, fr, es, it, nl, pl, cs, ja, zh. */
const EXPANSION = phrases(`
  expansion | expansion pack | add on | addon | dlc | erweiterung | ergänzung | extension | ampliación | expansión | espansione
  uitbreiding | dodatek | rozszerzenie | rozšíření | datadisk | 拡張 | 拡張セット | 扩展 | 擴充`);

/** An expansion of the game: of no use to who lacks the game, and no other game either. */
export function vetoExpansion(product: Traits, listing: Traits): Reason | undefined {
  const found = findPhrase(listing.plain, EXPANSION);
  if (found === undefined || findPhrase(product.plain, EXPANSION) !== undefined) return undefined;
  return [product, listing].some(isGame) ? reason('matchExpansion', found) : undefined;
}

/** Elsewhere "extension" is a cord, and "expansion" a card. */
function isGame(side: Traits): boolean {
  return (
    kindsIn(side).has('game') ||
    plainWords(side.shelf)
      .trim()
      .split(' ')
      .some((word) => kindsOf(word).includes('game'))
  );
}
