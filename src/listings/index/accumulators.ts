/** Places a table begins with. */
const SMALLEST = 2 ** 12;

/**
 * Scores by ordinal for one search: an open-addressing table that grows with what is put in, not with the number of
 * listings, so that a million listings cost no more memory than a thousand.
 */
export class Accumulators {
  /** Keys are kept one up: 0 marks a free place. */
  #keys = new Int32Array(SMALLEST);
  #scores = new Float64Array(SMALLEST);
  #size = 0;

  add(ordinal: number, score: number): void {
    const place = this.#placeOf(ordinal + 1);
    if (this.#keys[place] === 0) {
      this.#keys[place] = ordinal + 1;
      this.#size += 1;
    }
    this.#scores[place] = (this.#scores[place] as number) + score;
    if (this.#size * 2 > this.#keys.length) this.#grow();
  }

  /** Adds to a score that is there already; else does nothing. */
  raise(ordinal: number, score: number): void {
    const place = this.#placeOf(ordinal + 1);
    if (this.#keys[place] !== 0) this.#scores[place] = (this.#scores[place] as number) + score;
  }

  visit(each: (ordinal: number, score: number) => void): void {
    for (let place = 0; place < this.#keys.length; place += 1) {
      const key = this.#keys[place] as number;
      if (key !== 0) each(key - 1, this.#scores[place] as number);
    }
  }

  #placeOf(key: number): number {
    const mask = this.#keys.length - 1;
    let place = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    while (this.#keys[place] !== 0 && this.#keys[place] !== key) place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const [keys, scores] = [this.#keys, this.#scores];
    this.#keys = new Int32Array(keys.length * 2);
    this.#scores = new Float64Array(keys.length * 2);
    for (let from = 0; from < keys.length; from += 1) {
      const key = keys[from] as number;
      if (key === 0) continue;
      const place = this.#placeOf(key);
      this.#keys[place] = key;
      this.#scores[place] = scores[from] as number;
    }
  }
}
