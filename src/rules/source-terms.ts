import type { SourceRule } from './rule-kinds';
import type { Ruled, RuleSet } from './rule-pack';

/** How one source is used, of all layers together, and whose rules say so. */
export interface SourceTerms {
  /** Who switched it off; a rule can do no more than that. */
  readonly off?: string;
  readonly mostOffers?: number;
  readonly countries?: { readonly of: ReadonlySet<string>; readonly by: string };
  readonly order?: number;
}

const NONE: SourceTerms = {};
const read = new WeakMap<RuleSet['sources'], ReadonlyMap<string, SourceTerms>>();

/** What the rules say of a source. Of several rules each field is the last that names it. */
export function sourceTerms({ sources }: Pick<RuleSet, 'sources'>, sourceId: string): SourceTerms {
  if (sources.length === 0) return NONE;
  let terms = read.get(sources);
  if (terms === undefined) {
    terms = termsOf(sources);
    read.set(sources, terms);
  }
  return terms.get(sourceId) ?? NONE;
}

function termsOf(sources: readonly Ruled<SourceRule>[]): ReadonlyMap<string, SourceTerms> {
  const terms = new Map<string, SourceTerms>();
  for (const { rule, by } of sources) {
    const { source, off, mostOffers, countries, order } = rule;
    terms.set(source, {
      ...terms.get(source),
      ...(off !== undefined && { off: by.name }),
      ...(mostOffers !== undefined && { mostOffers }),
      ...(countries !== undefined && { countries: { of: new Set(countries), by: by.name } }),
      ...(order !== undefined && { order }),
    });
  }
  return terms;
}

/** Things of sources in the order of the rules; those no rule puts anywhere come last, as they stood. */
export function inOrderOfSources<Of>(
  things: readonly Of[],
  sourceOf: (thing: Of) => string,
  rules: Pick<RuleSet, 'sources'>,
): readonly Of[] {
  if (rules.sources.length === 0) return things;
  const placeOf = (thing: Of) => sourceTerms(rules, sourceOf(thing)).order ?? Number.MAX_SAFE_INTEGER;
  return things.toSorted((a, b) => placeOf(a) - placeOf(b));
}
