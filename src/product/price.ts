import { asMoney, type Money, minorDigits } from '@/src/quantity/money';
import {
  type CurrencyHint,
  type CurrencyMark,
  currencyMarks,
  currencyOf,
  resolveCurrency,
  strongest,
} from './currency';
import { decimalDigit } from './decimal-digit';
import { INVISIBLE } from './line';

export interface PriceHint extends CurrencyHint {
  /** The decimal separator, when the page is known to use one. */
  readonly decimal?: '.' | ',' | undefined;
}

/** Everything one price text says. */
export interface PriceText {
  /** In major units; the low end of a range. */
  readonly amount: number;
  /** ISO 4217; absent when neither text nor hint tells. */
  readonly currency?: string;
  /** The currency stands in the text beside this amount, not only in the hint. */
  readonly marked: boolean;
  /** A price per month, per kilogram, per metre, or one of several instalments: not what the thing costs. */
  readonly perUnit: boolean;
}

const MOST_READ = 200;

/** One number with its separators. Each step consumes a different sign, so this cannot backtrack. */
const NUMBER = /[.,]?\d+(?:[.,']\d+| \d{3}(?!\d)|[.,] \d\d(?!\d))*/g;

const RANGE = /^\s*\S{0,4}\s*(?:-|to|bis|a|à|al|до|t\/m|~)\s*\S{0,4}\s*$/i;
const PER_UNIT =
  /^\s*\S{0,4}\s*(?:\/\s?(?!(?:ea|tk|stk?|szt|db|ks|kpl|p[cz]s?|ud|u|unit|шт|piece|stück)(?!\p{L}))\p{L}|\(?(?:per|pro|je|par|al|por|a month|monthly|monatlich|mtl|im monat|p\.?m\.?|mensual|mese|mois|mes|mo)(?!\p{L}))/u;
const INSTALMENT = /\d\s?[x×]\s*\S{0,4}\s*$/i;

interface Amount {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly marks: readonly CurrencyMark[];
}

/**
 * The price in a text, in any country's habit; for a range or "was … now …" the first amount that stands by a
 * currency. Undefined without an amount or a currency.
 *
 * @example parsePrice('ab 1.299,– €') // { minor: 129900, currency: 'EUR' }
 */
export function parsePrice(text: string, hint: PriceHint = {}): Money | undefined {
  const read = readPrice(text, hint);
  return read?.currency === undefined ? undefined : asMoney(read.amount, read.currency);
}

/** As parsePrice, with all the text says; the currency may be missing. */
export function readPrice(text: string, hint: PriceHint = {}): PriceText | undefined {
  return readPrices(text, hint)[0];
}

/**
 * Every price in a text, those beside a currency first and in order. A bare number counts only when no number has a
 * currency beside it.
 */
export function readPrices(text: string, hint: PriceHint = {}): PriceText[] {
  const plain = unify(text);
  const marks = currencyMarks(plain, hint.signs);
  const usual = marks[0] === undefined ? currencyOf(hint.currency, hint) : resolveCurrency(marks[0].codes, hint);
  const amounts = amountsIn(plain, marks, { ...hint, currency: usual });
  const marked = amounts.filter((amount) => amount.marks.length > 0);
  return (marked.length > 0 ? marked : amounts).flatMap((amount) => {
    const before = amounts[amounts.indexOf(amount) - 1];
    // "5 - 10 €" is told once, at its low end.
    if (before && isRange(plain, before, amount)) {
      if (before.marks.length > 0 || marked.length === 0) return [];
      return [toPriceText(plain, { ...amount, ...before, marks: amount.marks, end: amount.end }, usual, hint)];
    }
    return [toPriceText(plain, amount, usual, hint)];
  });
}

function toPriceText(plain: string, amount: Amount, usual: string | undefined, hint: PriceHint): PriceText {
  const currency = amount.marks.length > 0 ? resolveCurrency(strongest(amount.marks).codes, hint) : usual;
  return {
    amount: amount.value,
    ...(currency !== undefined && { currency }),
    marked: amount.marks.some(({ weak, codes }) => !weak || codes.some((code) => code.slice(0, 2) === hint.country)),
    perUnit:
      PER_UNIT.test(plain.slice(amount.end, amount.end + 30).toLowerCase()) ||
      INSTALMENT.test(plain.slice(Math.max(0, amount.start - 10), amount.start)),
  };
}

function isRange(plain: string, low: Amount, high: Amount): boolean {
  return high.value > low.value && RANGE.test(plain.slice(low.end, high.start));
}

/** One script of digits, one kind of space, apostrophe and dash; no direction marks. */
function unify(text: string): string {
  return text
    .slice(0, MOST_READ)
    .replace(/[’‘´`ʼ′]/g, "'")
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/\p{Nd}/gu, decimalDigit)
    .replace(/٫/g, '.')
    .replace(/[٬،]/g, ',')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s/g, ' ');
}

function amountsIn(plain: string, marks: readonly CurrencyMark[], hint: PriceHint): Amount[] {
  const amounts: Amount[] = [];
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(plain); match !== null; match = NUMBER.exec(plain)) {
    const start = match.index;
    let end = start + match[0].length;
    if (/^\s?%/.test(plain.slice(end))) continue;
    let value = numberOf(match[0], hint);
    if (value === undefined) continue;
    const beside = marks.filter((mark) => touches(plain, mark, start, end));
    // "35€ 99": the currency stands where the decimal separator would.
    const after = beside.length === 1 && beside.find((mark) => mark.start === end);
    const cents = after && /^ ?(\d\d)(?![.,]?\d| ?%)/.exec(plain.slice(after.end));
    if (
      after &&
      cents &&
      Number.isInteger(value) &&
      !marks.some((mark) => touches(plain, mark, after.end, after.end + cents[0].length) && mark !== after)
    ) {
      value += Number(cents[1]) / 100;
      end = after.end + cents[0].length;
      NUMBER.lastIndex = end;
    }
    amounts.push({ start, end, value, marks: beside });
  }
  return amounts;
}

/** A sign belongs to the amount it touches, with at most spaces, dots, colons and ",-" between, or another sign. */
function touches(plain: string, mark: CurrencyMark, start: number, end: number): boolean {
  if (mark.end <= start)
    return start - mark.end <= 8 && /^(?:[\s:.-]*|\s*[$]\s*|\s*[A-Z]{3}\s*)$/.test(plain.slice(mark.end, start));
  return mark.start >= end && mark.start - end <= 8 && /^[\s.,*-]*$/.test(plain.slice(end, mark.start));
}

/** Reads one number; undefined when its grouping fits no country (a date, a version, a phone number). */
function numberOf(token: string, hint: PriceHint): number | undefined {
  const spaced = token.replace(/([.,]) /g, '$1');
  const bare = /^[.,]\d+$/.test(spaced) ? `0${spaced}` : spaced.replace(/^[.,]/, '');
  const decimalAt = decimalPosition(bare, hint);
  const whole = decimalAt < 0 ? bare : bare.slice(0, decimalAt);
  const fraction = decimalAt < 0 ? '' : bare.slice(decimalAt + 1);
  if (!/^(?:\d+|\d{1,3}(?:[ .,']\d{2,3})*[ .,']\d{3})$/.test(whole) || !/^\d*$/.test(fraction)) {
    // "2014 500 €": two numbers, not one.
    return /^\d{4,} /.test(whole) ? Number.parseInt(whole, 10) : undefined;
  }
  const value = Number(`${whole.replace(/\D/g, '')}.${fraction || '0'}`);
  return Number.isFinite(value) ? value : undefined;
}

/** Where the decimal separator stands, or -1. Three digits after a lone separator are a group in all but three-decimal currencies. */
function decimalPosition(number: string, { decimal, currency }: PriceHint): number {
  const at = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
  if (at < 0) return -1;
  const sign = number[at] as string;
  if (number.indexOf(sign) !== at) return -1;
  if (decimal !== undefined && sign === decimal) return at;
  const [before, after] = [number.slice(0, at), number.slice(at + 1)];
  if (/[.,]/.test(before)) return at;
  const groups = after.length === 3 && /^[1-9]\d{0,2}$|^[1-9]\d{0,2}[ ']\d{3}/.test(before);
  const thousandths = currency !== undefined && minorDigits(currency) === 3;
  return groups && !thousandths ? -1 : at;
}
