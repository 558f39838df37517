import { checkDigit, isRestricted } from './trade-item';

/** Numbers that pass the check digit but stand for nothing: counting fingers, up or down. */
const COUNTING = /^0*(?:123456789\d{3,4}|9876543210\d{2,3})$|^0123456789$|^9876543210$/;

/** "EAN-13:", "EAN/UPC", "JANコード", and what stands between it and the number. */
const LABEL =
  /^(?:(?:gtin|ean|upc|isbn|jan)(?:[- ]?(?:8|10|12|13|14|a)(?!\d))?[ /]*)+(?:コード|code|no\.?|nr\.?)?[ :#-]*/i;

/**
 * A GTIN-8, -12, -13 or -14, ISBN-10 or ISBN-13 as 14 digits, zero-padded; hyphens, spaces and a leading "EAN:" are
 * taken off. Undefined when the check digit is wrong or GS1 keeps the prefix for use inside shops or on coupons: such
 * a number means another thing in the next shop.
 *
 * @example parseGtin('0-306-40615-2') // '09780306406157'
 */
export function parseGtin(text: string): string | undefined {
  const code = text
    .slice(0, 60)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/[.,;]+$/, '')
    .replace(LABEL, '')
    .replace(/[\s()\u2010-\u2015-]/g, '');
  // A code that is one digit over and over, or that only counts, was typed to fill the field.
  if (/^(\d)\1+.$/.test(code) || /^0*(\d)\1+$/.test(code) || COUNTING.test(code)) return undefined;
  if (/^\d{9}[\dXx]$/.test(code)) return isbn10ToGtin(code);
  if (!/^(?:\d{8}|\d{12,14})$/.test(code)) return undefined;
  const gtin = code.padStart(14, '0');
  return checkDigit(gtin.slice(0, 13)) === gtin[13] && !isRestricted(gtin) ? gtin : undefined;
}

function isbn10ToGtin(isbn: string): string | undefined {
  const sum = [...isbn].reduce((total, digit, at) => total + (10 - at) * (/x/i.test(digit) ? 10 : Number(digit)), 0);
  const stem = `0978${isbn.slice(0, 9)}`;
  return sum % 11 === 0 ? stem + checkDigit(stem) : undefined;
}
