import type { Listing } from '@/src/listings/listing';
import { rulesFor } from '@/src/rules/layer';
import { byDocuments, compareAll } from './compare';
import { conclude, type ToConclude } from './conclude';
import { kindOfSighting } from './kind-of-sighting';
import type { Verdict } from './verdict';

/** Everything a verdict depends on. The same facts always give the same verdict. */
export interface Facts extends Omit<ToConclude, 'kind'> {
  readonly candidates: readonly Listing[];
}

/** The whole pipeline over whole listings: category, footprint, matches, avoided; every stage leaves its reasons. */
export function judge(facts: Facts): Verdict {
  const kind = kindOfSighting(facts.sighting, facts);
  const about = { ...facts, kind, rules: rulesFor(facts.rules, kind.guess) };
  const comparison = byDocuments(compareAll({ ...about, sourceOf: ({ sourceId }) => sourceId }), about);
  return conclude(about, comparison, comparison.best);
}
