// What a row of each table has to have so that everybody who reads it can. Less than a schema asks; no screen loads one
// before it is shown.

import { CADENCES } from '@/src/listings/feeds/schedule';
import type { SourceSettings } from '@/src/listings/sources/source-settings';
import { CORNERS } from '@/src/messages/panel-view';
import {
  areAttributes,
  byKind,
  type Is,
  isBytes,
  isFlag,
  isMoment,
  isMoney,
  isNumber,
  isObject,
  isReason,
  isText,
  isUrl,
  listOf,
  oneOf,
  optional,
  recordOf,
  shape,
} from '@/src/product/shape';
import type { FeedState } from './feed-record';
import { mendedSettings, mendedTelling, mendedWatch } from './mended-rows';

/** The row as it can be read: itself where it is sound, without what is damaged, or undefined. */
export type Mend = (row: unknown) => unknown;

const isListing = shape({
  offerId: isText,
  sourceId: isText,
  title: isText,
  condition: isText,
  price: isMoney,
  shipping: optional(isMoney),
  url: isUrl,
  image: optional(isUrl),
  attributes: areAttributes,
  fetchedAt: isNumber,
  brand: optional(isText),
  gtin: optional(isText),
  asin: optional(isText),
  mpn: optional(isText),
  country: optional(isText),
  seller: optional(isText),
  categoryText: optional(isText),
  description: optional(isText),
});

const STATES: Readonly<Record<FeedState, true>> = {
  fetching: true,
  importing: true,
  tidying: true,
  ready: true,
  failed: true,
  removing: true,
};

const isTally = shape({
  rows: isNumber,
  kept: isNumber,
  skipped: recordOf(optional(isNumber)),
  examples: listOf(shape({ row: isNumber, why: isText, reason: isReason })),
});

const isFeed = shape({
  id: isText,
  origin: byKind('kind', { url: shape({ url: isUrl }), file: shape({ name: isText }) }),
  addedAt: isNumber,
  state: (state) => typeof state === 'string' && Object.hasOwn(STATES, state),
  problem: optional(isReason),
  activeGeneration: isNumber,
  nextGeneration: isNumber,
  rowsDone: isNumber,
  tally: isTally,
  readyTally: optional(isTally),
  brands: optional(shape({ names: listOf(isText), items: isBytes, stated: listOf(isNumber) })),
  refreshedAt: optional(isMoment),
  contentType: optional(isText),
  etag: optional(isText),
  lastModified: optional(isText),
  arriving: optional(shape({ etag: optional(isText), lastModified: optional(isText) })),
  cadence: optional(oneOf(CADENCES)),
  dueAt: optional(isNumber),
  failures: optional(isNumber),
  attempts: optional(isNumber),
  lost: optional(isNumber),
  unmoved: optional(listOf(isNumber)),
});

const isSegment = shape({
  feedId: isText,
  generation: isNumber,
  bits: (bits) => Number.isInteger(bits) && Number(bits) >= 0 && Number(bits) <= 32,
  bytes: isNumber,
  parts: listOf(
    shape({ batch: isNumber, count: isNumber, live: isNumber, dead: optional(isBytes), words: optional(isNumber) }),
  ),
  merging: optional(shape({ sources: listOf(isNumber), bucketsDone: isNumber })),
});

const hasBytes = shape({ bytes: isBytes });

/** What has to be said of a source of each kind, so that it can be made again. */
const SETTINGS: Readonly<Record<SourceSettings['kind'], Is>> = {
  'shopify-catalog': isObject,
  ucp: shape({ host: isText, endpoint: isUrl, transport: isText }),
  woocommerce: shape({ host: isText }),
  shopify: shape({ host: isText, currency: isText }),
  ebay: isObject,
  freegle: isObject,
  flohmarkt: shape({ host: isText }),
  reverb: isObject,
  discogs: isObject,
  'best-buy': isObject,
  'team-index': shape({ address: isUrl, database: isText }),
};
const KEYS = ['token', 'clientId', 'clientSecret', 'apiKey', 'user', 'password', 'sells'] as const;
const haveTextKeys = shape(Object.fromEntries(KEYS.map((key) => [key, optional(isText)])));
const isSettings: Is = (settings) => byKind('kind', SETTINGS)(settings) && haveTextKeys(settings);

