/**
 * Scores by ordinal for one search: an open-addressing table sized to the postings that will be read, not to the
 * number of listings, so that a million listings cost no more memory than a thousand.
 */
export class Accumulators {
  readonly #keys: Int32Array;
  readonly #scores: Float64Array;
  readonly #mask: number;

  /** @param most an upper bound of distinct ordinals. */
  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(8, most * 2)));
    this.#keys = new Int32Array(size);
    this.#scores = new Float64Array(size);
    this.#mask = size - 1;
  }

  add(ordinal: number, score: number): void {
    // Keys are kept one up: 0 marks a free place.
    const key = ordinal + 1;
    let place = (Math.imul(key, 0x9e3779b1) >>> 7) & this.#mask;
    while (this.#keys[place] !== 0 && this.#keys[place] !== key) place = (place + 1) & this.#mask;
    this.#keys[place] = key;
    this.#scores[place] = (this.#scores[place] as number) + score;
  }

  visit(each: (ordinal: number, score: number) => void): void {
    for (let place = 0; place < this.#keys.length; place += 1) {
      const key = this.#keys[place] as number;
      if (key !== 0) each(key - 1, this.#scores[place] as number);
    }
  }
}
