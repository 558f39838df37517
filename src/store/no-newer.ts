/** What stands was written by a newer version of this program. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
}

/**
 * The browser's databases, but none that a newer version of this program wrote. When the browser refuses such a one,
 * Dexie asks for it as it stands, would read it by the tables it knows and may add to it what it misses there; asked so,
 * this one refuses.
 *
 * @param check throws why none may be opened now
 */
export function withoutNewer(factory: IDBFactory, check: () => void): IDBFactory {
  return {
    open: (name, version) => {
      check();
      if (version === undefined) throw new NewerDatabaseError(`A newer version wrote the database "${name}".`);
      return factory.open(name, version);
    },
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (a, b) => factory.cmp(a, b),
  };
}
