/** What follows comes with the thing: "with charger", "inkl. Tasche", "avec étui"; en, de, fr, es, it, nl, pl, cs; folded. */
const ALONG = new Set(
  `with w incl including includes included inclusive plus and no without complete original
   mit inkl inklusive samt und dazu ohne avec et inclus inclue sans con y e incluso inclusa incluye completo completa sin
   senza compreso compresa met inclusief en zonder z oraz wraz bez vcetne s`
    .trim()
    .split(/\s+/),
);

/** Whether things thrown in are listed behind a word. */
export function leadsAlong(word: string): boolean {
  return ALONG.has(word);
}

/** The place of the first word, not itself the first, after which things thrown in are listed; -1 when there is none. */
export function alongFrom(words: readonly string[], isOwn: (word: string) => boolean): number {
  for (let i = 1; i < words.length; i += 1) {
    const word = words[i] as string;
    if (ALONG.has(word) && !isOwn(word)) return i;
  }
  return -1;
}
