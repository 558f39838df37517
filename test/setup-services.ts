// Makes sure that the servers some tests start are there. On Debian as root it installs what is missing; elsewhere those
// tests are skipped, and this says how to have them run.
import { installWithApt } from './apt';
import { findClickHouse } from './find-clickhouse';

if (findClickHouse() === undefined) installWithApt(['clickhouse-server']);
if (findClickHouse() === undefined)
  console.log(
    'No ClickHouse was found, so the tests of the team index are skipped: install it (Debian: "apt-get install clickhouse-server") or set REPRISE_CLICKHOUSE to its path.',
  );
