import { FactorPack } from './factor';

/** Reads a factor pack (`public/data/factors.json`). @throws ZodError when it is not one of this format. */
export function parseFactorPack(json: unknown): FactorPack {
  return FactorPack.parse(json);
}
