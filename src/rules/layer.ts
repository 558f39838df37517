import type { ShopRule } from '@/src/product/shop-rule';
import { SHOP_RULES } from '@/src/product/shop-rules';
import { aliasMap } from './brand';
import { type Effective, type Layer, type Layers, layEach } from './layers';
import { isUnder, type RuleKey } from './rule-key';
import type { AssumptionRule } from './rule-kinds';
import {
  type CompletePack,
  RANKINGS,
  type Ruled,
  type RulePack,
  type RuleSet,
  type SignalWeights,
  type Thresholds,
} from './rule-pack';

/** The rule set of a complete pack with the person's packs over it. */
export function layer([shipped, ...packs]: readonly [CompletePack, ...RulePack[]]): RuleSet {
  return ruleSetOf([{ kind: 'shipped', pack: shipped }, ...packs.map((pack): Layer => ({ kind: 'personal', pack }))]);
}

/** Folds layers into what the core works with. */
export function ruleSetOf(layers: Layers): RuleSet {
  return assemble(layEach(layers), versionOf(layers), layers[0].pack);
}

/** Every layer's id and version, lowest first. */
function versionOf(layers: Layers): string {
  return layers.map(({ pack: { id, version } }) => `${id}@${version}`).join(' + ');
}

function assemble(laid: ReadonlyMap<RuleKey, Effective>, version: string, base: CompletePack): RuleSet {
  const on = [...laid.values()].filter(({ state }) => state === 'on');
  const under = (kind: RuleKey) => on.filter(({ key }) => isUnder(key, kind));
  const values = <T>(kind: RuleKey) => under(kind).map(({ value }) => value as T);
  const named = <T>(kind: RuleKey) =>
    new Map(under(kind).map(({ key, value }) => [key.slice(kind.length + 1), value as T]));
  const ruled = <T>(kind: RuleKey): Ruled<T>[] =>
    under(kind).map(({ key, value, by }) => ({ key, rule: value as T, by }));
  const one = <K extends 'mostOffers' | 'ranking' | 'region' | 'collection'>(key: K) => values<RulePack[K]>(key)[0];
  const region = one('region');
  const collection = one('collection');
  return {
    version,
    // What is switched off weighs nothing; a threshold that is switched off is the shipped one.
    weights: { ...zeroed(base.weights), ...Object.fromEntries(named<number>('weights')) },
    thresholds: inOrder({ ...base.thresholds, ...Object.fromEntries(named<number>('thresholds')) }),
    byCategory: byCategory(under('byCategory')),
    vetoes: ruled('vetoes'),
    boosts: ruled('boosts'),
    hiddenWords: values('hiddenWords'),
    hiddenSellers: values('hiddenSellers'),
    brandAliases: aliasMap(values<string[]>('brandAliases')),
    aliases: {
      colors: aliasMap(values<string[]>('aliases.colors')),
      sizes: aliasMap(values<string[]>('aliases.sizes')),
      conditions: aliasMap(values<string[]>('aliases.conditions')),
      materials: aliasMap(values<string[]>('aliases.materials')),
    },
    categories: ruled('categories'),
    assumptions: on.flatMap(assumptionOf),
    grid: ruled('grid'),
    sources: ruled('sources'),
    texts: ruled('texts'),
    shops: [...values<ShopRule>('shops').toReversed(), ...SHOP_RULES],
    hiddenLinks: values('links'),
    mostOffers: one('mostOffers') ?? base.mostOffers,
    ranking: one('ranking') ?? RANKINGS[0],
    ...(region !== undefined && { region }),
    ...(collection !== undefined && { collection }),
  };
}

/** An assumption, or a displacement rate as packs of format 1 state it. Both in one order, so that the later layer's counts. */
function assumptionOf({ key, value, by }: Effective): Ruled<AssumptionRule>[] {
  if (isUnder(key, 'assumptions')) return [{ key, rule: value as AssumptionRule, by }];
  if (!isUnder(key, 'displacement')) return [];
  const scope = key.slice('displacement.'.length);
  const { source, ...displacement } = value as NonNullable<RulePack['displacement']>[string];
  return [{ key, rule: { id: scope, scope, displacement, source }, by }];
}

/** Of any signals, none: what a weight that is switched off is. */
function zeroed(weights: SignalWeights): SignalWeights {
  const none = Object.fromEntries(Object.keys(weights).map((name) => [name, 0])) as SignalWeights;
  // No signal, but where the sum starts: without it everything would be half likely.
  return { ...none, bias: weights.bias };
}

/** `smartphone.weights.title` → 5, by kind or shelf. */
function byCategory(settings: readonly Effective[]): RuleSet['byCategory'] {
  type Said = { weights: Record<string, number>; thresholds: Record<string, number>; by: string[] };
  const scopes = new Map<string, Said>();
  for (const { key, value, by } of settings) {
    const [, scope = '', part, name = ''] = key.split('.');
    const said: Said = scopes.get(scope) ?? { weights: {}, thresholds: {}, by: [] };
    said[part === 'weights' ? 'weights' : 'thresholds'][name] = value as number;
    if (!said.by.includes(by.name)) said.by.push(by.name);
    scopes.set(scope, said);
  }
  return scopes;
}

/** Layers that are each in order can contradict one another; the stricter threshold then holds the looser one down. */
function inOrder({ same, variant, similar }: Thresholds): Thresholds {
  const below = Math.min(variant, same);
  return { same, variant: below, similar: Math.min(similar, below) };
}

type Kind = { readonly id: string; readonly group: string };

/** By rules, then kind: what is made of rules is kept with them, so the same rules for a kind are one object. */
const narrowed = new WeakMap<RuleSet, Map<string, RuleSet>>();

/** The rule set as it counts for one thing: with the weights and thresholds of its shelf, and over them of its kind. */
export function rulesFor(rules: RuleSet, kind: Kind | undefined): RuleSet {
  const [shelf, own] = [kind && rules.byCategory.get(kind.group), kind && rules.byCategory.get(kind.id)];
  if (kind === undefined || (shelf === undefined && own === undefined)) return rules;
  const ofRules = narrowed.get(rules) ?? new Map<string, RuleSet>();
  narrowed.set(rules, ofRules);
  const before = ofRules.get(kind.id);
  if (before !== undefined) return before;
  const after = {
    ...rules,
    weights: { ...rules.weights, ...shelf?.weights, ...own?.weights } as SignalWeights,
    thresholds: inOrder({ ...rules.thresholds, ...shelf?.thresholds, ...own?.thresholds } as Thresholds),
  };
  ofRules.set(kind.id, after);
  return after;
}

/** Names of the packs whose weights or thresholds `rulesFor` takes for a thing; none where it has none of its own. */
export function tunedBy({ byCategory: scopes }: Pick<RuleSet, 'byCategory'>, kind: Kind | undefined): string[] {
  if (kind === undefined) return [];
  return [...new Set([kind.group, kind.id].flatMap((scope) => scopes.get(scope)?.by ?? []))];
}
