// The schema of every version of the database that was ever shipped, and databases as those versions left them.
import { Dexie } from 'dexie';

/** Every version ever shipped, frozen. A changed schema needs a new version() and a new line here; lines never change. */
const SHIPPED: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  1: {
    entries: 'id, decidedAt',
    feeds: 'id',
    listings: '[segment+ordinal]',
    postings: '[segment+bucket]',
    requests: '++id, at',
    rules: 'id',
    segments: '++id, feedId',
    spool: '[feedId+part]',
    verdicts: 'tabId, verdict.id',
  },
  2: {
    entries: 'id, decidedAt',
    feeds: 'id',
    health: 'host, lastAt',
    listings: '[segment+ordinal]',
    postings: '[segment+bucket]',
    requests: '++id, at',
    rules: 'id',
    segments: '++id, feedId',
    spool: '[feedId+part]',
    verdicts: 'tabId, verdict.id',
    visits: 'tabId',
  },
  3: {
    batches: '++id, feedId',
    documents: '[batch+block]',
    entries: 'id, decidedAt',
    feeds: 'id',
    health: 'host, lastAt',
    listings: '[segment+ordinal]',
    postings: '[segment+bucket]',
    requests: '++id, at',
    rules: 'id',
    segments: '++id, feedId',
    signatures: '[batch+block]',
    spool: '[feedId+part]',
    verdicts: 'tabId, verdict.id',
    visits: 'tabId',
  },
  4: {
    agentProfile: 'id',
    answers: 'key, until',
    batches: '++id, feedId',
    documents: '[batch+block]',
    entries: 'id, decidedAt',
    feeds: 'id',
    health: 'host, lastAt',
    listings: '[segment+ordinal]',
    postings: '[segment+bucket]',
    requests: '++id, at',
    rules: 'id',
    segments: '++id, feedId',
    signatures: '[batch+block]',
    sourceMemory: 'id',
    sources: 'id',
    spool: '[feedId+part]',
    verdicts: 'tabId, verdict.id',
    visits: 'tabId',
  },
};

/** What each later version added or changed. */
const ADDED: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  5: {
    changes: '++id',
    entries: 'id, decidedAt, remindAt, orderKey',
    ledgerSettings: 'id',
    months: 'month',
  },
  6: {
    saved: 'id, address, shopOffer, seenAt, *terms',
    sites: 'pattern, addedAt',
    unsorted: 'id',
  },
  7: {
    corrections: 'page, at',
    panelOff: 'host',
    panelPlace: 'id',
    panelQuiet: 'key, until',
    wrongMatches: 'id, product, at',
  },
  8: {
    watchTelling: 'id',
    watches: 'id, address',
  },
  9: {
    packTexts: 'id',
    packs: 'id',
    ruleCounts: 'id',
    ruleVersions: '++id',
  },
};

/** Every table of a version, with its indexes. */
export function tablesOf(version: number): Readonly<Record<string, string>> {
  return { ...(SHIPPED[version] ?? { ...tablesOf(version - 1), ...ADDED[version] }) };
}

/** Makes a database as an older version left it. @returns its name */
export async function leftByVersion(
  version: number,
  rows: Readonly<Record<string, readonly object[]>>,
  name = `test-${crypto.randomUUID()}`,
): Promise<string> {
  const old = new Dexie(name);
  for (let each = 1; each <= version; each += 1) old.version(each).stores(tablesOf(each));
  await old.open();
  for (const [table, records] of Object.entries(rows)) await old.table(table).bulkPut([...records]);
  old.close();
  return name;
}
