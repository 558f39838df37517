import { isUnspaced } from '@/src/listings/terms/east-asian';
import { tradeItemOf } from '@/src/product/trade-item';
import { type Reason, reason } from '@/src/words/reason';
import { countedAt } from '../counted';
import { kindsIn, kindsOf } from '../kind-words';
import { once } from '../once';
import type { Traits } from '../traits';
import { ACCESSORY_NOUNS } from './accessory-nouns';
import { guarded, hinted, mentions } from './hinted';
import { findPhrase, phrases, says } from './phrases';

const LOT = phrases(`
  job lot | joblot | bulk lot | bulk buy | wholesale lot | wholesale job lot | wholesale bundle | mixed lot | house clearance
  konvolut | sammlung | restposten | posten | sammelposten | doppelpack | paket mit | bücherpaket | auflösung
  en lot | lot de | lots de | ensemble de | coffret intégral | intégrale
  lote de | lote | pack de
  lotto di | lotto | in blocco | stock di
  partij | kavel | set van
  zestaw kilku | hurtowo | komplet kilku | pakiet
  sada několika | balík | výprodej skladu | konvolut
  まとめ売り | まとめて | 全巻 | 全巻セット | 全集 | 全套 | 全册 | 大量 | セット売り | 点セット | 打包出 | 打包 | 批发 | 整箱 | 一批`);

/** Two of a thing, unless it comes in pairs. */
const PAIR = phrases('pair of | a pair | paire de | coppia di | pareja de | para sztuk | ペアセット | 一对');
const PAIRED = new Set(['shoes', 'boots', 'jeans', 'headphones']);

/** "Bundle of a guitar and an amp and pedals", "PS5 + TV Bundle": several things, not one with its extras. */
const BUNDLE = phrases(
  'bundle | bundel | paket | pack | zestaw | sada | set | lot | ensemble | conjunto | kit | balíček | セット | 套装',
);
/** Joins two things of their own; what follows "with" is only thrown in. */
const JOINT = / (?:and|und|et|y|e|en|oraz|plus) /g;
const WITH = / (?:with|mit|avec|con|met|incl|inkl|including|wraz) /;
const LEAST_JOINTS = 2;

const NUMBERS: ReadonlyMap<string, number> = new Map(
  [
    ['two', 'zwei', 'deux', 'dos', 'due', 'twee', 'dwa', 'dwie', 'dva', 'dve'],
    ['three', 'drei', 'trois', 'tres', 'tre', 'drie', 'trzy', 'tri'],
    ['four', 'vier', 'quatre', 'cuatro', 'quattro', 'cztery', 'ctyri'],
    ['five', 'funf', 'cinq', 'cinco', 'cinque', 'vijf', 'piec', 'pet'],
    ['six', 'sechs', 'seis', 'sei', 'zes', 'szesc', 'sest'],
  ].flatMap((words, i) => words.map((word): [string, number] => [word, i + 2])),
);
const NUMBER = `(\\d{1,2}|${[...NUMBERS.keys()].join('|')})`;
const SEVERAL =
  'lot|lots|bundle|set|pack|box|pair|paket|konvolut|lotto|lote|job lot|joblot|partij|zestaw|komplet|sada|balik';
/** Several only with "of" after them: "kit 2" may be a model. */
const SEVERAL_OF = 'stock|posten|paquet|juego|ensemble|conjunto|kit|partita|gruppo|serie|stapel|stapeltje|stel';
const OF = 'of|von|aus|mit|zu|de|di|da|con|van|met|z|s';
const PIECES =
  'stuck|stk|pcs|pieces available|pk|pack|count|units|unidades|uds|pezzi|pz|unites|stuks|sztuk|sztuki|szt|kusu|kusy|ks';

/** "Box 8 MB": measured, not counted. */
const NO_UNIT = '(?!(?:[kmgt]b|[kmg]hz|[gm]o|to|k?w|v|m?ah|mm|cm|in|inch|zoll|m?l|k?g|mp|fps) )';

