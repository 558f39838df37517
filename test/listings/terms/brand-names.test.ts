import { expect, test } from 'vitest';
import { BRAND_NAMES } from '@/src/listings/terms/brand-names';
import { termsOf, tokenize } from '@/src/listings/terms/tokens';
import { brandOf } from '@/src/rules/brand';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';

const { brandAliases } = layer([shippedPack]);

test.each(BRAND_NAMES.flatMap(([latin, ...names]) => names.map((name) => [name, latin] as const)))(
  '%s is %s, in a title and as a brand',
  (name, latin) => {
    expect([...termsOf(tokenize(`${name} X-1000`))]).toEqual([...termsOf(tokenize(`${latin} X-1000`))]);
    expect(brandOf(brandAliases, name)).toBe(latin);
  },
);

test('no name stands for two makers', () => {
  const names = BRAND_NAMES.flatMap(([, ...others]) => others);
  expect(new Set(names).size).toBe(names.length);
});
