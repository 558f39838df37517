import { fold, plainWords, squash } from '@/src/listings/terms/fold';
import type { Traits } from '../traits';
import { COUNT } from './counts';

/** More in digits before the maker is rather a size: "13 Apple MacBook". */
const MOST_DIGITS = 10;
const LEADING = new RegExp(`^ ${COUNT} (\\S+)(?: (\\S+))? `);

/** What begins with a number and the maker, a noun between them where the number is a word: "2 Nintendo …", "Dwie wkrętarki Bosch". */
export function numberedBrand(product: Traits, { plain }: Traits): string | undefined {
  const leading = LEADING.exec(plain);
  if (leading === null) return undefined;
  const [, number = '', next = '', third] = leading;
  if (product.plain.startsWith(` ${number} `)) return undefined;
  const [brand = ''] = plainWords(product.brand ?? '')
    .trim()
    .split(' ', 1);
  if (brand === '') return undefined;
  const isDigit = /^\d/.test(number);
  if (isDigit && (Number(number) < 2 || Number(number) > MOST_DIGITS)) return undefined;
  if (next === brand) return `${number} ${next}`;
  return !isDigit && third === brand ? `${number} ${next} ${third}` : undefined;
}

const CODE = /[a-z]+[- ]?\d+[a-z0-9]*/;
/** Shorter ones are lines and sizes. */
const LEAST_CODE = 5;
const JOINED = new RegExp(
  ` (${CODE.source})(?: [a-z]{4,})? ?(?: (?:and|und|et|y|e|en|oraz|plus|i|a) | ?[+&和と] ?)(?:\\S+ )?(${CODE.source})(?![a-z0-9-])`,
);

/** Another model whose number is made alike, joined to the product's: "DHP481 & DTD153", "WH-1000XM4 und WF-1000XM4". */
export function jointModel(product: Traits, { title, models }: Traits): string | undefined {
  if (models.size < 2) return undefined;
  const [, own = '', other = ''] = JOINED.exec(` ${fold(title)}`) ?? [];
  const [ours, theirs] = [squash(own), squash(other)];
  if (ours === theirs || shapeOf(ours) !== shapeOf(theirs) || ours.length < LEAST_CODE) return undefined;
  const [hasOurs, hasTheirs] = [ours, theirs].map((code) =>
    [...product.models].some((model) => model.startsWith(code)),
  );
  return hasOurs === hasTheirs ? undefined : `${own} + ${other}`;
}

/** "dhp481" → "aaa999". */
function shapeOf(code: string): string {
  return code.replace(/[a-z]/g, 'a').replace(/\d/g, '9');
}
