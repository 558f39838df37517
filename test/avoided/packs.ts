import { readFileSync } from 'node:fs';
import { shippedFactorPack } from '@/src/footprint/pack';
import { UsedPack } from '@/src/footprint/used-pack';

const json = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../public/data/${name}.json`, import.meta.url), 'utf8'));

/** The packs that ship. */
export const factors = shippedFactorPack(json('factors'), json('grid'));
export const used = UsedPack.parse(json('used'));
