import { FactorPack } from './factor';

/** Reads a factor pack from outside. @throws ZodError naming what is wrong when it is not one of this format. */
export function parseFactorPack(json: unknown): FactorPack {
  return FactorPack.parse(json);
}

/**
 * The pack that ships (`public/data/factors.json`): `npm run factors` checked every field when it was built and the
 * tests check it again, so at run time only its format is looked at. A check of each field takes 10 ms.
 * @throws Error when the file is of another format
 */
export function shippedFactorPack(json: unknown): FactorPack {
  const { format, factors } = (json ?? {}) as Partial<FactorPack>;
  if (format === 2 && Array.isArray(factors)) return json as FactorPack;
  throw new Error('factors.json is not a factor pack of format 2. Build it again with `npm run factors`.');
}