const isEdition = shape({
  about: shape({ id: isText, name: isText, version: isText }),
  sha256: isText,
  at: isNumber,
});
const isPack = shape({
  order: isNumber,
  on: isFlag,
  origin: byKind('kind', { url: shape({ url: isUrl }), file: shape({ name: isText }), policy: isObject }),
  pin: optional(isText),
  addedAt: isNumber,
  taken: optional(isEdition),
  pending: optional(isEdition),
  dismissed: optional(isText),
  problem: optional(isReason),
  lines: optional(listOf(isObject)),
  etag: optional(isText),
  lastModified: optional(isText),
  dueAt: optional(isNumber),
  failures: optional(isNumber),
});

const SOUND: Readonly<Record<string, Is>> = {
  feeds: isFeed,
  spool: hasBytes,
  segments: isSegment,
  postings: hasBytes,
  batches: shape({ feedId: isText, count: isNumber, fingerprints: isBytes }),
  signatures: shape({ bytes: isBytes, documents: optional(isBytes) }),
  documents: hasBytes,
  verdicts: shape({
    verdict: shape({ id: isText, sighting: isObject }),
  }),
  rules: shape({ text: isText, savedAt: isNumber, revision: optional(isNumber) }),
  ruleVersions: shape({ text: isText, savedAt: isNumber, why: optional(isText) }),
  packs: isPack,
  packTexts: shape({ text: optional(isText), pending: optional(isText) }),
  ruleCounts: shape({ fired: isNumber, firstAt: isNumber, lastAt: isNumber }),
  requests: shape({
    at: isMoment,
    address: isText,
    purpose: isText,
    status: isNumber,
    bytes: isNumber,
    title: optional(isText),
    asked: optional(isText),
  }),
  health: shape({
    lastAt: isMoment,
    days: listOf(
      shape({ day: isNumber, pages: isNumber, read: isNumber, fields: recordOf(recordOf(optional(isNumber))) }),
    ),
    rule: optional(
      shape({
        lastAt: optional(isMoment),
        since: isNumber,
        fields: recordOf(shape({ lastAt: optional(isMoment), since: isNumber })),
      }),
    ),
  }),
  visits: shape({
    page: isText,
    counted: optional(shape({ at: isMoment, outcome: shape({ fields: recordOf(optional(isText)) }) })),
  }),
  sources: shape({ id: isText, settings: isSettings, on: isFlag, addedAt: isNumber }),
  sourceMemory: shape({
    circuit: optional(shape({ failures: isNumber, restsUntil: isNumber })),
    token: optional(isObject),
  }),
  answers: shape({ at: isNumber, until: isNumber, listings: listOf(isListing) }),
  agentProfile: shape({ url: isText }),
  saved: shape({
    listing: isListing,
    address: isText,
    shopOffer: optional(isText),
    savedAt: isMoment,
    seenAt: isMoment,
    gone: optional(oneOf([true])),
    terms: listOf(isText),
  }),
  sites: shape({ pattern: isText, addedAt: isMoment }),
  corrections: shape({ name: isText, corrections: listOf(shape({ field: isText })), at: isMoment }),
  wrongMatches: shape({
    product: isText,
    productName: isText,
    sourceId: isText,
    offerId: isText,
    title: isText,
    at: isMoment,
  }),
  panelQuiet: shape({ until: isMoment }),
  panelOff: shape({ at: isMoment }),
  panelPlace: shape({ corner: oneOf(CORNERS) }),
};

const only =
  (is: Is): Mend =>
  (row) =>
    is(row) ? row : undefined;

/** By table. Lines of the ledger, what was noted of their changes and sums of months are told apart where they are read. */
export const MENDS: ReadonlyMap<string, Mend> = new Map<string, Mend>([
  ...Object.entries(SOUND).map(([table, is]) => [table, only(is)] as const),
  ['ledgerSettings', mendedSettings],
  ['watches', mendedWatch],
  ['watchTelling', mendedTelling],
]);
