import type { Circuit } from '@/src/listings/sources/call/circuit';
import type { SourceMemory } from '@/src/listings/sources/source-io';
import type { Database, SourceRecord } from './database';

/** Keeps a source; its place among the others stays the same. */
export async function putSource(db: Database, source: Omit<SourceRecord, 'addedAt'>, now: number): Promise<void> {
  await db.transaction('rw', db.sources, async () => {
    const standing = await db.sources.get(source.id);
    await db.sources.put({ ...source, addedAt: standing?.addedAt ?? now });
  });
}

export async function findSource(db: Database, id: string): Promise<SourceRecord | undefined> {
  return db.sources.get(id);
}

export async function allSources(db: Database): Promise<SourceRecord[]> {
  return db.sources.toArray();
}

export async function switchedOn(db: Database): Promise<SourceRecord[]> {
  return (await allSources(db)).filter(({ on }) => on);
}

/** Forgets a source with its keys, its tokens and all it answered. */
export async function deleteSource(db: Database, id: string): Promise<void> {
  await db.transaction('rw', [db.sources, db.sourceMemory, db.answers], async () => {
    await db.sources.delete(id);
    await forgetAnswers(db, id);
  });
}

/** What a source answered or remembers by other settings is worth nothing. */
export async function forgetAnswers(db: Database, id: string): Promise<void> {
  await db.sourceMemory.delete(id);
  await db.answers.filter(({ sourceId }) => sourceId === id).delete();
}

/** Oldest first. */
export function watchSources(db: Database, show: (sources: SourceRecord[]) => void): () => void {
  return db.watch(async () => (await db.sources.toArray()).sort((a, b) => a.addedAt - b.addedAt), show);
}

/** Where our agent profile is published; empty while nobody said so. */
export async function agentProfile(db: Database): Promise<string> {
  return (await db.agentProfile.get('profile'))?.url ?? '';
}

export async function saveAgentProfile(db: Database, url: string): Promise<void> {
  await db.agentProfile.put({ id: 'profile', url });
}

export function watchAgentProfile(db: Database, show: (url: string) => void): () => void {
  return db.watch(() => agentProfile(db), show);
}

/** Tokens and circuits of sources, which outlive the worker. */
export function sourceMemory(db: Database): SourceMemory {
  const keep = async (id: string, change: object) => {
    await db.transaction('rw', db.sourceMemory, async () => {
      await db.sourceMemory.put({ ...(await db.sourceMemory.get(id)), ...change, id });
    });
  };
  return {
    token: async (id) => (await db.sourceMemory.get(id))?.token,
    keepToken: (id, token) => keep(id, { token }),
    circuit: async (id): Promise<Circuit | undefined> => (await db.sourceMemory.get(id))?.circuit,
    keepCircuit: (id, circuit) => keep(id, { circuit }),
  };
}
