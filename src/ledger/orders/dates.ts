import { decimalDigit } from '@/src/product/decimal-digit';
import { momentOfDay } from '../month';

/** The order in which a file writes a date. Month names and times of day are understood in each. */
export const DATE_FORMATS = ['ymd', 'dmy', 'mdy'] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

const OLDEST_YEAR = 1990;
/** Two-digit years up to this are of this century. */
const LATEST_SHORT_YEAR = 69;
const NUMBERS = /\d+/g;
const ENGLISH_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Noon of the day a text names, ms; undefined when it names none in this order. */
export function readDay(text: string, format: DateFormat): number | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, decimalDigit)
    .slice(0, 60)
    .toLowerCase();
  const named = ENGLISH_MONTHS.findIndex((month) => new RegExp(`\\b${month}`).test(plain));
  const numbers = (plain.match(NUMBERS) ?? []).map(Number);
  if (named >= 0) return byName(numbers, named + 1);
  const [a, b, c] = numbers;
  if (a === undefined || b === undefined || c === undefined) return undefined;
  const [year, month, day] = format === 'ymd' ? [a, b, c] : format === 'dmy' ? [c, b, a] : [c, a, b];
  return dayIn(year, month, day);
}

/** The order that reads most of these, and so reads them unlike the others where they differ; ISO first when they tie. */
export function guessDateFormat(texts: readonly string[]): DateFormat {
  const read = (format: DateFormat) => texts.filter((text) => readDay(text, format) !== undefined).length;
  return DATE_FORMATS.reduce((best, format) => (read(format) > read(best) ? format : best));
}

/** "3 Nov 2026" and "Nov 3, 2026" say which is which. */
function byName(numbers: readonly number[], month: number): number | undefined {
  const [a, b] = numbers;
  if (a === undefined || b === undefined) return undefined;
  return a > 31 ? dayIn(a, month, b) : dayIn(b, month, a);
}

function dayIn(written: number, month: number, day: number): number | undefined {
  const year = written < 100 ? written + (written <= LATEST_SHORT_YEAR ? 2000 : 1900) : written;
  if (year < OLDEST_YEAR || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return momentOfDay(year, month, day);
}
