import { shippedFactorPack } from '@/src/footprint/pack';
import { shippedUsedPack } from '@/src/footprint/used-pack';
import type { Today } from '@/src/ledger/figures';
import { packagedJson } from '@/src/platform/packaged';
import { soundTexts } from '@/src/platform/sound-texts';
import type { RuleSet } from '@/src/rules/rule-pack';
import type { Database } from '@/src/store/database';
import { statedRules } from '@/src/store/rule-layers';

/** The published numbers and the rules of today, as a page of ours reads them itself: every layer that people wrote. */
export async function readToday(db: Database): Promise<Today & { readonly rules: RuleSet }> {
  const [factors, grid, used, rules] = await Promise.all([
    packagedJson('/data/factors.json'),
    packagedJson('/data/grid.json'),
    packagedJson('/data/used.json'),
    statedRules(db, soundTexts),
  ]);
  return { factors: shippedFactorPack(factors, grid), used: shippedUsedPack(used), rules };
}
