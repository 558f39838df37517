/** Shorter words are spelled in one way. */
const LEAST_SPELLED = 3;

/** Whether a text has another spelling of a word: "Akku" and "Akkuschrauber" are no two names. */
export function hasSpelling(text: string, words: ReadonlySet<string>): boolean {
  if (text.length < LEAST_SPELLED || /\d/.test(text)) return false;
  for (const word of words) if (isSpelling(word, text)) return true;
  return false;
}

/** "Akku" and "Akkuschrauber": spellings of one word rather than two names. */
function isSpelling(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  // Of most pairs of words neither the first letter is the same nor the last.
  if (shorter < LEAST_SPELLED || (a[0] !== b[0] && a.at(-1) !== b.at(-1))) return false;
  const isAlike =
    a.startsWith(b) ||
    b.startsWith(a) ||
    (shorter >= 4 && (a.slice(0, 4) === b.slice(0, 4) || isNearlyAllEnding(a, b)));
  return isAlike && !/\d/.test(a + b);
}

/** "wkrętarka" and "zakrętarka", "mount" and "wallmount"; "Stratocaster" and "Telecaster" share only a half. */
function isNearlyAllEnding(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && a.at(-1 - shared) === b.at(-1 - shared)) shared += 1;
  const isCompound = shared === Math.min(a.length, b.length);
  return shared >= 4 && (isCompound || 3 * shared >= 2 * Math.max(a.length, b.length));
}
