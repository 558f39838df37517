import { regionOfLanguage } from '@/src/avoided/region';
import { shippedTaxonomy } from '@/src/category/shipped';
import type { TaxonomyIndex } from '@/src/category/taxonomy-index';
import type { FactorPack } from '@/src/footprint/factor';
import { shippedFactorPack } from '@/src/footprint/pack';
import { shippedUsedPack, type UsedPack } from '@/src/footprint/used-pack';
import { type LinkPack, shippedLinkPack } from '@/src/listings/links/link';
import { browserLanguage, packagedJson } from '@/src/platform/packaged';
import { parseRulePack } from '@/src/rules/exchange';
import { layer } from '@/src/rules/layer';
import { learnAliases, learnedPack } from '@/src/rules/learned-aliases';
import type { RuleSet } from '@/src/rules/rule-pack';
import { shippedPack } from '@/src/rules/shipped';
import type { Database } from '@/src/store/database';
import { brandSketches } from '@/src/store/feeds';
import { ruleText } from '@/src/store/rules';

/** What every judgement stands on. */
export interface Knowledge {
  readonly factors: FactorPack;
  readonly used: UsedPack;
  readonly taxonomy: TaxonomyIndex;
  readonly links: LinkPack;
  readonly rules: RuleSet;
  /** Where the person is as the browser's language tells; a region in the rules comes before it. */
  readonly region: string | undefined;
}

type Packs = Omit<Knowledge, 'rules' | 'region'>;

let packs: Promise<Packs> | undefined;

/** Packs ship with the extension and are read once a worker's life; rules are read each time, they are short. */
export async function loadKnowledge(db: Database): Promise<Knowledge> {
  return { ...(await onePacks()), rules: await loadRules(db), region: regionOfLanguage(browserLanguage()) };
}

function onePacks(): Promise<Packs> {
  packs ??= loadPacks();
  // A failed read must not be remembered as the answer.
  packs.catch(() => {
    packs = undefined;
  });
  return packs;
}

async function loadPacks(): Promise<Packs> {
  const [factors, grid, used, taxonomy, links] = await Promise.all([
    packagedJson('/data/factors.json'),
    packagedJson('/data/grid.json'),
    packagedJson('/data/used.json'),
    packagedJson('/data/categories.json'),
    packagedJson('/data/links.json'),
  ]);
  return {
    factors: shippedFactorPack(factors, grid),
    used: shippedUsedPack(used),
    taxonomy: shippedTaxonomy(taxonomy),
    links: shippedLinkPack(links),
  };
}

/**
 * The shipped rules, what the feeds tell of makers' names, and the personal rules, each over the former. Only valid packs
 * are ever saved; an unreadable one is passed over. Names are learned anew each time: the sketches are short, and a feed
 * that is removed takes with it what it taught.
 */
export async function loadRules(db: Database): Promise<RuleSet> {
  const [text, sketches] = await Promise.all([ruleText(db), brandSketches(db)]);
  const personal = text === undefined ? undefined : parseRulePack(text);
  const own = personal?.ok === true ? [personal.pack] : [];
  const stated = layer([shippedPack, ...own]);
  const learned = learnedPack(learnAliases(sketches, stated.brandAliases));
  return learned === undefined ? stated : layer([shippedPack, learned, ...own]);
}
