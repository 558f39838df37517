import { Dexie, type PromiseExtended } from 'dexie';
import { withoutNewer } from './no-newer';
import { NoRoomForSnapshotError } from './no-room-for-snapshot';
import { snapshotBeforeUpgrade } from './snapshot-before-upgrade';
import { Watched } from './watched';

/** A database that is upgraded with a copy of the ledger made before, and not opened where a newer version wrote it. */
export abstract class UpgradedSafely extends Watched {
  /** Why no copy could be made before the upgrade that was done when this was opened. */
  withoutSnapshot: unknown;
  /** The person said to upgrade even where there is no room for a copy. */
  mayGoWithoutSnapshot = false;
  readonly #version: number;
  #refusal: NoRoomForSnapshotError | undefined;
  #preparing: Promise<void> | undefined;

  /** @param version what it is upgraded to: the newest that is declared */
  constructor(name: string, version: number) {
    const check = () => {
      if (this.#refusal !== undefined) throw this.#refusal;
    };
    // Where there are no databases, as in Node, it only tells its tables.
    super(name, typeof indexedDB === 'undefined' ? {} : { indexedDB: withoutNewer(indexedDB, check) });
    this.#version = version;
  }

  /** Dexie calls this too, at the first query. */
  override open(): PromiseExtended<Dexie> {
    this.#preparing ??= this.#prepare().finally(() => {
      this.#preparing = undefined;
    });
    return Dexie.Promise.resolve(this.#preparing).then(() => super.open()) as PromiseExtended<Dexie>;
  }

  async #prepare(): Promise<void> {
    this.#refusal = undefined;
    try {
      await snapshotBeforeUpgrade(this.name, this.#version, Date.now());
    } catch (error) {
      if (error instanceof NoRoomForSnapshotError && !this.mayGoWithoutSnapshot) this.#refusal = error;
      else this.withoutSnapshot = error;
    }
  }
}
