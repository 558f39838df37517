import type { FactorPack } from './factor';

/**
 * The pack that ships, of `public/data/factors.json` and the grid's own `grid.json`: `npm run factors` checked every
 * field when they were built and the tests check them again, so at run time only their formats are looked at. A check of
 * each field takes 10 ms.
 * @throws Error when one of the files is of another format, or when they are not of one build
 */
export function shippedFactorPack(factorsJson: unknown, gridJson: unknown): FactorPack {
  const pack = (factorsJson ?? {}) as Partial<FactorPack>;
  if (pack.format !== 2 || !Array.isArray(pack.factors)) {
    throw new Error('factors.json is not a factor pack of format 2. Build it again with `npm run factors`.');
  }
  const grid = (gridJson ?? {}) as Partial<FactorPack['grid']> & { version?: unknown };
  const { WORLD } = grid.kgPerKwh ?? {};
  if (WORLD === undefined || grid.version !== pack.version) {
    throw new Error('grid.json does not belong to factors.json. Build both again with `npm run factors`.');
  }
  return { ...pack, grid } as FactorPack;
}
