import type { Listing } from '../listing';

/**
 * Listings by maker, then by title, whatever the case. Makers are told apart first: comparing titles is slow, and most
 * makers have few.
 */
export class BatchOrder {
  readonly #titles: string[] = [];
  readonly #makers = new Map<string, number[]>();

  /** Adds the next listing: they are numbered from 0 as they come. */
  add({ brand = '', title }: Pick<Listing, 'brand' | 'title'>): void {
    const maker = brand.toLowerCase();
    const number = this.#titles.push(title.toLowerCase()) - 1;
    const others = this.#makers.get(maker);
    if (others === undefined) this.#makers.set(maker, [number]);
    else others.push(number);
  }

  /** The numbers of all listings; those of one maker and title as they came. */
  numbers(): number[] {
    const titles = this.#titles;
    const byTitle = (one: number, two: number) => {
      const [a, b] = [titles[one] as string, titles[two] as string];
      // Two that differ mostly do in length, which is told at once.
      return a === b ? 0 : a < b ? -1 : 1;
    };
    const makers = [...this.#makers].sort(([a], [b]) => (a < b ? -1 : 1));
    return makers.flatMap(([, numbers]) => numbers.sort(byTitle));
  }
}
