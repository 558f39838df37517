// Without a schema, for screens that must open at once.
import { DAY, HOUR, MINUTE } from '@/src/quantity/time';
import type { Told, Watch } from './watch';
import type { WatchSettings } from './watch-settings';

export const DEFAULT_WATCH_SETTINGS: WatchSettings = {
  asking: 'daily',
  notify: false,
  quietFrom: 21,
  quietUntil: 8,
  mostADay: 3,
};

type Hours = Pick<WatchSettings, 'quietFrom' | 'quietUntil'>;

/** True in quiet hours. @param minutes since midnight by the person's clock. */
export function isQuiet(minutes: number, { quietFrom, quietUntil }: Hours): boolean {
  const [from, until] = [quietFrom * 60, quietUntil * 60];
  if (from === until) return false;
  return from < until ? minutes >= from && minutes < until : minutes >= from || minutes < until;
}

/** Ms until the quiet hours end; 0 outside of them. On a night that changes the clock it is an hour off. */
export function quietFor(minutes: number, hours: Hours): number {
  if (!isQuiet(minutes, hours)) return 0;
  return ((hours.quietUntil * 60 - minutes + 24 * 60) % (24 * 60)) * MINUTE;
}

/** Moments of notifications that count towards the cap: of the last 24 hours, without those of a clock set back since. */
export function countedTellings(moments: readonly number[], now: number): number[] {
  return moments.filter((at) => at <= now && at > now - DAY);
}

/** What is known when it is asked whether a notification may be shown. */
export interface Telling {
  readonly now: number;
  /** Minutes since midnight by the person's clock. */
  readonly minutes: number;
  /** When notifications were shown. */
  readonly shown: readonly number[];
}

/** How many notifications may be shown now. */
export function mayNotify(settings: WatchSettings, { now, minutes, shown }: Telling): number {
  if (!settings.notify || isQuiet(minutes, settings)) return 0;
  return Math.max(0, settings.mostADay - countedTellings(shown, now).length);
}

/** When it makes sense to try again what may not be told now. */
export function nextTelling(settings: WatchSettings, { now, minutes, shown }: Telling): number {
  const counted = countedTellings(shown, now);
  const freed = counted.length < settings.mostADay ? now : Math.min(...counted) + DAY;
  return Math.max(now + quietFor(minutes, settings), freed, now + MINUTE);
}

/** Notifications of news older than this are not shown any more; the list still says so. */
const STALE = 3 * DAY;

/** What a notification of a watch would tell: news the person has not seen, by their keys. */
export function awaitsNotifying({ told }: Pick<Watch, 'told'>, now: number): Told[] {
  return told.filter(({ unseen, notified, at }) => unseen === true && notified !== true && now - at < STALE);
}

/** News the person has not seen. */
export function unseenOf({ told }: Pick<Watch, 'told'>): Told[] {
  return told.filter(({ unseen }) => unseen === true);
}

/** The clock is looked at again at least this often. */
export const LOOK_AGAIN = 12 * HOUR;
