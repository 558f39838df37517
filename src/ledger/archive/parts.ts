// What a person made beside the ledger, as a file keeps it.
import { z } from 'zod';
import { CADENCES } from '@/src/listings/feeds/schedule';
import { Listing, SourceId } from '@/src/listings/listing';
import { SourceSettings } from '@/src/listings/sources/source-settings';
import { Correction } from '@/src/product/correction';
import { line, WebUrlSchema } from '@/src/product/schema';
import { Sighting } from '@/src/product/sighting';
import { packAddress } from '@/src/rules/pack-address';
import { Sha256 } from '@/src/rules/policy';
import { Wanted } from '@/src/watch/wanted';
import { WatchSettings } from '@/src/watch/watch-settings';
import { Moment } from '../entry';

const Address = z.string().min(1).max(4096);

/** A source with what the person set; keys are left out unless they asked for them. */
export const ArchivedSource = z.strictObject({
  id: z.string().min(1).max(300),
  settings: SourceSettings,
  addedAt: Moment,
});
export type ArchivedSource = z.infer<typeof ArchivedSource>;

/** An offer saved from its page; its id is the listing's own. */
export const ArchivedOffer = z.strictObject({
  listing: Listing,
  /** See `listings/saved-offer.ts`. */
  address: Address,
  shopOffer: Address.optional(),
  savedAt: Moment,
  seenAt: Moment,
  gone: z.literal(true).optional(),
});
export type ArchivedOffer = z.infer<typeof ArchivedOffer>;

/** A site that was looked at. A file cannot bring the browser's permission: the person is asked for it again. */
export const ArchivedSite = z.strictObject({
  /** One site: no pattern of many may come with a file. */
  pattern: z
    .string()
    .max(300)
    .regex(/^https?:\/\/[^\s/*?#@]+\/\*$/)
    .refine((pattern) => URL.canParse(pattern.slice(0, -1)), 'must be a site'),
  addedAt: Moment,
});
export type ArchivedSite = z.infer<typeof ArchivedSite>;

/** A feed by its address, and how often it is asked; its offers are fetched again. */
export const ArchivedFeed = z.strictObject({ url: WebUrlSchema, cadence: z.enum(CADENCES), addedAt: Moment });
export type ArchivedFeed = z.infer<typeof ArchivedFeed>;

/**
 * A rule pack beside the personal one: of a file with its text, of an address without. What the organisation asks for is
 * its own to bring.
 */
export const ArchivedPack = z
  .strictObject({
    /** Its name for this program: the address, or the pack's id. */
    id: z.string().min(1).max(2048),
    url: z
      .string()
      .max(2048)
      .refine((url) => packAddress(url) !== undefined, 'must begin with https://')
      .optional(),
    pin: Sha256.optional(),
    name: line(200).optional(),
    text: z.string().max(5_500_000).optional(),
    on: z.boolean(),
    order: z.number().int().nonnegative(),
    addedAt: Moment,
  })
  .refine(({ url, text }) => (url === undefined) !== (text === undefined), 'must have an address or a text');
export type ArchivedPack = z.infer<typeof ArchivedPack>;

/** What the person put right on one page. */
export const ArchivedCorrections = z.strictObject({
  page: Address,
  name: z.string().max(500),
  corrections: z.array(Correction).min(1).max(20),
  at: Moment,
});
export type ArchivedCorrections = z.infer<typeof ArchivedCorrections>;

/** An offer the person said is not of a product. */
export const ArchivedWrongMatch = z.strictObject({
  id: z.string().min(1).max(80),
  product: Address,
  productName: z.string().max(500),
  sourceId: SourceId,
  offerId: line(200),
  title: z.string().max(500),
  at: Moment,
});
export type ArchivedWrongMatch = z.infer<typeof ArchivedWrongMatch>;

/** How the panel shows itself: where the person put it, where it is off, and what is quiet until when. */
export const ArchivedPanel = z.strictObject({
  corner: z.enum(['bottom-right', 'bottom-left', 'top-right', 'top-left']).optional(),
  off: z.array(z.strictObject({ host: line(260), at: Moment })).max(10_000),
  quiet: z.array(z.strictObject({ key: Address, until: Moment })).max(10_000),
});
export type ArchivedPanel = z.infer<typeof ArchivedPanel>;

/** A product that is followed: what is wanted, and until when. Its offers are looked for again. */
export const ArchivedWatch = z.strictObject({
  sighting: Sighting.pick({ product: true, url: true, language: true, seenAt: true }),
  wanted: Wanted,
  until: Moment,
});
export type ArchivedWatch = z.infer<typeof ArchivedWatch>;

/** How the person is told of what they follow, and how often sources may be asked for it. */
export const ArchivedTelling = z.strictObject({ settings: WatchSettings, changedAt: Moment });
export type ArchivedTelling = z.infer<typeof ArchivedTelling>;
