import type { Condition } from './condition';
import { conditionWords } from './condition-words';
import type { BoostRule, VetoRule } from './rule-kinds';

/**
 * Vetoes and boosts that ask the same as an earlier one and answer otherwise, each with that one. To speak against what a
 * veto holds down is no contradiction.
 */
export function clashesIn<Of extends { readonly rule: VetoRule | BoostRule }>(rules: readonly Of[]): [Of, Of][] {
  const first = new Map<string, Of>();
  return rules.flatMap((one): [Of, Of][] => {
    const asked = askedBy(one.rule);
    const earlier = first.get(asked);
    if (earlier !== undefined) return agree(earlier.rule, one.rule) ? [] : [[one, earlier]];
    first.set(asked, one);
    return [];
  });
}

function agree(a: VetoRule | BoostRule, b: VetoRule | BoostRule): boolean {
  if ('best' in a) return 'best' in b ? a.best === b.best : b.weight < 0;
  return 'best' in b ? a.weight < 0 : a.weight === b.weight;
}

/** Two rules ask the same when this is equal: in whatever order, and however their words are spelled. */
function askedBy({ when }: Pick<VetoRule | BoostRule, 'when'>): string {
  return [...new Set(when.map(asked))].sort().join();
}

/** Words that are folded hold none of the signs between them. */
function asked({ field, equals, oneOf, contains, startsWith, between, missing, not }: Condition): string {
  const of = `${not ? '!' : ''}${field}`;
  if (contains !== undefined) return `${of}~${conditionWords(contains)}`;
  if (startsWith !== undefined) return `${of}^${conditionWords(startsWith)}`;
  // One of one is equal to it.
  if (equals !== undefined) return `${of}=${conditionWords(equals)}`;
  if (oneOf !== undefined) return `${of}=${oneOf.map(conditionWords).sort().join('|')}`;
  return `${of}${between === undefined ? `?${missing}` : between.join('..')}`;
}
