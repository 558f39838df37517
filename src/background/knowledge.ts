import { regionOfLanguage } from '@/src/avoided/region';
import { shippedTaxonomy } from '@/src/category/shipped';
import type { TaxonomyIndex } from '@/src/category/taxonomy-index';
import type { FactorPack } from '@/src/footprint/factor';
import { shippedFactorPack } from '@/src/footprint/pack';
import { shippedUsedPack, type UsedPack } from '@/src/footprint/used-pack';
import { type LinkPack, shippedLinkPack } from '@/src/listings/links/link';
import { browserLanguage, packagedJson } from '@/src/platform/packaged';
import { readOnce } from '@/src/platform/read-once';
import { soundTexts } from '@/src/platform/sound-texts';
import { ruleSetOf } from '@/src/rules/layer';
import { learnAliases, learnedPack } from '@/src/rules/learned-aliases';
import type { RuleSet } from '@/src/rules/rule-pack';
import type { Database } from '@/src/store/database';
import { sketchedFeeds } from '@/src/store/feeds';
import { packsInUse, SHIPPED, statedLayers } from '@/src/store/rule-layers';
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

/** Packs ship with the extension and are read once a worker's life; rules are read each time, they are short. */
export async function loadKnowledge(db: Database): Promise<Knowledge> {
  return { ...(await onePacks()), rules: await loadRules(db), region: regionOfLanguage(browserLanguage()) };
}

const onePacks = readOnce(async (): Promise<Packs> => {
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
});

/** What the rules were laid from, and what came of it. */
interface Laid {
  readonly from: string;
  readonly personal: string | undefined;
  readonly rules: RuleSet;
}
let laid: Laid | undefined;

/**
 * Every layer there is, each over the former: the shipped rules, what the feeds tell of makers' names, packs, the
 * organisation's, the personal ones. Only valid texts are ever saved; an unreadable one is passed over. Laid anew when one
 * of them is another: a feed that is removed takes with it what it taught.
 */
export async function loadRules(db: Database): Promise<RuleSet> {
  const [personal, on, feeds] = await Promise.all([ruleText(db), packsInUse(db), sketchedFeeds(db)]);
  const from = JSON.stringify([
    on.map(({ id, taken }) => [id, taken?.sha256]),
    feeds.map(({ id, activeGeneration }) => [id, activeGeneration]),
  ]);
  if (laid?.from === from && laid.personal === personal) return laid.rules;
  const stated = await statedLayers(db, on, personal, soundTexts);
  const { brandAliases } = ruleSetOf([SHIPPED, ...stated]);
  const learned = learnedPack(
    learnAliases(
      feeds.map(({ brands }) => brands),
      brandAliases,
    ),
  );
  const rules = ruleSetOf([
    SHIPPED,
    ...(learned === undefined ? [] : [{ kind: 'learned', pack: learned } as const]),
    ...stated,
  ]);
  laid = { from, personal, rules };
  return rules;
}
