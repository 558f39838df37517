import { sourceFrom } from '@/src/listings/sources/source-settings';
import { granted, running, setAlarms } from '@/src/platform/about-browser';
import { keptFailures } from '@/src/platform/failures';
import { storageRoom } from '@/src/platform/storage-room';
import { shippedPack } from '@/src/rules/shipped';
import { damagedRows } from '@/src/store/damaged-rows';
import type { Database } from '@/src/store/database';
import { allFeeds } from '@/src/store/feeds';
import { countUnsound } from '@/src/store/ledger';
import { ruleText } from '@/src/store/rules';
import { allSnapshots } from '@/src/store/snapshots';
import { allSources, sourceMemory } from '@/src/store/sources';
import { tableCounts } from '@/src/store/state';
import { factorsVersion, METHOD } from '@/src/verdict/sums';
import { exampleKnowledge } from '../welcome/example-knowledge';
import type { DiagnosisFacts, FeedHealth, SourceHealth } from './diagnosis-backend';

/** Reads what there is to know, each part by itself: what is broken hides nothing else. */
export async function readFacts(db: Database): Promise<DiagnosisFacts> {
  const [here, versions, storage, tables, feeds, sources, alarms, may, failures, snapshots, unsound, damaged] =
    await Promise.all([
      orNothing(running()),
      orNothing(versionsNow(db)),
      orNothing(storageRoom()),
      orNothing(tableCounts(db)),
      orNothing(feedHealth(db)),
      orNothing(sourceHealth(db)),
      orNothing(setAlarms()),
      orNothing(granted()),
      orNothing(keptFailures()),
      orNothing(allSnapshots(db.name)),
      orNothing(countUnsound(db)),
      orNothing(damagedRows(db)),
    ]);
  const known = { versions, storage, tables, feeds, sources, alarms, failures, snapshots, unsound, damaged };
  return { at: Date.now(), running: here, granted: may, ...known };
}

async function orNothing<Value>(part: Promise<Value>): Promise<Value | undefined> {
  return part.catch(() => undefined);
}

async function versionsNow(db: Database): Promise<DiagnosisFacts['versions']> {
  const knowledge = await exampleKnowledge(db);
  return {
    method: METHOD,
    factors: factorsVersion(knowledge),
    rules: `${shippedPack.id}@${shippedPack.version}`,
    hasOwnRules: (await ruleText(db)) !== undefined,
  };
}

async function feedHealth(db: Database): Promise<FeedHealth[]> {
  return (await allFeeds(db)).map(({ origin, state, readyTally, failures = 0, problem }) => ({
    title: origin.kind === 'url' ? new URL(origin.url).host : origin.name,
    state,
    offers: readyTally?.kept ?? 0,
    failures,
    ...(problem !== undefined && { problem }),
  }));
}

async function sourceHealth(db: Database): Promise<SourceHealth[]> {
  const memory = sourceMemory(db);
  return Promise.all(
    (await allSources(db)).map(async ({ id, settings, on }) => {
      const { failures = 0, restsUntil = 0 } = (await memory.circuit(id)) ?? {};
      const { title } = sourceFrom(settings, { profile: '' });
      return { title, kind: settings.kind, on, failures, ...(restsUntil > Date.now() && { restsUntil }) };
    }),
  );
}
