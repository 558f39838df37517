import { withOwnKinds } from '@/src/category/own-kinds';
import type { TaxonomyIndex } from '@/src/category/taxonomy-index';
import type { RuleSet } from './rule-pack';

/** Made once for a taxonomy and rules, and gone with them. */
const made = new WeakMap<RuleSet['categories'], WeakMap<TaxonomyIndex, TaxonomyIndex>>();

/** The taxonomy with the kinds the rules name before its own; itself when they name none. */
export function taxonomyBy({ categories }: Pick<RuleSet, 'categories'>, taxonomy: TaxonomyIndex): TaxonomyIndex {
  if (categories.length === 0) return taxonomy;
  const ofRules = made.get(categories) ?? new WeakMap<TaxonomyIndex, TaxonomyIndex>();
  made.set(categories, ofRules);
  const before = ofRules.get(taxonomy);
  if (before !== undefined) return before;
  const own = categories.map(({ rule: { category, words, google }, by }) => ({ category, words, google, by: by.name }));
  const after = withOwnKinds(taxonomy, own);
  ofRules.set(taxonomy, after);
  return after;
}
