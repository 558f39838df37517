import { z } from 'zod';
import { type Desk, Draft, factsOfDraft } from './draft';
import type { Entry } from './entry';
import { type Today, withFigures } from './figures';
import { versionsOf } from './reconsider';
import { RETURNABLE } from './standing';

const { choice, productName, category, decidedAt, wouldBuyNew, pricePaid, priceNew, priceReceived, remindAt } =
  Draft.shape;

/** What a person can change of a line; null takes a field away, what is left out stays. */
export const Edit = z
  .strictObject({
    choice,
    productName,
    category,
    decidedAt,
    wouldBuyNew,
    pricePaid: pricePaid.nullable(),
    priceNew: priceNew.nullable(),
    priceReceived: priceReceived.nullable(),
    remindAt: remindAt.nullable(),
    /** It went back, or it did not after all. */
    returned: z.boolean(),
    /** It stays, whatever the days say. */
    kept: z.boolean(),
  })
  .partial();
export type Edit = z.infer<typeof Edit>;

/** Fields that the figures are summed from. */
const SUMMED: ReadonlySet<string> = new Set([
  'choice',
  'productName',
  'category',
  'decidedAt',
  'wouldBuyNew',
  'pricePaid',
  'priceNew',
]);

/**
 * The line as changed, with its revision raised. Figures are summed again, by today's numbers, only when something they
 * stand on has changed; a correction of anything else leaves them as recorded.
 */
export function applyEdit(entry: Entry, edit: Edit, now: number, desk: Desk): Entry {
  const { returned, kept, category, ...fields } = edit;
  const changed = without({ ...entry, ...without(fields, isUndefined) }, isNull) as unknown as Entry;
  const next: Entry = {
    ...changed,
    ...(returned !== undefined && { returnedAt: returned ? now : undefined }),
    ...(kept !== undefined && { keptAt: kept ? now : undefined }),
    revision: (entry.revision ?? 0) + 1,
  };
  if (!RETURNABLE.has(next.choice)) {
    delete next.returnedAt;
    delete next.keptAt;
  }
  if (next.choice !== 'waiting') delete next.remindAt;
  const whole = without(next, isUndefined) as unknown as Entry;
  const sums = Object.entries(edit).some(([field, value]) => value !== undefined && SUMMED.has(field));
  return sums ? summedAgain(whole, edit, desk) : whole;
}

/** The line with today's figures in place of those recorded: the person accepted them. */
export function acceptNewer(entry: Entry, today: Today): Entry {
  const { declined: _, ...rest } = withFigures(entry, today, versionsOf(today));
  return { ...rest, revision: (entry.revision ?? 0) + 1 };
}

/** The line as it is, with a note of the newer figures that the person did not take over. */
export function declineNewer(entry: Entry, word: string): Entry {
  return { ...entry, declined: word, revision: (entry.revision ?? 0) + 1 };
}

function summedAgain(entry: Entry, edit: Edit, desk: Desk): Entry {
  const facts = factsAfter(entry, edit, desk);
  const { category: _, ...rest } = entry;
  const next: Entry = { ...rest, facts, ...(facts.category !== undefined && { category: facts.category.id }) };
  return withFigures(next, desk.today, versionsOf(desk.today));
}

/** What a page said stays, but for what the person corrects. */
function factsAfter(entry: Entry, edit: Edit, desk: Desk): NonNullable<Entry['facts']> {
  const { facts } = entry;
  const { choice, productName, priceNew, pricePaid } = entry;
  const written = { choice, productName, ...(priceNew && { priceNew }), ...(pricePaid && { pricePaid }) };
  if (facts === undefined || entry.origin !== undefined) {
    const standing = edit.category === undefined && edit.productName === undefined ? facts?.category?.id : undefined;
    const category = edit.category === undefined ? standing : edit.category;
    const where = { ...desk, region: facts?.region ?? desk.region, collection: facts?.collection ?? desk.collection };
    return factsOfDraft({ ...written, ...(category !== undefined && { category }) }, where);
  }
  const { price: _, ...described } = facts.product;
  const product = { ...described, name: productName, ...(priceNew !== undefined && { price: priceNew }) };
  if (edit.category === undefined) return { ...facts, product };
  const { category: __, ...rest } = facts;
  const chosen = factsOfDraft({ ...written, category: edit.category }, desk).category;
  return { ...rest, product, ...(chosen !== undefined && { category: chosen }) };
}

function without(record: object, unwanted: (value: unknown) => boolean): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => !unwanted(value)));
}

const isUndefined = (value: unknown) => value === undefined;
const isNull = (value: unknown) => value === null;
