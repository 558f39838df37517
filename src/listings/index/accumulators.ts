/** Ordinals there is room for at first. */
const SMALLEST = 2 ** 11;

/**
 * Scores by ordinal for one search, in memory that grows with what is put in, not with the number of listings: a million
 * listings cost no more than a thousand. Ordinals and scores stand side by side as they came; an open-addressing table tells
 * where. Lists are taken whole, in loops that call nothing: where the engine only interprets, as in a fresh worker, a call
 * for each posting costs more than what it does.
 */
export class Accumulators {
  #ordinals = new Int32Array(SMALLEST);
  #scores = new Float64Array(SMALLEST);
  #size = 0;
  /** Places one up: 0 marks a free slot, and half of the slots at least are. */
  #places = new Int32Array(2 * SMALLEST);

  /** Adds to the score of each of these. */
  add(ordinals: Int32Array, score: number): void {
    this.#makeRoom(ordinals.length);
    this.#addTo(ordinals, score, true);
  }

  /** Adds to those scores that are there already. */
  raise(ordinals: Int32Array, score: number): void {
    this.#addTo(ordinals, score, false);
  }

  #addTo(ordinals: Int32Array, score: number, isOpen: boolean): void {
    const known = this.#ordinals;
    const scores = this.#scores;
    const places = this.#places;
    const mask = places.length - 1;
    let size = this.#size;
    for (let i = 0; i < ordinals.length; i += 1) {
      const ordinal = ordinals[i] as number;
      let slot = (Math.imul(ordinal, STIR) >>> 7) & mask;
      let place = places[slot] as number;
      while (place !== 0 && known[place - 1] !== ordinal) {
        slot = (slot + 1) & mask;
        place = places[slot] as number;
      }
      if (place === 0) {
        if (!isOpen) continue;
        known[size] = ordinal;
        size += 1;
        places[slot] = size;
        place = size;
      }
      scores[place - 1] = (scores[place - 1] as number) + score;
    }
    this.#size = size;
  }

  /** Every ordinal that has a score, and beside it the score. */
  all(): { readonly ordinals: Int32Array; readonly scores: Float64Array } {
    return { ordinals: this.#ordinals.subarray(0, this.#size), scores: this.#scores.subarray(0, this.#size) };
  }

  #makeRoom(more: number): void {
    const least = this.#size + more;
    let room = this.#ordinals.length;
    if (least <= room) return;
    while (room < least) room *= 2;
    const { ordinals, scores } = this.all();
    this.#ordinals = new Int32Array(room);
    this.#ordinals.set(ordinals);
    this.#scores = new Float64Array(room);
    this.#scores.set(scores);
    this.#places = new Int32Array(2 * room);
    const mask = 2 * room - 1;
    for (let i = 0; i < ordinals.length; i += 1) {
      let slot = (Math.imul(ordinals[i] as number, STIR) >>> 7) & mask;
      while (this.#places[slot] !== 0) slot = (slot + 1) & mask;
      this.#places[slot] = i + 1;
    }
  }
}

/** Spreads neighbours over the table: 2³² over the golden ratio. */
const STIR = 0x9e3779b1;
