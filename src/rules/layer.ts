import { SHOP_RULES } from '@/src/product/shop-rules';
import { aliasMap } from './brand';
import { type CompletePack, RANKINGS, type RulePack, type RuleSet, type Thresholds } from './rule-pack';

/**
 * Folds packs into what the core works with. The lowest layer is complete; each later one overrides single values,
 * adds to lists, and replaces entries of records. The order of the packs is all that matters.
 */
export function layer(packs: readonly [CompletePack, ...RulePack[]]): RuleSet {
  const [base] = packs;
  const region = packs.findLast((pack) => pack.region !== undefined)?.region;
  const collection = packs.findLast((pack) => pack.collection !== undefined)?.collection;
  return {
    version: packs.map(({ id, version }) => `${id}@${version}`).join(' + '),
    weights: packs.reduce((sum, { weights }) => over(sum, weights), base.weights),
    thresholds: ordered(packs.reduce((sum, { thresholds }) => over(sum, thresholds), base.thresholds)),
    hiddenWords: unique(packs.flatMap(({ hiddenWords = [] }) => hiddenWords)),
    brandAliases: aliasMap(packs.flatMap(({ brandAliases = [] }) => brandAliases)),
    // Without a prototype, so that no category id can meet an inherited property.
    displacement: Object.assign(Object.create(null), ...packs.map(({ displacement = {} }) => displacement)),
    shops: [...packs.toReversed().flatMap(({ shops = [] }) => shops), ...SHOP_RULES],
    hiddenLinks: unique(packs.flatMap(({ links }) => links?.hidden ?? [])),
    mostOffers: packs.reduce((most, { mostOffers }) => mostOffers ?? most, base.mostOffers),
    ranking: packs.findLast(({ ranking }) => ranking !== undefined)?.ranking ?? RANKINGS[0],
    ...(region !== undefined && { region }),
    ...(collection !== undefined && { collection }),
  };
}

/** `upper`'s values where it has them. */
function over<T extends object>(lower: T, upper: { readonly [K in keyof T]?: T[K] | undefined } = {}): T {
  return { ...lower, ...Object.fromEntries(Object.entries(upper).filter(([, value]) => value !== undefined)) };
}

/** Layers that are each in order can contradict one another; the stricter threshold then holds the looser one down. */
function ordered({ same, variant, similar }: Thresholds): Thresholds {
  const below = Math.min(variant, same);
  return { same, variant: below, similar: Math.min(similar, below) };
}

/** Without repetitions in other cases; the first spelling stays. */
function unique(words: readonly string[]): string[] {
  const spellings = new Map<string, string>();
  for (const word of words) if (!spellings.has(word.toLowerCase())) spellings.set(word.toLowerCase(), word);
  return [...spellings.values()];
}
