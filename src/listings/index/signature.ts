import type { Listing } from '../listing';
import { tokenize } from '../terms/tokens';

/**
 * What a comparison reads of a Listing; every Listing is one too. Signatures are kept apart from the rest of a listing,
 * so that fifty candidates are compared without reading what only those shown need.
 */
export type Signature = Pick<
  Listing,
  'title' | 'brand' | 'gtin' | 'mpn' | 'condition' | 'price' | 'attributes' | 'categoryText' | 'description'
>;

/** A listing's signature: of its description only the words that hold a part number. */
export function signatureOf(listing: Listing): Signature {
  const { title, brand, gtin, mpn, condition, price, attributes, categoryText, description } = listing;
  const mentions = description === undefined ? '' : wordsWithModels(description);
  return {
    title,
    condition,
    price,
    attributes,
    ...(brand !== undefined && { brand }),
    ...(gtin !== undefined && { gtin }),
    ...(mpn !== undefined && { mpn }),
    ...(categoryText !== undefined && { categoryText }),
    ...(mentions !== '' && { description: mentions }),
  };
}

/** More than a part number with its neighbours in a script without spaces. */
const LONG_WORD = 80;

/** Words as they stand, so that whoever reads them finds the same part numbers in them. */
function wordsWithModels(description: string): string {
  const words = description.match(/\S*\d\S*/g) ?? [];
  return words
    .flatMap((word) => {
      const models = tokenize(word).filter(({ kind }) => kind === 'model');
      if (models.length === 0) return [];
      return word.length <= LONG_WORD ? [word] : models.map(({ text }) => text);
    })
    .join(' ');
}
