/** How two part numbers that differ are alike: one continues the other, both are of one series, or nothing. */
export function compareNumbers(a: string, b: string): 'extended' | 'sibling' | 'unlike' {
  if (isOtherMark(a, b)) return 'sibling';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (/[a-z]/.test(short) && long.length - short.length <= 6 && (long.startsWith(short) || long.endsWith(short)))
    return 'extended';
  // "VK-TR52" of "VK-TR52C2BEEAC": a long number, then a code of the market.
  if (
    /^[a-z]+\d/.test(short) &&
    short.length >= LONG_NUMBER &&
    long.length - short.length <= 8 &&
    long.startsWith(short)
  )
    return 'extended';
  // "SM-X700" of "SM-X700NZAAEUB": a long number, then colour, market and lot.
  if (/^[a-z]{2,}\d{3,}$/.test(short) && long.startsWith(short) && /^[a-z]{7,8}$/.test(long.slice(short.length)))
    return 'extended';
  // A dealer's letters before a maker's number: 53718, SD53718.
  if (short.length >= 5 && long.endsWith(short) && /^[a-z]{1,4}$/.test(long.slice(0, -short.length))) return 'extended';
  if (/[a-z]/.test(stemOf(a)) && stemOf(a) === stemOf(b)) return 'extended';
  return shapeOf(a) === shapeOf(b) || isOtherOfSeries(a, b) ? 'sibling' : 'unlike';
}

const LONG_NUMBER = 6;

/** "Z50V" and "Z50VI", "XM4II" and "XM4III": Roman numerals at the end, of which one is no mere letter. */
function isOtherMark(a: string, b: string): boolean {
  const [[, stem, mark = ''] = [], [, otherStem, otherMark = ''] = []] = [a, b].map(
    (model) => /^([a-z]{0,4}\d{1,4})(ii|iii|iv|v|vi|vii|viii)$/.exec(model) ?? [],
  );
  return stem !== undefined && stem === otherStem && mark !== otherMark && mark.length + otherMark.length > 2;
}

/** "YDP165B" and "YDP164": two models, of which one also names its colour. */
function isOtherOfSeries(a: string, b: string): boolean {
  const [one, two] = [stemOf(a), stemOf(b)];
  return (one !== a || two !== b) && one !== two && /[a-z]/.test(one) && shapeOf(one) === shapeOf(two);
}

/** Without up to four closing letters, which mostly name a colour or a market: `ystfsw100bk` → `ystfsw100`. */
export function stemOf(model: string): string {
  return model.replace(/(?<=[a-z].*\d)[a-z]{1,4}$/, '');
}

/** Endings of part numbers that name a colour: black, blue, white, wood … */
const COLOR_ENDING =
  /^(?:b|bk|blk|bl|blu|w|wh|wht|s|sv|sl|sil|r|rd|red|g|gr|gy|gd|gn|p|pk|pe|k|kk|n|nv|br|bw|dr|wa|pw|a|wk|rw|sg|bb|ws)$/;

/** Whether two part numbers differ in an ending that names a colour on both sides: `ydp165b` / `ydp165r`. */
export function differInColor(a: string, b: string): boolean {
  const stem = stemOf(a);
  if (stem !== stemOf(b)) return false;
  const [one, two] = [a.slice(stem.length), b.slice(stem.length)];
  return one !== two && COLOR_ENDING.test(one) && COLOR_ENDING.test(two);
}

/** Leading letters kept, every digit as 0, later letters as a: numbers of one series share their shape, and so do set 70089 and set 70190. */
function shapeOf(model: string): string {
  const [lead = ''] = /^[a-z]*/.exec(model) ?? [];
  return lead + model.slice(lead.length).replace(/\d/g, '0').replace(/[a-z]/g, 'a');
}

/** Whether a word's last character is 0 to 9: most words' is not, and no pattern of numbers need be tried on them. */
export function endsInDigit(word: string): boolean {
  const last = word.charCodeAt(word.length - 1);
  return last >= 48 && last <= 57;
}
