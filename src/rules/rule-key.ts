import { z } from 'zod';

/**
 * Names one rule across packs: where it stands in a pack, with ids in place of list positions. `weights.title`,
 * `byCategory.smartphone.thresholds.same`, `vetoes.no-demo-units`, `hiddenWords.replica`, `displacement.sofa`, `ranking`;
 * `vetoes` alone names all of that kind. Keys are compared as they stand.
 */
export const RuleKey = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[a-zA-Z]+(?:\..+)?$/, 'rulesKeyForm');
export type RuleKey = z.infer<typeof RuleKey>;

/** `key` itself, then every kind it is one of, the narrowest first: all that `isUnder` holds for. */
export function namesOver(key: RuleKey): RuleKey[] {
  const names: RuleKey[] = [];
  for (let end = key.length; end > 0; end = key.lastIndexOf('.', end - 1)) names.push(key.slice(0, end));
  return names;
}

/** Whether `key` is `named` itself or one of that kind. */
export function isUnder(key: RuleKey, named: RuleKey): boolean {
  return key === named || key.startsWith(`${named}.`);
}
