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

function keyOf(text: string): string {
  return text
    .slice(0, 80)
    .replace(/^(?:https?:\/\/schema\.org\/|schema:)/i, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
