import type { TaxonomyIndex } from '@/src/category/taxonomy-index';
import type { Listing } from '@/src/listings/listing';
import type { Match } from '@/src/match/match';
import type { WebUrl } from '@/src/product/web-url';
import type { Example, ExampleListing } from '@/src/rules/example';
import type { RuleSet } from '@/src/rules/rule-pack';
import { compareCase } from './compare-case';
import type { PreviewCase } from './preview-case';

/** What the rules make of a pair whose answer is known. */
export interface ExampleResult {
  readonly example: Example;
  /** With every signal, so that whoever disagrees sees why. */
  readonly found: Match;
  /** Whether that is the band the example says. */
  readonly passes: boolean;
}

/**
 * Tries every example by itself, as a page with one offer. How rare words are is not known there: all count as fairly
 * rare, as in a catalogue too small to tell.
 */
export function runExamples(
  examples: readonly Example[],
  rules: RuleSet,
  taxonomy: TaxonomyIndex,
): readonly ExampleResult[] {
  return examples.map((example) => {
    const found = matchOf(example, rules, taxonomy);
    return { example, found, passes: found.band === example.band };
  });
}

/** What rules make of one pair. */
export function matchOf(example: PairOfExample, rules: RuleSet, taxonomy: TaxonomyIndex): Match {
  const { matches } = compareCase(caseOf(example), rules, taxonomy);
  return matches[0] as Match;
}

type PairOfExample = Pick<Example, 'product' | 'listing' | 'id'>;

/** What was read of an example is kept with it: it is tried with every draft of rules. */
const cases = new WeakMap<PairOfExample, PreviewCase>();

function caseOf(example: PairOfExample): PreviewCase {
  const known = cases.get(example);
  if (known !== undefined) return known;
  const { id, product, listing } = example;
  const url = `https://example.invalid/${id}` as WebUrl;
  const sighting = { product, evidence: [], url, seenAt: 0 };
  const made = { id, sighting, candidates: [wholeListing(listing, id)] };
  cases.set(example, made);
  return made;
}

/** The offer of an example as sources bring one; what it leaves out stands nowhere in particular. */
export function wholeListing(listing: ExampleListing, id: string): Listing {
  const {
    offerId = id,
    sourceId = 'example',
    url = `https://example.invalid/${id}` as WebUrl,
    fetchedAt = 0,
  } = listing;
  return { ...listing, offerId, sourceId, url, fetchedAt };
}

/** What a change of rules does to examples. */
export interface ExamplesChange {
  /** Failed before, pass now. */
  readonly fixed: readonly ExampleResult[];
  /** Passed before, fail now. */
  readonly broken: readonly ExampleResult[];
}

/** Compares two runs of the same examples. */
export function examplesChange(before: readonly ExampleResult[], after: readonly ExampleResult[]): ExamplesChange {
  const passed = new Map(before.map(({ example, passes }) => [example.id, passes]));
  return {
    fixed: after.filter(({ example, passes }) => passes && passed.get(example.id) === false),
    broken: after.filter(({ example, passes }) => !passes && passed.get(example.id) === true),
  };
}
