import { type Reason, reason } from '@/src/words/reason';
import type { Traits } from '../traits';
import { findPhrase, phrases } from './phrases';

const LOT = phrases(`
  job lot
  joblot
  bulk lot
  bulk buy
  wholesale
  konvolut
  sammlung
  restposten
  posten
  sammelposten
  doppelpack
  en lot
  lot de
  lots de
  lote de
  lotto di
  lotto
  lote
  in blocco
  stock di`);

const NUMBERS: ReadonlyMap<string, number> = new Map(
  [
    ['two', 'zwei', 'deux', 'dos', 'due'],
    ['three', 'drei', 'trois', 'tres', 'tre'],
    ['four', 'vier', 'quatre', 'cuatro', 'quattro'],
    ['five', 'funf', 'cinq', 'cinco', 'cinque'],
    ['six', 'sechs', 'seis', 'sei'],
  ].flatMap((words, i) => words.map((word): [string, number] => [word, i + 2])),
);
const NUMBER = `(\\d{1,2}|${[...NUMBERS.keys()].join('|')})`;
const SEVERAL = 'lot|lots|bundle|set|pack|box|pair|paket|konvolut|lotto|lote';
/** Several only with "of" after them: "kit 2" may be a model. */
const SEVERAL_OF = 'stock|posten|paquet|juego|ensemble|conjunto|kit|partita|gruppo|serie|stapel';
const OF = '(?:of|von|aus|mit|zu|de|di|da|con)';

/** "5x …" first, "lot of 3", "Set aus 4", "stock di 5", "4er set", "3 stück", "(x2)". More than 48 pieces is a puzzle, not a lot. */
const COUNTED = [
  /^ (\d{1,2}) ?x /,
  new RegExp(` (?:(?:${SEVERAL})(?: ${OF})?|(?:${SEVERAL_OF}) ${OF}) ${NUMBER}(?: ?x)? `),
  / (\d{1,2})(?:er| er) (?:set|pack|paket|konvolut) /,
  / (\d{1,2}) ?(?:stuck|stk|pcs|pieces available|pk|pack|units|unidades|uds|pezzi|pz|unites) /,
  new RegExp(`^ ${NUMBER} (?:pieces|stucke|piezas|units) (?:of|von|de|di) `),
  /(?<!\d[a-z]{0,2}) x ?(\d{1,2}) $/,
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
    const [, found = ''] = pattern.exec(plain) ?? [];
    const pieces = NUMBERS.get(found) ?? Number(found);
    if (pieces > 1 && pieces <= MOST_PIECES) return pieces;
  }
  return 1;
}
