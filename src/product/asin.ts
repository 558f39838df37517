/** Amazon's Standard Identification Number of anything but a book; a book's is its ISBN-10. */
export const ASIN = /^B0[0-9A-Z]{8}$/;

/** An ASIN as sellers and Amazon's tables write it; undefined for anything else, an ISBN too. */
export function parseAsin(text: string): string | undefined {
  const code = text
    .slice(0, 60)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^asin[ :#-]*/i, '')
    .toUpperCase();
  return ASIN.test(code) ? code : undefined;
}
