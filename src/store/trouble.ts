import type { Database } from './database';
import { isDiskFull } from './disk-full';
import { NewerDatabaseError } from './no-newer';
import { NoRoomForSnapshotError } from './no-room-for-snapshot';

/**
 * Why nothing that is kept can be shown. newer: a newer version wrote it. waiting: another window has it open in an older
 * version. full: an older version wrote it, and there is no room to upgrade it. unreadable: the browser does not open it.
 * moved: it could be read, until another window took it over.
 */
export type Trouble = 'newer' | 'waiting' | 'full' | 'unreadable' | 'moved';

/**
 * Hears why nothing that is kept can be shown; undefined when nothing is wrong.
 *
 * @param goOn upgrades without the copy of the ledger that there is no room for: for the person to say
 */
export type TellTrouble = (trouble: Trouble | undefined, goOn?: () => void) => void;

/** Tells why nothing that is kept can be shown, at each change. */
export type WatchTrouble = (tell: TellTrouble) => void;

/** Opens the database and tells what is wrong with it, at each change; undefined when nothing is any more. */
export function watchTrouble(db: Database, tell: TellTrouble): void {
  db.on('blocked', () => tell('waiting'));
  db.on('versionchange', () => tell('moved'));
  const open = () =>
    void db.open().then(
      () => tell(undefined),
      (error: unknown) => tell(troubleOf(error), error instanceof NoRoomForSnapshotError ? goOn : undefined),
    );
  const goOn = () => {
    db.mayGoWithoutSnapshot = true;
    open();
  };
  open();
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof NewerDatabaseError) return 'newer';
  return error instanceof NoRoomForSnapshotError || isDiskFull(error) ? 'full' : 'unreadable';
}
