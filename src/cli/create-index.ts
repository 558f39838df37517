import {
  ASKED_TABLES,
  askedEngine,
  checked,
  createAskedTable,
  createTable,
  TABLES,
} from '@/src/listings/sources/team-index/tables';
import type { ClickHouse } from './clickhouse';

/** A team's index, as the one who loads it sees it. */
export interface TeamIndex {
  /** One for each shard; the order does not matter to what is found. */
  readonly servers: readonly ClickHouse[];
  readonly database: string;
  /** The cluster's name in the servers' configuration, when there is more than one. */
  readonly cluster?: string | undefined;
}

/** Creates what is missing, and has every server know its place among them. */
export async function createIndex({ servers, database, cluster }: TeamIndex): Promise<void> {
  for (const [i, server] of servers.entries()) {
    await server.run(`CREATE DATABASE IF NOT EXISTS ${checked(database)}`);
    for (const table of TABLES) await server.run(createTable(database, table));
    const engines = await server.rows<{ name: string; engine: string }>(
      `SELECT name, engine FROM system.tables WHERE database = '${database}'`,
    );
    for (const table of ASKED_TABLES) {
      const engine = engines.find(({ name }) => name === `all_${table}`)?.engine;
      // Holds nothing itself, so that an index may grow from one server to many.
      if (engine !== undefined && engine !== askedEngine(cluster))
        await server.run(`DROP TABLE ${database}.all_${table}`);
      await server.run(createAskedTable(database, table, cluster));
    }
    await place(server, database, i + 1, servers.length);
  }
}

/** Keeps the row by which a server says which of how many it is, and leaves it alone when it is right. */
async function place(server: ClickHouse, database: string, shard: number, shards: number): Promise<void> {
  const kept = await server.rows<{ shard: number; shards: number }>(
    `SELECT shard, shards FROM ${database}.listings WHERE id = 0`,
  );
  if (kept.length === 1 && kept[0]?.shard === shard && kept[0].shards === shards) return;
  await server.run(`ALTER TABLE ${database}.listings DROP PARTITION ''`);
  await server.run(`INSERT INTO ${database}.listings (id, source, shard, shards) VALUES (0, '', ${shard}, ${shards})`);
}
