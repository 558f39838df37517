// When an answer is right. These rules are the ones published figures of other readers were counted by: they are not
// ours to loosen.

/** Compares what a reader answered with one label. */
export type Same = (answer: string, label: string) => boolean;

/**
 * Names, as bags of words (texts without spaces between words as pairs of characters): F1 of at least 0.8; or at least
 * 95 % of the label inside an answer at most 2.5 times as long and two words; or at least 95 % of the answer inside the
 * label and at least half as long.
 */
export function sameName(answer: string, label: string): boolean {
  const [given, wanted] = [wordsOf(answer), wordsOf(label)];
  if (given.length === 0 || wanted.length === 0) return false;
  const common = inCommon(given, wanted);
  if ((2 * common) / (given.length + wanted.length) >= 0.8) return true;
  if (common / wanted.length >= 0.95 && given.length <= 2.5 * wanted.length + 2) return true;
  return common / given.length >= 0.95 && given.length >= wanted.length / 2;
}

/** Brands: equal, or one inside the other (at least 2 characters, the answer at most 3 times as long and 6). */
export function sameBrand(answer: string, label: string): boolean {
  const [given, wanted] = [bare(answer), bare(label)];
  if (given === wanted) return given !== '';
  if (Math.min(given.length, wanted.length) < 2 || given.length > 3 * wanted.length + 6) return false;
  return given.includes(wanted) || wanted.includes(given);
}

/** Shops' and makers' numbers: letters and digits equal. */
export function sameNumber(answer: string, label: string): boolean {
  return bare(answer) === bare(label) && bare(answer) !== '';
}

/** GTINs: digits equal without leading zeros. */
export function sameGtin(answer: string, label: string): boolean {
  const [given, wanted] = [answer, label].map((text) => text.replace(/\D/g, '').replace(/^0+/, ''));
  return given === wanted && given !== '';
}

/** Amounts in major units. */
export function samePrice(answer: string, label: string): boolean {
  return Math.abs(Number(answer) - Number(label)) < 0.005;
}

/** Where a bare "$" is the sign a person reads. */
const DOLLARS = /^(?:USD|CAD|AUD|NZD|TWD|CLP|ARS)$/;

/** ISO 4217 codes; "$" alone counts where the currency is written so. */
export function sameCurrency(answer: string, label: string): boolean {
  return answer.toUpperCase() === label.toUpperCase() || (answer === '$' && DOLLARS.test(label));
}

/** "in-stock", "InStock" and "https://schema.org/InStock" are one; a label may hold several with "|" between. */
export function sameAvailability(answer: string, label: string): boolean {
  const given = bare(answer.split('/').at(-1) as string);
  return label.split('|').some((one) => bare(one.split('/').at(-1) as string) === given);
}

/** NFKC, folded, entities decoded, without punctuation and trade-mark signs. */
export function fold(text: string): string {
  return decodeEntities(text)
    .replace(/[™®©℠]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

function bare(text: string): string {
  return fold(text).replaceAll(' ', '');
}

const PAIRED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu;

function wordsOf(text: string): string[] {
  const folded = fold(text);
  const pairs = [...folded.matchAll(PAIRED)].flatMap(([run]) =>
    run.length < 2 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
  return [...pairs, ...folded.replace(PAIRED, ' ').split(' ').filter(Boolean)];
}

function inCommon(given: readonly string[], wanted: readonly string[]): number {
  const left = [...wanted];
  return given.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
