import type { Database } from './database';
import { NewerDatabaseError } from './no-newer';

/**
 * Why nothing that is kept can be shown. newer: a newer version wrote it. waiting: another window has it open in an older
 * version. unreadable: the browser does not open it. moved: it could be read, until another window took it over.
 */
export type Trouble = 'newer' | 'waiting' | 'unreadable' | 'moved';

/** Tells why nothing that is kept can be shown, at each change; undefined when nothing is wrong. */
export type WatchTrouble = (tell: (trouble: Trouble | undefined) => void) => void;

/** Opens the database and tells what is wrong with it, at each change; undefined when nothing is any more. */
export function watchTrouble(db: Database, tell: (trouble: Trouble | undefined) => void): void {
  db.on('blocked', () => tell('waiting'));
  db.on('versionchange', () => tell('moved'));
  db.open().then(
    () => tell(undefined),
    (error: unknown) => tell(error instanceof NewerDatabaseError ? 'newer' : 'unreadable'),
  );
}
