import { readKind } from '@/src/category/categorise';
import type { KindReading } from '@/src/category/category';
import { kindSaid } from '@/src/category/kind-said';
import type { TaxonomyIndex } from '@/src/category/taxonomy-index';
import type { Sighting } from '@/src/product/sighting';
import { taxonomyBy } from '@/src/rules/own-kinds';
import type { RuleSet } from '@/src/rules/rule-pack';
import { reason } from '@/src/words/reason';

/** By what words kinds are told. */
interface KindWords {
  readonly taxonomy: TaxonomyIndex;
  readonly rules: Pick<RuleSet, 'categories'>;
}

/** What kind of thing is sold: as the person says, else as the page tells by the words of the rules, then by the taxonomy's. */
export function kindOfSighting(
  { product, corrected }: Pick<Sighting, 'product' | 'corrected'>,
  { taxonomy, rules }: KindWords,
): KindReading {
  const said = corrected?.category === undefined ? undefined : taxonomy.byId.get(corrected.category);
  if (said === undefined) return readKind(product, taxonomyBy(rules, taxonomy));
  const { id, group, name, accessoryOf } = said;
  return {
    guess: { id, group, name, probability: 1, reasons: [reason('correctKind', kindSaid(said))] },
    ...(accessoryOf !== undefined && { accessory: { of: accessoryOf } }),
  };
}

/** The kind a few words name, in any language the word lists know; undefined when they name none. */
export function kindNamed(words: string, { taxonomy, rules }: KindWords): string | undefined {
  return readKind({ name: words, breadcrumb: [] }, taxonomyBy(rules, taxonomy)).guess?.id;
}
