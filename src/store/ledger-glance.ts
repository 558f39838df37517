import type { Entry } from '@/src/ledger/entry';
import { type Glance, glanceOf, type Lately, provisionalLately } from '@/src/ledger/glance';
import { isSound, soundOf } from '@/src/ledger/sound';
import { provisionalSince } from '@/src/ledger/standing';
import type { Database } from './database';
import { ledgerSettings } from './ledger-settings';
import { soundMonths } from './months';
import type { Readable } from './readable';

/** What a small screen shows of the ledger at once. */
export interface Glimpse {
  readonly glance: Glance;
  /** The newest lines, newest first. */
  readonly last: readonly Entry[];
  /** For how many things the time to think is over. */
  readonly due: number;
}

/**
 * The ledger at a glance: months' sums, the newest few lines, a count. A ledger of any length costs the same.
 * @param last how many lines
 */
export async function glimpse(db: Readable<'months' | 'entries'>, now: number, last: number): Promise<Glimpse> {
  const [months, newest, due] = await Promise.all([
    soundMonths(db),
    db.entries.orderBy('decidedAt').reverse().filter(isSound).limit(last).toArray(),
    db.entries.where('remindAt').belowOrEqual(now).count(),
  ]);
  return { glance: glanceOf(months, now), last: newest, due };
}

/** @param failed called when the database cannot be read */
export function watchGlimpse(
  db: Database,
  now: () => number,
  last: number,
  show: (glimpse: Glimpse) => void,
  failed: () => void,
): () => void {
  return db.watch(
    // In one transaction: of one moment, and asked of the browser once.
    () => db.transaction('r', [db.months, db.entries], async () => glimpse(db, now(), last)),
    show,
    failed,
  );
}

/** What of this month and year may still go back. Reads every line young enough to, so it is asked for second. */
export function watchProvisional(db: Database, now: () => number, show: (provisional: Lately) => void): () => void {
  return db.watch(async () => {
    const { keepDays } = await ledgerSettings(db);
    const asOf = { now: now(), keepDays };
    const young = await db.entries.where('decidedAt').aboveOrEqual(provisionalSince(asOf)).toArray();
    return provisionalLately(soundOf(young), asOf);
  }, show);
}
