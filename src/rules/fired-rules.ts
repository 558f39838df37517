import type { Product } from '@/src/product/product';
import { DOCUMENT_FIELDS } from './condition';
import { pairFacts, productFacts, type RuleFacts, type RuleListing, type ThingKind } from './rule-facts';
import { allHold, type IndexedRule, indexRules, type RuleIndex, waitingFor } from './rule-index';
import type { BoostRule, VetoRule } from './rule-kinds';
import type { Ruled, RuleSet } from './rule-pack';

/** A veto or a boost whose conditions hold for a pair. */
export type Fired = Ruled<VetoRule | BoostRule>;

/** Rules tried on one pair at most, in their order: what more a crowd of packs asks is not asked. */
const MOST_TRIED = 2000;

/** What is asked of a signature, and what only a whole listing can answer. */
export const PASSES = ['signature', 'document'] as const;
export type Pass = (typeof PASSES)[number];

type Conditioned = Pick<RuleSet, 'vetoes' | 'boosts'>;
type Compiled = Readonly<Record<Pass, RuleIndex<Fired>>>;

/** Rule sets are copied with other weights for each kind of thing; their vetoes stay the same list. */
const compiledOf = new WeakMap<
  RuleSet['vetoes'],
  { readonly boosts: RuleSet['boosts']; readonly compiled: Compiled }
>();

/** Whether any rule would have to be tried in this pass. */
export function hasRules(rules: Conditioned, pass: Pass): boolean {
  return compile(rules)[pass].size > 0;
}

/** A product against which listings are tried: what rules ask of it is asked once. */
export interface RuleSubject {
  /** The rules whose conditions hold for the pair (`plainTitle` as in `pairFacts`), vetoes first, each kind in the order of the rule set. */
  readonly fired: (listing: RuleListing, plainTitle?: string) => readonly Fired[];
}

const NONE: RuleSubject = { fired: () => [] };

/** A product is compared with dozens of listings: the rules made ready for it live as long as it does. */
const readied = new WeakMap<Product, Partial<Record<Pass, Readied>>>();
interface Readied {
  readonly index: RuleIndex<Fired>;
  readonly kind: ThingKind | undefined;
  readonly subject: RuleSubject;
}

/** Makes the rules ready for one product. @param kind what kind of thing it is, if known. */
export function ruleSubject(
  rules: Conditioned,
  pass: Pass,
  product: Product,
  kind: ThingKind | undefined,
): RuleSubject {
  const index = compile(rules)[pass];
  if (index.size === 0) return NONE;
  const before = readied.get(product) ?? {};
  const known = before[pass];
  if (known?.index === index && known.kind?.id === kind?.id) return known.subject;
  const subject = readySubject(index, product, kind);
  readied.set(product, { ...before, [pass]: { index, kind, subject } });
  return subject;
}

function readySubject(index: RuleIndex<Fired>, product: Product, kind: ThingKind | undefined): RuleSubject {
  const ofProduct = productFacts(product, kind);
  const asked = new Map<IndexedRule<Fired>, boolean>();
  const suits = (rule: IndexedRule<Fired>) => {
    const before = asked.get(rule);
    if (before !== undefined) return before;
    const holds = allHold(rule.ofProduct, ofProduct);
    asked.set(rule, holds);
    return holds;
  };
  const always = [...new Set([...waitingFor(index.ofProduct, ofProduct), ...index.loose])].filter(suits);
  return {
    fired: (listing, plainTitle) => firedBy(index, always, suits, pairFacts(product, ofProduct, listing, plainTitle)),
  };
}

function firedBy(
  index: RuleIndex<Fired>,
  always: readonly IndexedRule<Fired>[],
  suits: (rule: IndexedRule<Fired>) => boolean,
  facts: RuleFacts,
): readonly Fired[] {
  const fired = new Set<IndexedRule<Fired>>();
  let tried = 0;
  const tryOne = (rule: IndexedRule<Fired>) => {
    if (suits(rule) && allHold(rule.ofPair, facts)) fired.add(rule);
  };
  for (const rule of always) {
    if (tried++ >= MOST_TRIED) break;
    tryOne(rule);
  }
  for (const rule of waitingFor(index.ofListing, facts)) {
    if (tried++ >= MOST_TRIED) break;
    tryOne(rule);
  }
  return [...fired].sort((a, b) => a.place - b.place).map(({ rule }) => rule);
}

function compile(rules: Conditioned): Compiled {
  const before = compiledOf.get(rules.vetoes);
  if (before?.boosts === rules.boosts) return before.compiled;
  const all: readonly Fired[] = [...rules.vetoes, ...rules.boosts];
  const index = (pass: Pass) =>
    indexRules(
      all.filter(({ rule }) => passOf(rule) === pass),
      ({ rule }) => rule,
    );
  const compiled = { signature: index('signature'), document: index('document') };
  compiledOf.set(rules.vetoes, { boosts: rules.boosts, compiled });
  return compiled;
}

function passOf({ when }: VetoRule | BoostRule): Pass {
  return when.some(({ field }) => DOCUMENT_FIELDS.has(field)) ? 'document' : 'signature';
}
