import { z } from 'zod';
import { LinkTemplate } from './link';

/** A cell of words parted by spaces. */
const list = z
  .string()
  .default('')
  .transform((cell) => cell.split(' ').filter((part) => part !== ''));

/**
 * Where an address was seen. `kagi:TRIGGER`: an entry of Kagi's list of bangs; `code:NUMBER`: at least so many public
 * source files hold it, or an address below it; `repo:OWNER/NAME@COMMIT`: a repository that documents it; `family:ID`:
 * the same platform as another row, on a host of its own.
 */
const EVIDENCE = /^(?:kagi:\S+|code:[1-9]\d*|repo:[\w.-]+\/[\w.-]+@[0-9a-f]{7,40}|family:[a-z0-9-]+)$/;

/** A row of `links.csv`. */
export const LinkRow = LinkTemplate.pick({
  id: true,
  name: true,
  kind: true,
  template: true,
  isbn: true,
  barcode: true,
}).extend({
  /** `*` for everywhere. */
  countries: list.refine((codes) => codes.length > 0, 'needs countries, or * for everywhere'),
  for: list.refine((scopes) => scopes.length > 0, 'needs kinds of things, or all'),
  /** Parted by `|`. */
  brands: z
    .string()
    .default('')
    .transform((cell) => cell.split('|').filter((brand) => brand !== '')),
  /** Parameters that are always sent: used goods only, still for sale. */
  extra: z.string().optional(),
  /** The parameter for the most to pay, and the currency it is in. */
  max: z.string().optional(),
  currency: z.string().length(3).optional(),
  /** Every parameter that was seen in public; no other may be used. */
  params: list,
  evidence: list
    .refine((items) => items.length > 0, 'needs evidence: where was this address seen?')
    .refine(
      (items) => items.every((item) => EVIDENCE.test(item)),
      'must be made of kagi:TRIGGER, code:NUMBER, repo:OWNER/NAME@COMMIT and family:ID',
    ),
  /** The day it was seen. */
  seen: z.iso.date('needs the day it was seen, as 2026-11-28'),
  note: z.string().optional(),
});
export type LinkRow = z.output<typeof LinkRow>;
