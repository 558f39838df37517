// How two of one thing become one: the winner depends on the two alone, never on which came first.
import { canonical } from './canonical';

/** @param rank the larger wins; where it ties, the text that sorts later */
export function winner<Part>(a: Part, b: Part, rank: (part: Part) => number): Part {
  if (rank(a) !== rank(b)) return rank(a) > rank(b) ? a : b;
  return canonical(a) >= canonical(b) ? a : b;
}

/** The winner of two, or the one there is. */
export function eitherOf<Part>(
  a: Part | undefined,
  b: Part | undefined,
  rank: (part: Part) => number,
): Part | undefined {
  return a === undefined || b === undefined ? (a ?? b) : winner(a, b, rank);
}

/** Two lists as one with one part a key, in the order of the keys. */
export function mergeBy<Part>(
  a: readonly Part[],
  b: readonly Part[],
  keyOf: (part: Part) => string,
  rank: (part: Part) => number,
): Part[] {
  const merged = new Map<string, Part>();
  for (const part of [...a, ...b]) {
    const key = keyOf(part);
    merged.set(key, winner(merged.get(key) ?? part, part, rank));
  }
  return [...merged].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, part]) => part);
}

/** Parts that have none of several keys in common: the best is taken first, then the best of what is left. */
export function mergeApart<Part>(
  a: readonly Part[],
  b: readonly Part[],
  keysOf: (part: Part) => readonly string[],
  rank: (part: Part) => number,
): Part[] {
  const texts = new Map([...a, ...b].map((part) => [canonical(part), part]));
  const best = [...texts].sort(([x, p], [y, q]) => rank(q) - rank(p) || (x > y ? -1 : 1));
  const taken = new Set<string>();
  return best.flatMap(([, part]) => {
    const keys = keysOf(part);
    if (keys.some((key) => taken.has(key))) return [];
    for (const key of keys) taken.add(key);
    return [part];
  });
}
