import type { CategoryGuess } from '@/src/category/category';
import type { Match } from '@/src/match/match';
import { BANDS } from '@/src/rules/band';
import { brandOf } from '@/src/rules/brand';
import type { Condition } from '@/src/rules/condition';
import { conditionWords } from '@/src/rules/condition-words';
import type { Example } from '@/src/rules/example';
import type { VetoRule } from '@/src/rules/rule-kinds';
import type { RulePack, RuleSet } from '@/src/rules/rule-pack';
import type { Pieces } from '@/src/rules/with-pieces';

/** A change of a pack by which an example might pass; what it does to all others, a run of them tells. */
export interface Proposal {
  readonly kind: 'alias' | 'veto' | 'threshold' | 'off';
  readonly pieces: Pieces;
}

/** What is known beside the example and the match. */
export interface ProposalFacts {
  readonly rules: Pick<RuleSet, 'thresholds' | 'brandAliases'>;
  /** What kind of thing the product is: a proposal is for this kind only, if known. */
  readonly kind: Pick<CategoryGuess, 'id'> | undefined;
  /** The team's own words for the person who reads them beside the match. */
  readonly because: string;
}

/** What rules might be added so that the example passes, the narrowest first; none where it passes. Pure and total. */
export function proposeRules(example: Example, found: Match, facts: ProposalFacts): readonly Proposal[] {
  const step = BANDS.indexOf(found.band) - BANDS.indexOf(example.band);
  if (step === 0) return [];
  return step < 0 ? againstMatch(example, found, facts) : forMatch(example, found, facts);
}

/** The match is too good: what the listing says and the product does not tells the two apart. */
function againstMatch(example: Example, found: Match, facts: ProposalFacts): Proposal[] {
  const telling = tellingWords(example);
  const best = example.band === 'same' ? 'variant' : example.band;
  const vetoes = telling.map((words): Proposal => ({ kind: 'veto', pieces: { vetoes: [vetoOn(words, best, facts)] } }));
  return [...vetoes, ...raised(example, found, facts)];
}

/** The match is too poor: two words for one thing, a rule that is in the way, or a bar that is too high. */
function forMatch(example: Example, found: Match, facts: ProposalFacts): Proposal[] {
  const blocking = found.signals.flatMap(({ kind, ruleKey }) => (kind === 'veto' && ruleKey ? [ruleKey] : []));
  if (blocking.length > 0) return [{ kind: 'off', pieces: { off: [...new Set(blocking)] } }];
  return [...aliases(example, found, facts), ...lowered(example, found, facts)];
}

/** Longest run of words a veto looks for: longer ones meet no second listing. */
const MOST_WORDS = 3;
/** More proposals than these are no help. */
const MOST_VETOES = 3;

/** Runs of words that the listing's title has and nothing the product says, longest first. */
function tellingWords({ product, listing }: Pick<Example, 'product' | 'listing'>): string[] {
  const { name, brand = '', mpn = '', description = '', attributes } = product;
  const own = new Set(
    conditionWords([name, brand, mpn, description, ...Object.values(attributes).map(String)].join(' ')).split(' '),
  );
  const runs: string[][] = [[]];
  for (const word of conditionWords(listing.title).trim().split(' ')) {
    if (own.has(word) || word === '') runs.push([]);
    else runs.at(-1)?.push(word);
  }
  return runs
    .filter((run) => run.some((word) => /\p{L}{2}/u.test(word)))
    .map((run) => run.slice(0, MOST_WORDS))
    .toSorted((a, b) => b.length - a.length)
    .slice(0, MOST_VETOES)
    .map((run) => run.join(' ').slice(0, 120));
}

function vetoOn(words: string, best: VetoRule['best'], { kind, because }: ProposalFacts): VetoRule {
  const ofKind: Condition[] = kind === undefined ? [] : [{ field: 'product.category', equals: kind.id }];
  return { id: idOf(words), when: [...ofKind, { field: 'listing.title', contains: words }], best, because };
}

/** A name for a rule of its words: small letters and digits, with hyphens. */
function idOf(words: string): string {
  const id = words
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 55)
    .replace(/^-+|-+$/g, '');
  return `no-${id || 'such-offer'}`;
}

/** Thresholds move by whole percents, past what was found. */
const STEP = 100;

/** A bar just above what was found, where it was the bar that let it through. */
function raised({ band }: Example, found: Match, facts: ProposalFacts): Proposal[] {
  // What falls below the bar is still comparable, and seldom nothing at all.
  if (band !== 'similar' || (found.band !== 'same' && found.band !== 'variant')) return [];
  const bar = Math.floor(found.probability * STEP + 1) / STEP;
  // The bar of a variant stays below that of the same thing.
  const most = found.band === 'variant' ? facts.rules.thresholds.same : 1;
  return bar > most || bar <= facts.rules.thresholds[found.band] ? [] : [threshold({ [found.band]: bar }, facts)];
}

/** A bar just below what was found, where nothing but the bar is in the way. */
function lowered({ band }: Example, found: Match, facts: ProposalFacts): Proposal[] {
  if (band === 'no' || found.signals.some(({ kind }) => kind === 'veto')) return [];
  const { thresholds } = facts.rules;
  const bar = Math.floor(found.probability * STEP) / STEP;
  if (bar <= 0 || bar >= thresholds[band]) return [];
  // What lies below must stay below.
  const lower = BANDS.slice(BANDS.indexOf(band), -1) as (keyof typeof thresholds)[];
  return [threshold(Object.fromEntries(lower.map((name) => [name, Math.min(bar, thresholds[name])])), facts)];
}

function threshold(thresholds: NonNullable<RulePack['thresholds']>, { kind }: ProposalFacts): Proposal {
  const pieces = kind === undefined ? { thresholds } : { byCategory: { [kind.id]: { thresholds } } };
  return { kind: 'threshold', pieces };
}

/** Field of an attribute → the words that name it. */
const ALIAS_OF = { color: 'colors', size: 'sizes', material: 'materials' } as const;

function aliases({ product, listing }: Example, found: Match, { rules }: ProposalFacts): Proposal[] {
  const conflicts = new Set(found.signals.map(({ kind }) => kind));
  const proposals: Proposal[] = [];
  if (conflicts.has('brandConflict') && product.brand && listing.brand)
    proposals.push({
      kind: 'alias',
      pieces: { brandAliases: [[brandOf(rules.brandAliases, product.brand), listing.brand].map(short)] },
    });
  if (!conflicts.has('attributeConflict')) return proposals;
  for (const field of ['color', 'size', 'material'] as const) {
    const [ours, theirs] = [product.attributes[field], listing.attributes[field]];
    if (ours === undefined || theirs === undefined || conditionWords(ours) === conditionWords(theirs)) continue;
    proposals.push({ kind: 'alias', pieces: { aliases: { [ALIAS_OF[field]]: [[ours, theirs].map(short)] } } });
  }
  return proposals;
}

function short(name: string): string {
  return name.slice(0, 60).trim();
}
