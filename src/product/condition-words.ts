import type { Condition } from './condition';

/**
 * What sellers write for a condition, on pages and in feeds. Google allows new, refurbished and used; the others stand in
 * real feeds, and the values of schema.org OfferItemCondition end up there too. Looked up in lower case, letters and digits only.
 */
const WORDS: Readonly<Record<Condition, string>> = {
  new: 'new, brand new, new with tags, new in box, newcondition, neu, neuware, neuf, nuevo, nuovo, nieuw, ny',
  refurbished:
    'refurbished, refurb, certified refurbished, seller refurbished, manufacturer refurbished, renewed, reconditioned, remanufactured, refurbishedcondition, generalüberholt, refurbished by seller, reconditionné, reconditionnée, reacondicionado, ricondizionato, gereviseerd',
  'like-new':
    'like new, as new, mint, open box, openbox, used like new, pristine, wie neu, neuwertig, comme neuf, como nuevo, come nuovo, zo goed als nieuw, excellent, b stock, ex display, new other, new without tags',
  'very-good': 'very good, used very good, sehr gut, très bon état, muy bueno, ottimo, ottime condizioni, zeer goed',
  good: 'good, used good, gut, bon état, bueno, buono, buone condizioni, goed',
  used: 'used, pre owned, preowned, pre loved, preloved, second hand, secondhand, usedcondition, gebraucht, occasion, d’occasion, usado, usato, seminuevo, tweedehands, gebruikt, vintage, begagnad, brugt, używany',
  acceptable: 'acceptable, used acceptable, fair, akzeptabel, état correct, aceptable, accettabile, well worn',
  'for-parts':
    'for parts, for parts or not working, parts only, not working, broken, defective, damagedcondition, damaged, defekt, pour pièces, para piezas, per ricambi',
};

const CONDITIONS: ReadonlyMap<string, Condition> = new Map(
  Object.entries(WORDS).flatMap(([condition, words]) =>
    words.split(', ').map((word): [string, Condition] => [keyOf(word), condition as Condition]),
  ),
);

/**
 * The condition a seller's word means; undefined when we do not know the word.
 *
 * @example conditionOf('Pre-Owned'), conditionOf('https://schema.org/UsedCondition') // 'used'
 */
export function conditionOf(text: string): Condition | undefined {
  return CONDITIONS.get(keyOf(text));
}

/** Words by which a name or heading says that the thing had an owner, in some fifteen languages. */
const REFURBISHED =
  /(?<!\p{L})(?:refurbished|refurb|renewed|reconditioned|remanufactured|generalüberholt|(?:wieder|general)aufbereitet|runderneuert|reconditionn[ée]e?s?|remis à neuf|ricondizionat[oaie]|rigenerat[oaie]|reacondicionad[oa]s?|recondicionad[oa]s?|gereviseerd|rekonditionerad|odnowion[yae]|repasovan[ýáé]|восстановленн(?:ый|ая|ое)|再生品|整備済み?品?|리퍼(?:비시)?|翻新)(?!\p{L})/iu;
const USED =
  /(?<!\p{L})(?:second[- ]?hand|secondhand|pre-?owned|pre-?loved|gebrauchte?[rs]?(?= *$| *[-–|,:(]|[a-z]*ware)|gebrauchtware|d['’]occasion|segunda mano|usad[oa]s?(?= *$| *[-–|,:(])|usat[oai](?= *$| *[-–|,:(])|tweedehands(?:e)?|gebruikte?(?= *$| *[-–|,:(])|begagnad[et]?|używan[yae]|használt|použit[ýáé]|б\/у|ikinci el)(?!\p{L})|使用済み|中古(?!車(?:用|部品))|二手|중고/iu;
/** "Used" alone is English for much else: only as a mark of its own. */
const MARKED =
  /^used(?: \p{Lu}|:)|[([|–-] ?used(?: ?[-–:,] ?(?:like new|very good|good|acceptable|fair))? ?(?:[)\]|]|$)|, used$/iu;
/** For such things, or not such a thing. */
const ABOUT =
  /(?<!\p{L})(?:(?:for|für|pour|para|per|voor|för|dla|для|not|nicht|non|kein\p{L}*|never|zum?) (?:\p{L}+ )?)$/iu;

/**
 * The condition a name or heading states: "iPhone 12 (Renewed)", "Chaise d’occasion". Undefined when it says nothing, and
 * for words that mean something else: "occasional chair", "used to", "for used pans".
 */
export function conditionInName(name: string): Condition | undefined {
  const text = name.slice(0, 500).normalize('NFC');
  for (const [condition, words] of [
    ['refurbished', REFURBISHED],
    ['used', USED],
    ['used', MARKED],
  ] as const) {
    const found = words.exec(text);
    if (found && !ABOUT.test(text.slice(0, found.index))) return condition;
  }
  return undefined;
}

function keyOf(text: string): string {
  return text
    .slice(0, 80)
    .replace(/^(?:https?:\/\/schema\.org\/|schema:)/i, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
