import type { Rarity } from '@/src/listings/index/rarity';
import type { Listing } from '@/src/listings/listing';
import type { Sighting } from '@/src/product/sighting';

/** A page that was seen, or an example: what was sold there, and what it was compared with. */
export interface PreviewCase {
  readonly id: string;
  readonly sighting: Sighting;
  readonly candidates: readonly Listing[];
  /** How rare the words of the product's name are among all listings; absent where it is not known. */
  readonly rarity?: Rarity;
}
