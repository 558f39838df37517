/** What a database, cluster or source may be called: such names stand in the SQL as they are. */
export const TEAM_NAME = /^[a-z][a-z\d_]{0,39}$/;

/**
 * Columns of a listing, in order, with their types. What is shown is one JSON text and not a column a field: listings are
 * fetched one here, one there, and each column would cost a place to go to (40 ms against 5 for fifty listings).
 */
export const LISTING_COLUMNS = {
  source: 'String',
  offer: 'String',
  listing: 'String',
  terms: 'Array(String)',
} as const;

/** The three tables of one server. A suffix names the tables of an edition that is being read. */
export const TABLES = ['listings', 'postings', 'terms'] as const;
export type Table = (typeof TABLES)[number];

/**
 * Creates one of the tables. Each source is a partition, so that a new edition takes the place of the old in one step; rows
 * that came twice become one when parts are merged, so that any step may be repeated. A row of `listings` with `shard` set
 * says that this server answered, and how many there are.
 */
export function createTable(database: string, table: Table, suffix = ''): string {
  const name = `${checked(database)}.${table}${suffix}`;
  switch (table) {
    case 'listings': {
      const columns = Object.entries(LISTING_COLUMNS).map(([column, type]) => `${column} ${type}`);
      return `CREATE TABLE IF NOT EXISTS ${name} (id UInt64 DEFAULT cityHash64(source, offer), ${columns.join(', ')}, shard UInt16 DEFAULT 0, shards UInt16 DEFAULT 0) ENGINE = ReplacingMergeTree() PARTITION BY source ORDER BY (id, offer) SETTINGS index_granularity = 256`;
    }
    case 'postings':
      return `CREATE TABLE IF NOT EXISTS ${name} (source String, term String, listing UInt64) ENGINE = ReplacingMergeTree() PARTITION BY source ORDER BY (term, listing) SETTINGS index_granularity = 1024`;
    case 'terms':
      return `CREATE TABLE IF NOT EXISTS ${name} (source String, term String, listings UInt64) ENGINE = ReplacingMergeTree() PARTITION BY source ORDER BY term SETTINGS index_granularity = 1024`;
  }
}

/** The tables that are asked: over all servers of a cluster, or over the one there is. */
export const ASKED_TABLES = ['listings', 'terms'] as const;

/** The engine of an asked table. */
export function askedEngine(cluster: string | undefined): 'Distributed' | 'Merge' {
  return cluster === undefined ? 'Merge' : 'Distributed';
}

/** Creates `all_listings` or `all_terms`, so that the same questions fit one server and many. */
export function createAskedTable(
  database: string,
  table: (typeof ASKED_TABLES)[number],
  cluster: string | undefined,
): string {
  const engine =
    cluster === undefined
      ? `Merge(${checked(database)}, '^${table}$')`
      : `Distributed(${checked(cluster)}, ${checked(database)}, ${table})`;
  return `CREATE TABLE IF NOT EXISTS ${database}.all_${table} AS ${database}.${table} ENGINE = ${engine}`;
}

/** The name, if it is one. @throws Error */
export function checked(name: string): string {
  if (!TEAM_NAME.test(name))
    throw new Error(`“${name}” cannot be a name here: use small letters, digits and _, a letter first, 40 at most.`);
  return name;
}
