import type { RuleKey } from './rule-key';
import { ALIAS_KINDS, type RulePack } from './rule-pack';

/** Single values, each replaced as a whole. */
const VALUES = ['mostOffers', 'ranking', 'region', 'collection'] as const;
/** Lists of rules with an id of their own. */
export const LISTS = ['vetoes', 'boosts', 'categories', 'assumptions', 'grid', 'sources', 'texts'] as const;
/** Lists of words; two that differ in case only are one. */
const WORDS = ['hiddenWords', 'hiddenSellers'] as const;

/** Whether a key names a group of words that mean the same: such groups add up, where other rules replace one another. */
export function isAlias(key: RuleKey): boolean {
  return key.startsWith('brandAliases.') || key.startsWith('aliases.');
}

/** One group of what two say, the later one's words first. */
export function joined(below: unknown, group: readonly string[]): readonly string[] {
  return [...new Set([...group, ...(Array.isArray(below) ? (below as string[]) : [])])];
}

/**
 * Every rule of a pack by its key, in the order of the pack. A layer is laid over another key by key, so this is all that
 * layering knows of the kinds of rules.
 */
export function flatten(pack: RulePack): Map<RuleKey, unknown> {
  const rules = new Map<RuleKey, unknown>();
  const set = (key: RuleKey, value: unknown) => {
    if (value !== undefined) rules.set(key, value);
  };
  const setEach = (under: RuleKey, values: object | undefined) => {
    for (const [name, value] of Object.entries(values ?? {})) set(`${under}.${name}`, value);
  };
  setEach('weights', pack.weights);
  setEach('thresholds', pack.thresholds);
  for (const [scope, { weights, thresholds }] of Object.entries(pack.byCategory ?? {})) {
    setEach(`byCategory.${scope}.weights`, weights);
    setEach(`byCategory.${scope}.thresholds`, thresholds);
  }
  for (const kind of LISTS) for (const rule of pack[kind] ?? []) set(`${kind}.${rule.id}`, rule);
  for (const kind of WORDS) for (const word of pack[kind] ?? []) set(`${kind}.${word.toLowerCase()}`, word);
  const setGroups = (under: RuleKey, groups: readonly (readonly string[])[] = []) => {
    for (const [name, ofName] of Map.groupBy(groups, ([name]) => name))
      set(`${under}.${name}`, [...new Set(ofName.toReversed().flat())]);
  };
  setGroups('brandAliases', pack.brandAliases);
  for (const kind of ALIAS_KINDS) setGroups(`aliases.${kind}`, pack.aliases?.[kind]);
  setEach('displacement', pack.displacement);
  for (const shop of pack.shops ?? []) set(`shops.${shop.site}`, shop);
  for (const link of pack.links?.hidden ?? []) set(`links.${link}`, link);
  for (const name of VALUES) set(name, pack[name]);
  return rules;
}
