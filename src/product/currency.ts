import { isCurrencyCode } from '@/src/quantity/money';

/** What is known about the money of a page beside the text itself. */
export interface CurrencyHint {
  /** A currency code, or any text that holds a currency sign. */
  readonly currency?: string | undefined;
  /** The page's language, a BCP 47 tag; its region tells dollars and crowns apart. */
  readonly language?: string | undefined;
  /** ISO 3166-1 alpha-2, from the shop's address. */
  readonly country?: string | undefined;
  /** The signs to look for, when more than the usual ones. */
  readonly signs?: SignTable | undefined;
}

/** A currency sign found in a text: where it stands and what it can mean, most usual first. */
export interface CurrencyMark {
  readonly start: number;
  readonly end: number;
  readonly codes: readonly string[];
  /** One or two plain letters ("R", "KM"): believed only where no better sign stands. */
  readonly weak: boolean;
}

/** Currency signs → what they can mean. */
export type SignTable = { readonly codes: ReadonlyMap<string, readonly string[]>; readonly pattern: RegExp };

/**
 * A table of signs from lines such as "SEK NOK DKK: kr", the most usual reading first. A sign with a capital is written
 * exactly so ("Ft" is money, "ft" a length); the others in any case.
 */
export function signTable(lines: string): SignTable {
  const codes = new Map<string, readonly string[]>();
  for (const line of lines.trim().split('\n')) {
    const [meanings, signs] = line.split(': ') as [string, string];
    for (const sign of signs.split(' ')) codes.set(sign.normalize('NFKC'), meanings.split(' '));
  }
  // Longest first, so that "US$" is not read as "$"; "AU $" is AU$. A sign of letters is a word of its own: said once for
  // all of them, because browsers take milliseconds to build each class of letters.
  const signs = [...codes.keys()].sort((a, b) => b.length - a.length);
  const any = (starts: boolean, ends: boolean) =>
    signs
      .filter((sign) => isLetter(sign[0]) === starts && isLetter(sign.at(-1)) === ends)
      .map((sign) => sign.replace(/[$.*+?()[\]{}|\\/]/g, '\\$&').replace(/(?<=^[a-z]{1,3})\\\$$/, ' ?\\$'))
      .join('|');
  const worded = `(?<!\\p{L})(?:${any(true, false)}|(?:${any(true, true)}|[a-z]{3})(?!\\p{L})\\.?)`;
  return { codes, pattern: new RegExp(`${worded}|${any(false, false)}`, 'giu') };
}

const isLetter = (sign: string | undefined) => sign !== undefined && /\p{L}/u.test(sign);

/** The signs of the large shop countries: what a page reader carries. `currency-signs.ts` has all. */
export const USUAL_SIGNS = `
EUR: € euro euros
USD CAD AUD NZD MXN ARS CLP COP SGD HKD TWD UYU BRL: $
USD: us$
CAD: c$ ca$
AUD: a$ au$
NZD: nz$
SGD: s$
HKD: hk$
TWD: nt$
MXN: mx$
BRL: r$
GBP EGP LBP: £
JPY CNY: ¥ 円
CNY TWD HKD: 元
KRW: ₩ 원
INR PKR LKR NPR MUR: rs
INR: ₹
IDR: rp
MYR: rm
PHP: ₱
THB: ฿
VND: ₫ đ
KZT: ₸ тг
RUB: ₽ руб р
UAH: ₴ грн
BGN: лв
RSD: дин din
PLN: zł zl
CZK: kč Kc
HUF: Ft
RON MDL: lei
TRY: ₺ tl
SEK NOK DKK ISK: kr
CHF: fr sfr
ILS: ₪
AED: د.إ درهم Dh
SAR: ر.س ﷼
EGP: جنيه
IRR: ریال
IRT: تومان
ZAR: R
NGN: ₦
`;

const usual = signTable(USUAL_SIGNS);

/** Codes shops write that the standard does not know. */
const ALIASES: Readonly<Record<string, string>> = {
  RUR: 'RUB',
  UAN: 'UAH',
  NIS: 'ILS',
};

