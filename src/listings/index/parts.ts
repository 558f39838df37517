/**
 * Listings of one batch as a segment numbers them: a segment's ordinals run through its parts in order. What a later
 * edition of the feed changed or no longer has is dead: it keeps its number and is not found.
 */
export interface Part {
  readonly batch: number;
  readonly count: number;
  readonly live: number;
  /** A bit for each listing, lowest first, set on the dead; absent when all live or none does. */
  readonly dead?: Uint8Array;
  /** The `WORDS_EDITION` that its words were read with; absent when that was before there was one. */
  readonly words?: number;
}

export function countOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { count }) => sum + count, 0);
}

export function isDead({ live, dead }: Part, place: number): boolean {
  return live === 0 || (dead !== undefined && ((dead[place >> 3] ?? 0) & (1 << (place & 7))) !== 0);
}

/** The part with some more listings dead. */
export function withDead(part: Part, places: Iterable<number>): Part {
  const dead = new Uint8Array((part.count + 7) >> 3);
  if (part.dead !== undefined) dead.set(part.dead.subarray(0, dead.length));
  let { live } = part;
  for (const place of places) {
    const bit = 1 << (place & 7);
    if (live === 0 || place >= part.count || ((dead[place >> 3] ?? 0) & bit) !== 0) continue;
    dead[place >> 3] = (dead[place >> 3] ?? 0) | bit;
    live -= 1;
  }
  const { dead: _, ...rest } = part;
  return { ...rest, live, ...(live > 0 && live < part.count && { dead }) };
}

/** The part with every listing dead. */
export function wholly({ dead: _, ...part }: Part): Part {
  return { ...part, live: 0 };
}

/** Finds the parts of a segment's ordinals. */
export class Places {
  readonly #parts: readonly Part[];
  readonly #starts: readonly number[];

  constructor(parts: readonly Part[]) {
    let start = 0;
    this.#parts = parts;
    this.#starts = parts.map(({ count }) => {
      start += count;
      return start - count;
    });
  }

  /** The part an ordinal falls into and its place there; undefined beyond the last. */
  find(ordinal: number): { readonly part: Part; readonly place: number } | undefined {
    let low = 0;
    let high = this.#parts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= ordinal) low = middle;
      else high = middle - 1;
    }
    const part = this.#parts[low];
    const place = ordinal - (this.#starts[low] ?? 0);
    return part === undefined || place < 0 || place >= part.count ? undefined : { part, place };
  }
}
