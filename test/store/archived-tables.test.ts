import { expect, test } from 'vitest';
import { archivedTables } from '@/src/store/archive';
import { Database } from '@/src/store/database';

/** Tables that are in no file, and why not. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  verdicts: 'made anew when a page is opened; tells of visits',
  visits: 'tells of visits',
  health: 'tells of visits',
  requests: 'a log of what left this machine',
  spool: 'fetched again with its feed',
  segments: 'fetched again with their feed',
  postings: 'fetched again with their feed',
  batches: 'fetched again with their feed',
  signatures: 'fetched again with their feed',
  documents: 'fetched again with their feed',
  listings: 'fetched again with their feed',
  answers: 'asked again; their terms do not let them be passed on',
  sourceMemory: 'what a source is remembered by from one search to the next, tokens among it',
  months: 'sums of the entries',
  changes: 'what can be taken back on this machine',
  ruleVersions: 'how the personal rules came about on this machine; the last of them is in the file',
  ruleCounts: 'how often rules decided something: tells of visits',
  unsorted: 'a mark of an upgrade that is under way',
};

test('every table is in the file of everything, or left out for a reason', () => {
  const db = new Database();
  const archived = archivedTables(db).map(({ name }) => name);
  expect([...archived, ...Object.keys(LEFT_OUT)].sort()).toEqual(db.tables.map(({ name }) => name).sort());
});
