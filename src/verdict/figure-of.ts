import type { KindReading } from '@/src/category/category';
import type { TaxonomyIndex } from '@/src/category/taxonomy-index';
import type { Match } from '@/src/match/match';
import type { RuleSet } from '@/src/rules/rule-pack';
import type { PreviewCase } from './preview-case';
import { type Basis, isSameModel, sumNew, sumOffer } from './sums';

/** Published numbers that figures stand on, and where the person is. */
export type FigureFacts = Omit<Basis, 'rules'> & { readonly taxonomy: TaxonomyIndex };

/** What an offer of a page could avoid by the middle of its range, kg CO2e; undefined where nobody can tell. */
export function figureOf(
  { sighting: { product } }: PreviewCase,
  { guess: category, accessory }: KindReading,
  match: Match,
  rules: RuleSet,
  facts: FigureFacts,
): number | undefined {
  if (category === undefined) return undefined;
  const basis = { ...facts, rules };
  const estimate = sumNew(product, category, basis);
  if (estimate.kind === 'unknown') return undefined;
  const about = { product, category, isAccessory: accessory !== undefined };
  return sumOffer(about, match.listing, isSameModel(match), estimate, basis).avoided?.net.p50;
}
