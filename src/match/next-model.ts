import { type Token, termsIn } from '@/src/listings/terms/tokens';
import { isShade } from './colors';
import { countedAt } from './counted';
import { isDistinct, isWork } from './distinct';
import { kindsOf } from './kind-words';
import { isLetterCode } from './letter-codes';
import type { ModelComparison } from './models';
import { once } from './once';
import { digitOfRoman } from './one-form';
import { isEditionWord, isGenerationWord } from './ordinals';
import type { Traits } from './traits';
import { isStandard, isVariantWord } from './variant-words';

/**
 * What the listing puts behind a word of the product's name and the product has nowhere: the number of a later model
 * ("Superlight 2" of a "Superlight") or letters of another one ("Minilogue XD" of a "Minilogue").
 *
 * @returns the word and what is behind it.
 */
export function nextModelOf(product: Traits, listing: Traits): string | undefined {
  const { tokens, title } = listing;
  if (isWork(product, listing)) return undefined;
  const isPlain = hasNoNumber(product);
  for (let i = 1; i < tokens.length; i += 1) {
    const before = tokens[i - 1] as Token;
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    // First what rules out most of them.
    if (product.words.has(token.text) || !isNameOf(product, before)) continue;
    const isNumber = isPlain && token.kind === 'number' && /^[2-9]$/.test(token.text);
    const isCodeOf = () => isCode(token, title) && isNoun(next, product) && !abbreviates(token.text, product);
    if (!(isNumber ? mayFollowNumber(listing, i, product) : isCodeOf())) continue;
    if (!product.runs.has(before.text + token.text)) return `${before.text} ${token.text}`;
  }
  return undefined;
}

/** Shorter words behind a number are seldom a name, and longer ones compounds, which German writes with a capital too. */
const NAME = /^\p{L}{4,10}$/u;

/**
 * A name that the listing alone has right behind the number both share: "Band 6 Active" of a "Band 6". Written with a capital,
 * and no part of a colour that is written so too ("5 Phantom Black").
 */
export function behindNumber(
  product: Traits,
  { tokens, title }: Traits,
  models: ModelComparison | undefined,
): string | undefined {
  if (models?.kind !== 'line') return undefined;
  const [word, number] = models.model.split(' ');
  const place = tokens.findIndex(({ text }, i) => text === number && tokens[i - 1]?.text === word);
  const [name, next] = [tokens[place + 1], tokens[place + 2]];
  if (place < 0 || name === undefined || !NAME.test(name.text) || !isDistinct(name)) return undefined;
  if (product.words.has(name.text) || product.runs.has(name.text) || product.described.has(name.text)) return undefined;
  const capital = `${number} ${name.text.charAt(0).toUpperCase()}${name.text.slice(1)}`;
  const at = title.indexOf(capital);
  const isOfColor = next !== undefined && (next.kind === 'color' || isShade(next.text));
  return at < 0 || (isOfColor && /^ \p{Lu}/u.test(title.slice(at + capital.length))) ? undefined : name.text;
}

function isNameOf(product: Traits, token: Token): boolean {
  if (!product.words.has(token.text) || termsIn(product.brand ?? '').has(token.text)) return false;
  return !isStandard(token) && (isDistinct(token) || isVariantWord(token.text));
}

/** No number of a model, year, generation or edition: what has one says itself which model it is. */
const hasNoNumber = once(({ tokens }): boolean =>
  tokens.every(
    ({ text, kind }) =>
      !(kind === 'number' || /^[a-z]{0,2}\d{1,2}[a-z]?$/.test(text)) &&
      digitOfRoman(text) === undefined &&
      !isGenerationWord(text) &&
      !isEditionWord(text),
  ),
);

/** "Duo 2 Lightspeed" and "Duo 2"; "Duo 2 straps" counts them, and "2.0" is the version of something in it. */
function mayFollowNumber({ tokens, title }: Traits, i: number, product: Traits): boolean {
  const next = tokens[i + 1];
  const number = tokens[i]?.text ?? '';
  // "3.0 [LB]" reads as a weight.
  const isThere = product.tokens.some(({ text }) => text.startsWith(number) && !/\d/.test(text.slice(number.length)));
  if (isThere || OF_TIME.test(next?.text ?? '') || isVersion(number, title) || countedAt(tokens, i) !== undefined)
    return false;
  return next === undefined || next.kind === 'color' || product.words.has(next.text) || isDistinct(next);
}

/** "3 roky záruka". */
const OF_TIME =
  /^(?:year|yr|month|jahr|jahre|monat|monate|an|ans|mois|ano|mese|mesi|anno|anni|jaar|maand|maanden|rok|roky|let|lata|lat|mesic|mesice|mesicu|mesiac|miesiac|miesiace|miesiecy)$/;

function isVersion(number: string, title: string): boolean {
  return new RegExp(`(?<![\\d.])${number}\\.0(?!\\d)`).test(title);
}

/** Two capitals that spell no word, in a title of small letters. */
function isCode({ text, kind }: Token, title: string): boolean {
  const isShort = kind === 'word' && text.length === 2 && isLetterCode(text);
  const code = text.toUpperCase();
  return (
    isShort &&
    title.includes(` ${code}`) &&
    /\p{Ll}/u.test(title) &&
    new RegExp(`(?<=\\p{L} )${code}(?![\\p{L}\\d])`, 'u').test(title)
  );
}

/** "HR" of "High-Rise". */
function abbreviates(code: string, { plain }: Traits): boolean {
  return new RegExp(` ${[...code].join('[a-z]+ ')}[a-z]+ `).test(plain);
}

function isNoun(next: Token | undefined, product: Traits): boolean {
  return next === undefined || kindsOf(next.text).length > 0 || product.words.has(next.text);
}
