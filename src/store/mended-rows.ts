// Rows of which a part can be damaged and the rest is worth keeping: what a person chose or follows.
import { RESPENT } from '@/src/ledger/respent';
import { USUAL_SETTINGS } from '@/src/ledger/usual-settings';
import {
  areAttributes,
  type Is,
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
import { isSameValue } from '@/src/rules/same-value';
import { ASKINGS } from '@/src/watch/schedule';
import { DEFAULT_WATCH_SETTINGS } from '@/src/watch/telling';

type Fields = Readonly<Record<string, unknown>>;

/** A whole number from 0 up to one. */
const upTo =
  (most: number): Is =>
  (value) =>
    Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;

const CHOSEN: Readonly<Record<string, Is>> = {
  keepDays: upTo(365),
  budgetKg: (kg) => isNumber(kg) && Number(kg) >= 0 && Number(kg) <= 100_000,
  respent: recordOf(oneOf(RESPENT)),
  changedAt: isMoment,
};

const TOLD: Readonly<Record<string, Is>> = {
  asking: oneOf(ASKINGS),
  notify: isFlag,
  quietFrom: upTo(23),
  quietUntil: upTo(23),
  mostADay: (most) => upTo(20)(most) && most !== 0,
};

/** What the person chose about their ledger: each choice by itself. */
export function mendedSettings(row: unknown): unknown {
  if (!isObject(row)) return undefined;
  const { settings, zone, toldUntil } = row;
  const kept = {
    ...(settings !== undefined && { settings: mended(withKnownYears(settings), CHOSEN, USUAL_SETTINGS) }),
    ...(isText(zone) && { zone }),
    ...(isMoment(toldUntil) && { toldUntil }),
  };
  return unlessSame(row, kept);
}

/** How the person wants to be told: each choice by itself. */
export function mendedTelling(row: unknown): unknown {
  if (!isObject(row)) return undefined;
  const { settings, changedAt, shown } = row;
  return unlessSame(row, {
    settings: mended(settings, TOLD, DEFAULT_WATCH_SETTINGS),
    ...(isMoment(changedAt) && { changedAt }),
    shown: soundIn(shown, isMoment),
  });
}

const isWatch = shape({
  id: isText,
  address: isText,
  sighting: shape({
    url: isUrl,
    seenAt: isMoment,
    language: optional(isText),
    product: shape({
      name: isText,
      attributes: areAttributes,
      breadcrumb: listOf(isText),
      brand: optional(isText),
      gtin: optional(isText),
      mpn: optional(isText),
      sku: optional(isText),
      price: optional(isMoney),
    }),
  }),
  madeAt: isMoment,
  until: isMoment,
  doubtedAt: optional(isMoment),
  wanted: shape({
    band: oneOf(['same', 'variant']),
    highest: optional(isMoney),
    conditions: optional(listOf(isText)),
  }),
  dueAt: isNumber,
  failures: isNumber,
  idle: isNumber,
});

const isPoint = shape({ at: isMoment, price: isMoney, counted: optional(isMoney) });
const isSeenOffer = shape({
  key: isNumber,
  sourceId: isText,
  title: isText,
  url: isUrl,
  condition: isText,
  source: optional(isText),
  band: oneOf(['same', 'variant']),
  firstSeenAt: isMoment,
  lastSeenAt: isMoment,
  points: listOf(isPoint),
  goneAt: optional(isMoment),
});
const isTold = shape({ key: isNumber, at: isMoment, price: optional(isMoney) });

/** What is followed, without offers that were damaged: those that can be had are found again. */
export function mendedWatch(row: unknown): unknown {
  if (!isWatch(row)) return undefined;
  const { problem, offers, told, sighting, ...rest } = row as Fields;
  const { evidence } = sighting as Fields;
  return unlessSame(row as Fields, {
    ...rest,
    sighting: Array.isArray(evidence) ? sighting : { ...(sighting as Fields), evidence: [] },
    ...(isReason(problem) && { problem }),
    offers: soundIn(offers, isSeenOffer),
    told: soundIn(told, isTold),
  });
}

/** The money that went nowhere we know is that of its year alone. */
function withKnownYears(settings: unknown): unknown {
  if (!isObject(settings) || !isObject(settings['respent'])) return settings;
  const known = Object.entries(settings['respent']).filter(([, where]) => oneOf(RESPENT)(where));
  return { ...settings, respent: Object.fromEntries(known) };
}

/** Each field as it stands where it is sound, else as usual; without it where the usual has none. */
function mended(value: unknown, fields: Readonly<Record<string, Is>>, usual: object): Fields {
  const standing = isObject(value) ? value : {};
  const sound = Object.entries(fields).filter(([field, is]) => is(standing[field]));
  return { ...usual, ...Object.fromEntries(sound.map(([field]) => [field, standing[field]])) };
}

function soundIn(list: unknown, is: Is): unknown[] {
  return Array.isArray(list) ? list.filter(is) : [];
}

/** The row itself where mending changed nothing, so that who counts what is damaged can tell. */
function unlessSame(row: Fields, kept: Fields): Fields {
  const next = { ...kept, id: row['id'] };
  return isSameValue(next, row) ? row : next;
}
