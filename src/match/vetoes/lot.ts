import { isUnspaced } from '@/src/listings/terms/east-asian';
import { tradeItemOf } from '@/src/product/trade-item';
import { type Reason, reason } from '@/src/words/reason';
import { countedAt } from '../counted';
import { kindsIn, kindsOf } from '../kind-words';
import { once } from '../once';
import type { Traits } from '../traits';
import { ACCESSORY_NOUNS } from './accessory-nouns';
import { COUNT, HAN_NUMBERS, NUMBERS } from './counts';
import { guarded, hinted, mentions } from './hinted';
import { findPhrase, phraseAtStart, phrases, says } from './phrases';
import { jointModel, numberedBrand } from './several-models';

const LOT = phrases(`
  job lot | joblot | bulk lot | bulk buy | wholesale lot | wholesale job lot | wholesale bundle | mixed lot | house clearance
  konvolut | sammlung | restposten | posten | sammelposten | doppelpack | paket mit | bücherpaket | auflösung
  en lot | lot de | lots de | ensemble de | coffret intégral | intégrale
  lote de | lote | pack de
  lotto di | lotto | in blocco | stock di
  partij | kavel | set van
  zestaw kilku | hurtowo | komplet kilku | pakiet
  sada několika | balík | výprodej skladu | konvolut
  vente en gros | al por mayor | allingrosso | groothandel | großhandel | velkoobchod | hurt | verzameling | sbírka
  pallet of | pallets of | palette de | palet de | palety | zbiór | stock di | lot of
  業者向け | 批量 | 两台 | 兩台 | 两个一起 | 两副 | 两双 | 两只 | 合售 | まとめ売り | まとめて | 全巻 | 全巻セット | 全集 | 全套 | 全册 | 大量 | セット売り | 点セット | 打包出 | 打包 | 批发 | 整箱 | 一批`);

/** What only means several where a title begins with it. */
const LOT_FIRST = phrases(
  'lot | lots | lote | lotto | pallet | pallets | palette | palet | palé | paleta | bancale | partij | pack de | stock',
);

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

const SEVERAL =
  'lot|lots|bundle|set|pack|box|pair|paket|konvolut|lotto|lote|job lot|joblot|partij|zestaw|komplet|sada|balik';
/** Several only with "of" after them: "kit 2" may be a model. */
const SEVERAL_OF = 'stock|posten|paquet|juego|ensemble|conjunto|kit|partita|gruppo|serie|stapel|stapeltje|stel';
const OF = 'of|von|aus|mit|zu|de|di|da|con|van|met|z|s';
const PIECES =
  'stuck|stk|pcs|pieces available|pk|pack|count|units|unidades|uds|pezzi|pz|unites|stuks|sztuk|sztuki|szt|kusu|kusy|ks';

const PAIRS = 'pairs|paar|paires|pares|paia|pary|par|paru|parow';

/** "Box 8 MB": measured, not counted. */
const NO_UNIT = '(?!(?:[kmgt]b|[kmg]hz|[gm]o|to|k?w|v|m?ah|mm|cm|in|inch|zoll|m?l|k?g|mp|fps) )';

/** "5x …" first, "lot of 3", "Set aus 4", "stock di 5", "4er set", "3 stück", "(x2)". More than 48 pieces is a puzzle, not a lot. */
const COUNTED: readonly { exec(plain: string): RegExpExecArray | null }[] = [
  /^ (\d{1,2}) ?x /,
  // Without "of" digits only: "box, très bon état" counts no three boxes.
  guarded(
    new RegExp(` (?:${SEVERAL}|${SEVERAL_OF}) (?:${OF}) ${COUNT}(?: ?x)? `),
    mentions(`${SEVERAL}|${SEVERAL_OF}`),
    mentions(OF),
  ),
  hinted(SEVERAL, new RegExp(` (?:${SEVERAL}) (\\d{1,2})(?: ?x)? ${NO_UNIT}`)),
  hinted('set|pack|paket|konvolut', / (\d{1,2})(?:er| er) (?:set|pack|paket|konvolut) /),
  guarded(new RegExp(` x?(\\d{1,2}) ?(?:${PIECES}) `), /[ x]\d\d? ?[ckpsu]/),
  hinted('pieces|stucke|piezas|units', new RegExp(`^ ${COUNT} (?:pieces|stucke|piezas|units) (?:of|von|de|di) `)),
  // "120 x 60", "18 V x 2" are measured.
  /(?<!\d ?(?:[cm]?m|in|v|a?h|k?g|[kmgt]b|m?l|w)?) x ?(\d{1,2}) $/,
  // Shoes come in pairs: two of them are several.
  hinted(PAIRS, new RegExp(` ${COUNT} (?:${PAIRS}) `)),
];
/** "まとめ 5点": of writings without spaces only. */
const COUNTED_UNSPACED =
  /(?<![\d第])(\d{1,2}|[两兩二三四五六七八九十]) ?(?:点|台|個|本|冊|枚|足|脚|个|件|双|套|只|册|把|部|副)(?:セット|まとめ|打包| |$)/u;
const MOST_PIECES = 48;

/** Several in one sale, when the product is not sold by that many. */
export function vetoLot(product: Traits, listing: Traits): Reason | undefined {
  if (isPackOf(product, listing)) return reason('matchPackNumber');
  const pieces = piecesOf(listing);
  const own = piecesOf(product);
  // "Pack de 3" of a pack of three is that pack; of another number it is another pack (`packs`).
  if (pieces > 1 && own > 1) return undefined;
  if (pieces > 1) return reason('matchLotOf', { number: pieces });
  const lot =
    findPhrase(listing.plain, LOT) ??
    phraseAtStart(listing.plain, LOT_FIRST) ??
    pairOf(product, listing) ??
    bundleOf(listing) ??
    numberedBrand(product, listing) ??
    jointModel(product, listing);
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
    const pieces = NUMBERS.get(found) ?? HAN_NUMBERS.get(found) ?? Number(found);
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
  return kinds.some((kind) => PAIRED.has(kind))
    ? undefined
    : findPhrase(listing.plain.replace(' one of a pair ', ' '), PAIR);
}

function bundleOf({ plain, title }: Traits): string | undefined {
  const bundle = findPhrase(plain, BUNDLE);
  if (bundle === undefined) return undefined;
  const [own = ''] = plain.split(WITH, 1);
  const joints = [...`${own} `.matchAll(JOINT)].length + [...title.matchAll(/ [+&] /g)].length;
  return joints < LEAST_JOINTS ? undefined : bundle;
}
