import type { Signature } from '@/src/listings/index/signature';
import type { Product } from '@/src/product/product';
import { type Fired, ruleSubject } from '@/src/rules/fired-rules';
import type { ThingKind } from '@/src/rules/rule-facts';
import type { RuleSet } from '@/src/rules/rule-pack';
import { reason } from '@/src/words/reason';
import type { Signal } from './match';
import type { Traits } from './traits';
import type { Veto } from './vetoes/veto';

/** What the conditions of a team's rules may ask beside product and signature. */
export interface TeamContext {
  /** What kind of thing the product is, if known. */
  readonly kind?: ThingKind | undefined;
  /** Rules that hold by what stands in the listing's document. */
  readonly ofDocument?: readonly Fired[];
}

/** What a team's rules say of a pair. */
export interface Told {
  /** Vetoes that leave no band open: the gravest there are. */
  readonly rulingOut: readonly Veto[];
  readonly holdingDown: readonly Veto[];
  readonly boosts: readonly Signal[];
}

const NOTHING: Told = { rulingOut: [], holdingDown: [], boosts: [] };

/** The vetoes and boosts of rule packs whose conditions hold. @param plain the listing's title as its traits have it. */
export function teamRules(
  product: Product,
  listing: Signature,
  { plain }: Pick<Traits, 'plain'>,
  rules: Pick<RuleSet, 'vetoes' | 'boosts'>,
  { kind, ofDocument = [] }: TeamContext,
): Told {
  const fired = [...ruleSubject(rules, 'signature', product, kind).fired(listing, plain), ...ofDocument];
  if (fired.length === 0) return NOTHING;
  const vetoes = fired.flatMap(vetoOf);
  return {
    rulingOut: vetoes.filter(({ best }) => best === 'no'),
    holdingDown: vetoes.filter(({ best }) => best !== 'no'),
    boosts: fired.flatMap(boostOf),
  };
}

function vetoOf(fired: Fired): Veto[] {
  const { rule } = fired;
  return 'best' in rule ? [{ best: rule.best, signal: { kind: 'veto', strength: 1, ...saidBy(fired) } }] : [];
}

function boostOf(fired: Fired): Signal[] {
  const { rule } = fired;
  return 'weight' in rule ? [{ kind: 'boost', strength: 1, weight: rule.weight, ...saidBy(fired) }] : [];
}

/** The team's own sentence, with whose it is. */
function saidBy({ key, rule, by }: Fired): Pick<Signal, 'reason' | 'ruleKey'> {
  return { ruleKey: key, reason: reason('matchTeamRule', rule.because, by.name) };
}
