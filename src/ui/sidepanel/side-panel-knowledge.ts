import { shippedFactorPack } from '@/src/footprint/pack';
import { shippedUsedPack } from '@/src/footprint/used-pack';
import { packagedJson } from '@/src/platform/packaged';
import { kmBetween } from '@/src/verdict/sums';
import type { KmBetween } from './side-panel-backend';

/** The table of distances that the sums use too. */
export async function distances(): Promise<KmBetween> {
  const [factors, grid, used] = await Promise.all([
    packagedJson('/data/factors.json'),
    packagedJson('/data/grid.json'),
    packagedJson('/data/used.json'),
  ]);
  const packs = { factors: shippedFactorPack(factors, grid), used: shippedUsedPack(used) };
  return (from, to) => kmBetween(from, to, packs);
}
