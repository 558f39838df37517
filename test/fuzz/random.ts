import { type Random, seededRandom } from '@/src/quantity/random';

/** Choices of a fuzzer, the same for the same seed. */
export class Choices {
  private readonly draw: Random;

  constructor(seed: string) {
    this.draw = seededRandom(seed);
  }

  /** A whole number in [0, below). */
  below(below: number): number {
    return Math.floor(this.draw() * below);
  }

  /** True once in `times`. */
  onceIn(times: number): boolean {
    return this.below(times) === 0;
  }

  of<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }

  /** Two places of a text, near each other more often than not. */
  span(length: number): [number, number] {
    const from = this.below(length + 1);
    const most = this.onceIn(4) ? length : 2 ** this.below(8);
    return [from, Math.min(length, from + this.below(most + 1))];
  }
}
