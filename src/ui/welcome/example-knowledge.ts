import { regionOfLanguage } from '@/src/avoided/region';
import { shippedTaxonomy } from '@/src/category/shipped';
import { shippedFactorPack } from '@/src/footprint/pack';
import { shippedUsedPack } from '@/src/footprint/used-pack';
import { browserLanguage, packagedJson } from '@/src/platform/packaged';
import { parseRulePack } from '@/src/rules/exchange';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import type { Database } from '@/src/store/database';
import { ruleText } from '@/src/store/rules';
import type { ExampleKnowledge } from './example';

/** What pages are judged with, read here: so the example works without the background, and leaves nothing there. */
export async function exampleKnowledge(db: Database): Promise<ExampleKnowledge> {
  const [factors, grid, used, taxonomy, text] = await Promise.all([
    packagedJson('/data/factors.json'),
    packagedJson('/data/grid.json'),
    packagedJson('/data/used.json'),
    packagedJson('/data/categories.json'),
    ruleText(db),
  ]);
  const personal = text === undefined ? undefined : parseRulePack(text);
  return {
    factors: shippedFactorPack(factors, grid),
    used: shippedUsedPack(used),
    taxonomy: shippedTaxonomy(taxonomy),
    rules: layer(personal?.ok === true ? [shippedPack, personal.pack] : [shippedPack]),
    region: regionOfLanguage(browserLanguage()),
    now: Date.now(),
  };
}
