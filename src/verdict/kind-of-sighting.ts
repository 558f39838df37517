import { readKind } from '@/src/category/categorise';
import type { KindReading } from '@/src/category/category';
import { kindSaid } from '@/src/category/kind-said';
import type { TaxonomyIndex } from '@/src/category/taxonomy-index';
import type { Sighting } from '@/src/product/sighting';
import { reason } from '@/src/words/reason';

/** What kind of thing is sold: as the person says, else as the page tells. */
export function kindOfSighting(
  { product, corrected }: Pick<Sighting, 'product' | 'corrected'>,
  taxonomy: TaxonomyIndex,
): KindReading {
  const said = corrected?.category === undefined ? undefined : taxonomy.byId.get(corrected.category);
  if (said === undefined) return readKind(product, taxonomy);
  const { id, group, name, accessoryOf } = said;
  return {
    guess: { id, group, name, probability: 1, reasons: [reason('correctKind', kindSaid(said))] },
    ...(accessoryOf !== undefined && { accessory: { of: accessoryOf } }),
  };
}

/** The kind a few words name, in any language the word lists know; undefined when they name none. */
export function kindNamed(words: string, taxonomy: TaxonomyIndex): string | undefined {
  return readKind({ name: words, breadcrumb: [] }, taxonomy).guess?.id;
}
