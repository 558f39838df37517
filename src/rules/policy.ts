import { z } from 'zod';
import { packAddress } from './pack-address';

/** Packs an organisation may ask for. */
const MOST_PACKS = 20;

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/i, 'rulesPinForm');

/**
 * What administrators may set, as `public/policy.schema.json` tells their tools. The rules are a rule pack as JSON text:
 * the tools of administrators take any text, but only few shapes of objects.
 */
export const Policy = z.strictObject({
  rules: z.string().max(5_000_000).optional(),
  packs: z
    .array(
      z.strictObject({
        url: z
          .string()
          .max(2048)
          .refine((url) => packAddress(url) !== undefined, 'packAddressForm'),
        sha256: Sha256.optional(),
      }),
    )
    .max(MOST_PACKS)
    .optional(),
});
export type Policy = z.infer<typeof Policy>;