/** Codes that are everyday English words in capitals; inside a sentence they are the words. */
const WORDS_NOT_CODES = new Set(['ALL', 'TOP', 'CUP', 'PEN', 'SOS', 'MOP']);

/** Codes that mean money in small letters too; "try" and "mad" do not. */
const NOTHING_BUT_MONEY = /^(?:eur|usd|gbp|chf|pln|czk|sek|nok|dkk|aud|cad|inr|rub)$/i;

let known: Set<string> | undefined;

/** True for a code of ISO 4217, present or past, from the engine's own table. */
function isKnownCurrency(code: string): boolean {
  known ??= new Set([...Intl.supportedValuesOf('currency'), 'DEM', 'CUC', 'ZWL']);
  return isCurrencyCode(code) && known.has(code);
}

/** All currency signs, codes and words of a short text (already NFKC), in order. */
export function currencyMarks(text: string, table: SignTable = usual): CurrencyMark[] {
  const marks = [...text.matchAll(table.pattern)].flatMap((match) => {
    const codes = codesOf(match[0], table);
    if (codes === undefined) return [];
    return [{ start: match.index, end: match.index + match[0].length, codes, weak: /^[A-Z][A-Za-z]?$/.test(match[0]) }];
  });
  return marks.some((mark) => !mark.weak) ? marks.filter((mark) => !mark.weak) : marks;
}

function codesOf(sign: string, { codes }: SignTable): readonly string[] | undefined {
  const bare = sign.replace(/ |(?<=\p{L})\.$/gu, '');
  const signed = codes.get(sign.toLowerCase()) ?? codes.get(bare) ?? codes.get(bare.toLowerCase());
  if (signed !== undefined) return signed;
  if (!(isCurrencyCode(sign) && !WORDS_NOT_CODES.has(sign)) && !NOTHING_BUT_MONEY.test(sign)) return undefined;
  const code = codeOf(sign);
  return code === undefined ? undefined : [code];
}

/** A text that is a currency code in any case, RUR and the like put right. */
function codeOf(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  const standard = Object.hasOwn(ALIASES, code) ? (ALIASES[code] as string) : code;
  return isKnownCurrency(standard) ? standard : undefined;
}

const SPOKEN: Readonly<Record<string, string>> = { nb: 'NOK', no: 'NOK', da: 'DKK', is: 'ISK', zh: 'CNY', pt: 'BRL' };

/** The one meaning of a sign: what the hint says when it is among the readings, else the country's, else the usual one. */
export function resolveCurrency(codes: readonly string[], hint: CurrencyHint = {}): string | undefined {
  if (codes.length < 2) return codes[0];
  const hinted = currencyOf(hint.currency, { signs: hint.signs });
  if (hinted !== undefined && codes.includes(hinted)) return hinted;
  const region = /^[a-z]{2,3}(?:[-_][a-z]{4})?[-_]([a-z]{2})\b/i.exec(hint.language ?? '')?.[1];
  // ISO 4217 codes begin with the country they belong to.
  for (const country of [hint.country, region]) {
    const own = country && codes.find((code) => code.startsWith(country.toUpperCase()));
    if (own) return own;
  }
  // Crowns, yuan and reais are spoken of in one language.
  const spoken = SPOKEN[hint.language?.slice(0, 2).toLowerCase() ?? ''];
  return spoken !== undefined && codes.includes(spoken) ? spoken : codes[0];
}

/** The currency a code, sign or text stands for ("eur", "RUR", "US$", "Preis in €"); undefined when none is in it. */
export function currencyOf(text: string | undefined, hint?: CurrencyHint): string | undefined {
  if (text === undefined) return undefined;
  const marks = currencyMarks(text.slice(0, 100).normalize('NFKC'), hint?.signs);
  return codeOf(text) ?? (marks[0] && resolveCurrency(strongest(marks).codes, hint));
}

/** Of several signs on one amount ("$ SGD", "$… AUD") the one with the fewest readings. */
export function strongest(marks: readonly CurrencyMark[]): CurrencyMark {
  return marks.reduce((best, mark) => (mark.codes.length < best.codes.length ? mark : best));
}
