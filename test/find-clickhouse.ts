import { basename } from 'node:path';
import { runs } from './find-browser';

const PLACES = ['/usr/sbin/clickhouse-server', '/usr/bin/clickhouse-server', '/usr/bin/clickhouse'];

/** The command that starts ClickHouse's server, from the environment variable or the system, if there is one. */
export function findClickHouse(): readonly [command: string, ...words: string[]] | undefined {
  const path = [process.env['REPRISE_CLICKHOUSE'] ?? '', ...PLACES].find((place) => place !== '' && runs(place));
  if (path === undefined) return undefined;
  // Newer packages have one program for everything.
  return basename(path) === 'clickhouse' ? [path, 'server'] : [path];
}
