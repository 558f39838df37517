// What a GTIN-14 says by its digits alone: GS1 General Specifications, sections 1.4 (prefixes) and 2.1 (trade items).

/** What a number counts: goods, books, printed music, or a magazine's title. */
export type Scheme = 'gtin' | 'isbn' | 'ismn' | 'issn';

/** The item a GTIN-14 is of. */
export interface TradeItem {
  /** The GTIN-14 of one piece. */
  readonly base: string;
  /** The indicator digit 1 to 8 of a pack of it; which digit means how many is up to the maker. */
  readonly pack?: number;
}

/** GS1's modulo 10 over 13 digits: weights 3 and 1 from the right (section 7.9.1). */
export function checkDigit(digits: string): string {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return String((10 - (sum % 10)) % 10);
}

/**
 * Whether GS1 keeps the prefix of a GTIN-14 for use inside a company or a region, or on coupons and receipts: 02, 04, 05,
 * 20 to 29, 98 and 99, and GTIN-8 that begin with 0 or 2. The same digits mean another thing in the next shop.
 */
export function isRestricted(gtin: string): boolean {
  const isGtin8 = gtin.startsWith('00000', 1);
  return isGtin8 ? /^.0{5}[02]/.test(gtin) : /^.(?:0[245]|2\d|9[89])/.test(gtin);
}

/**
 * One piece of what a GTIN-14 names. Indicator 1 to 8 marks a grouping of the item whose digits follow, with a check digit
 * of its own (figure 2.1.8.2-1); 9 marks goods of variable measure, which are no grouping.
 */
export function tradeItemOf(gtin: string): TradeItem {
  const pack = Number(gtin[0]);
  if (pack < 1 || pack > 8) return { base: gtin };
  const stem = `0${gtin.slice(1, 13)}`;
  return { base: stem + checkDigit(stem), pack };
}

/** Prefixes 977 (ISSN), 9790 (ISMN), 978 and the rest of 979 (ISBN) are kept for print. */
export function schemeOf(gtin: string): Scheme {
  const prefix = gtin.slice(1, 5);
  if (prefix.startsWith('977')) return 'issn';
  if (prefix === '9790') return 'ismn';
  return /^97[89]/.test(prefix) ? 'isbn' : 'gtin';
}
