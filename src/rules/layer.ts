import type { ShopRule } from '@/src/product/shop-rule';
import { SHOP_RULES } from '@/src/product/shop-rules';
import { aliasMap } from './brand';
import { type Effective, type Layer, type Layers, layEach } from './layers';
import { isUnder, type RuleKey } from './rule-key';
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
    byCategory: byCategory(named<number>('byCategory')),
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
    // Without a prototype, so that no category id can meet an inherited property.
    displacement: Object.assign(Object.create(null), Object.fromEntries(named('displacement'))),
    assumptions: ruled('assumptions'),
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

/** Of any signals, none: what a weight that is switched off is. */
function zeroed(weights: SignalWeights): SignalWeights {
  const none = Object.fromEntries(Object.keys(weights).map((name) => [name, 0])) as SignalWeights;
  // No signal, but where the sum starts: without it everything would be half likely.
  return { ...none, bias: weights.bias };
}

/** `smartphone.weights.title` → 5, by kind or shelf. */
function byCategory(values: ReadonlyMap<string, number>): RuleSet['byCategory'] {
  const scopes = new Map<string, { weights: Record<string, number>; thresholds: Record<string, number> }>();
  for (const [key, value] of values) {
    const [scope = '', part, name = ''] = key.split('.');
    const said = scopes.get(scope) ?? { weights: {}, thresholds: {} };
    said[part === 'weights' ? 'weights' : 'thresholds'][name] = value;
    scopes.set(scope, said);
  }
  return scopes;
}

/** Layers that are each in order can contradict one another; the stricter threshold then holds the looser one down. */
function inOrder({ same, variant, similar }: Thresholds): Thresholds {
  const below = Math.min(variant, same);
  return { same, variant: below, similar: Math.min(similar, below) };
}

/** The rule set as it counts for one thing: with the weights and thresholds of its shelf, and over them of its kind. */
export function rulesFor(rules: RuleSet, kind: { readonly id: string; readonly group: string } | undefined): RuleSet {
  const [shelf, own] = [kind && rules.byCategory.get(kind.group), kind && rules.byCategory.get(kind.id)];
  if (shelf === undefined && own === undefined) return rules;
  return {
    ...rules,
    weights: { ...rules.weights, ...shelf?.weights, ...own?.weights } as SignalWeights,
    thresholds: inOrder({ ...rules.thresholds, ...shelf?.thresholds, ...own?.thresholds } as Thresholds),
  };
}