/** "5x …" first, "lot of 3", "Set aus 4", "stock di 5", "4er set", "3 stück", "(x2)". More than 48 pieces is a puzzle, not a lot. */
const COUNTED: readonly { exec(plain: string): RegExpExecArray | null }[] = [
  /^ (\d{1,2}) ?x /,
  // Without "of" digits only: "box, très bon état" counts no three boxes.
  guarded(
    new RegExp(` (?:${SEVERAL}|${SEVERAL_OF}) (?:${OF}) ${NUMBER}(?: ?x)? `),
    mentions(`${SEVERAL}|${SEVERAL_OF}`),
    mentions(OF),
  ),
  hinted(SEVERAL, new RegExp(` (?:${SEVERAL}) (\\d{1,2})(?: ?x)? ${NO_UNIT}`)),
  hinted('set|pack|paket|konvolut', / (\d{1,2})(?:er| er) (?:set|pack|paket|konvolut) /),
  guarded(new RegExp(` (\\d{1,2}) ?(?:${PIECES}) `), / \d\d? ?[ckpsu]/),
  hinted('pieces|stucke|piezas|units', new RegExp(`^ ${NUMBER} (?:pieces|stucke|piezas|units) (?:of|von|de|di) `)),
  /(?<!\d[a-z]{0,2}) x ?(\d{1,2}) $/,
];
/** "まとめ 5点": of writings without spaces only. */
const COUNTED_UNSPACED =
  /(?<!\d)(\d{1,2}) ?(?:点|台|個|本|冊|枚|足|个|台|本|件|双|套|只|册)(?:セット|まとめ|打包| |$)/u;
const MOST_PIECES = 48;

/** Several in one sale, when the product is not sold by that many. */
export function vetoLot(product: Traits, listing: Traits): Reason | undefined {
  if (isPackOf(product, listing)) return reason('matchPackNumber');
  const pieces = piecesOf(listing);
  const own = piecesOf(product);
  // "Pack de 3" of a pack of three is that pack; of another number it is another pack (`packs`).
  if (pieces > 1 && own > 1) return undefined;
  if (pieces > 1) return reason('matchLotOf', { number: pieces });
  const lot = findPhrase(listing.plain, LOT) ?? pairOf(product, listing) ?? bundleOf(listing);
  return lot === undefined || says(product.plain, lot) ? undefined : reason('matchLot', lot);
}

/** The number of a carton of the thing; which digit means how many pieces is up to the maker. */
function isPackOf({ gtin: own }: Traits, { gtin: other }: Traits): boolean {
  if (own === undefined || other === undefined) return false;
  const [piece, pack] = [tradeItemOf(own), tradeItemOf(other)];
  return piece.base === pack.base && piece.pack === undefined && pack.pack !== undefined;
}

/** How many pieces are sold together; 1 when nothing says more. */
export const piecesOf = once(readPieces);

function readPieces({ plain, said, tokens }: Traits): number {
  for (const pattern of isUnspaced(plain) ? [...COUNTED, COUNTED_UNSPACED] : COUNTED) {
    const found = pattern.exec(plain)?.[1] ?? '';
    const pieces = NUMBERS.get(found) ?? Number(found);
    if (pieces > 1 && pieces <= MOST_PIECES) return pieces;
  }
  // "3 Jeans", "10 Beutel": a count and a noun, where "3 seats" and "10 cm" tell of one thing.
  const [first, second] = said;
  const pieces = NUMBERS.get(first ?? '') ?? Number(first);
  if (!(pieces > 1 && pieces <= MOST_PIECES)) return 1;
  const counts = tokens[0]?.kind !== 'measure' && countedAt(tokens, 0) === undefined && isNoun(second ?? '');
  return counts ? pieces : 1;
}

function isNoun(word: string): boolean {
  return kindsOf(word).length > 0 || findPhrase(` ${word} `, ACCESSORY_NOUNS) !== undefined;
}

function pairOf(product: Traits, listing: Traits): string | undefined {
  const kinds = [...kindsIn(product), ...kindsIn(listing)];
  return kinds.some((kind) => PAIRED.has(kind)) ? undefined : findPhrase(listing.plain, PAIR);
}

function bundleOf({ plain, title }: Traits): string | undefined {
  const bundle = findPhrase(plain, BUNDLE);
  if (bundle === undefined) return undefined;
  const [own = ''] = plain.split(WITH, 1);
  const joints = [...`${own} `.matchAll(JOINT)].length + [...title.matchAll(/ [+&] /g)].length;
  return joints < LEAST_JOINTS ? undefined : bundle;
}
