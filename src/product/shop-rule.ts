// What is known of shops that declare nothing: data, so that anybody can add a shop without code. The background looks
// a rule up and hands only that one to the page.
import { z } from 'zod';
import { line } from './schema';

/** Everything there is to see: its text says nothing of one field. */
const WHOLE = /^(?:html|body|main|div|span|[ >+~])+$/i;
/** From one step of a selector to the next; each one more makes looking it up dearer. */
const STEP = /(?:\s*[>+~]\s*|\s+)(?=\S)/g;
const MOST_STEPS = 8;

/**
 * Ids, classes, attributes and combinators: nothing that makes a page slow (`*`, `:has`), and no lists. Messages of its
 * checks are message keys, as in rule packs, which may hold shop rules too.
 */
const Selector = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[\w\-#.>+~ "=[\]^$]+$/, { error: 'rulesSelectorForm', abort: true })
  .refine((selector) => !WHOLE.test(selector), { error: 'rulesSelectorWhole' })
  .refine((selector) => (selector.match(STEP)?.length ?? 0) < MOST_STEPS, { error: 'rulesSelectorSteps' });

/** Attributes that hold what a shop says; never one that holds a script. */
const Attribute = z.string().regex(/^(?:alt|content|datetime|href|src|title|value|data-[a-z-]{1,40})$/);

/** The fields of a page that a rule can say where to look for. */
export const SHOP_FIELDS = [
  'name',
  'price',
  'listPrice',
  'description',
  'image',
  'breadcrumb',
  'brand',
  'sku',
  'mpn',
  'gtin',
  'availability',
  'condition',
  'color',
  'size',
  'material',
  'weight',
] as const;
export type ShopField = (typeof SHOP_FIELDS)[number];

/** For the hosts that are or end in one of `hosts`: per field the places to look at, the best first. */
export const ShopRule = z.strictObject({
  site: line(60),
  hosts: z
    .array(z.string().regex(/^(?:[a-z\d-]+\.)+[a-z]{2,}$/, 'rulesHostForm'))
    .min(1)
    .max(60),
  /** When somebody last saw the rule work on a page, a date; absent for one that nobody has checked yet. */
  seen: z.iso.date().optional(),
  fields: z.partialRecord(
    z.enum(SHOP_FIELDS),
    z
      .array(z.union([z.tuple([Selector]), z.tuple([Selector, Attribute])]))
      .min(1)
      .max(16),
  ),
});
export type ShopRule = z.infer<typeof ShopRule>;
