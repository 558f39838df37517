import type { Database } from './database';
import type { PackEdition, PackRecord } from './rule-record';

/** In the order they are laid. */
export async function allPacks(db: Database): Promise<PackRecord[]> {
  return (await db.packs.toArray()).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

export async function findPack(db: Database, id: string): Promise<PackRecord | undefined> {
  return db.packs.get(id);
}

/** Adds a pack above those there are. */
export async function addPack(db: Database, pack: Omit<PackRecord, 'order'>, text?: string): Promise<void> {
  await db.transaction('rw', db.packs, db.packTexts, async () => {
    const highest = (await allPacks(db)).at(-1)?.order ?? 0;
    await db.packs.put({ ...pack, order: highest + 1 });
    await db.packTexts.put({ id: pack.id, ...(text !== undefined && { text }) });
  });
}

/** Changes a pack that is still there; a field set to undefined is taken away. */
export async function changePack(
  db: Database,
  id: string,
  change: { readonly [Key in keyof PackRecord]?: PackRecord[Key] | undefined },
): Promise<void> {
  await db.packs.update(id, change as Partial<PackRecord>);
}

/** A new version takes the place of the one before; what waited is gone. False when the pack was removed meanwhile. */
export async function takeEdition(db: Database, id: string, taken: PackEdition, text: string): Promise<boolean> {
  return db.transaction('rw', db.packs, db.packTexts, async () => {
    const pack = await db.packs.get(id);
    if (pack === undefined) return false;
    const { pending: _, ...rest } = pack;
    await db.packs.put({ ...rest, taken });
    await db.packTexts.put({ id, text });
    return true;
  });
}

/** Keeps a new version beside the one that counts until the person has looked at it. */
export async function holdEdition(db: Database, id: string, pending: PackEdition, text: string): Promise<void> {
  await db.transaction('rw', db.packs, db.packTexts, async () => {
    if ((await db.packs.get(id)) === undefined) return;
    await db.packs.update(id, { pending });
    await db.packTexts.put({ ...(await db.packTexts.get(id)), id, pending: text });
  });
}

/** The version that waits counts from now on. False when none does. */
export async function acceptPending(db: Database, id: string): Promise<boolean> {
  return db.transaction('rw', db.packs, db.packTexts, async () => {
    const pending = (await db.packs.get(id))?.pending;
    const text = (await db.packTexts.get(id))?.pending;
    return pending !== undefined && text !== undefined && takeEdition(db, id, pending, text);
  });
}

/**
 * The version that waits is gone: the person does not want it, and is not shown it again, or (`isWithdrawn`) its author took
 * it back.
 */
export async function dropPending(db: Database, id: string, isWithdrawn = false): Promise<void> {
  await db.transaction('rw', db.packs, db.packTexts, async () => {
    const pack = await db.packs.get(id);
    if (pack?.pending === undefined) return;
    const { pending, ...rest } = pack;
    await db.packs.put(isWithdrawn ? rest : { ...rest, dismissed: pending.sha256 });
    const { pending: _, ...texts } = (await db.packTexts.get(id)) ?? { id };
    await db.packTexts.put(texts);
  });
}

/** Moves a pack directly before another, or above all. */
export async function movePack(db: Database, id: string, before: string | undefined): Promise<void> {
  await db.transaction('rw', db.packs, async () => {
    const packs = await allPacks(db);
    const moved = packs.find((pack) => pack.id === id);
    if (moved === undefined || id === before) return;
    const others = packs.filter((pack) => pack !== moved);
    const at = others.findIndex((pack) => pack.id === before);
    const ordered = others.toSpliced(at === -1 ? others.length : at, 0, moved);
    await db.packs.bulkPut(ordered.map((pack, order) => ({ ...pack, order })));
  });
}

export async function deletePack(db: Database, id: string): Promise<void> {
  await db.transaction('rw', db.packs, db.packTexts, async () => {
    await db.packs.delete(id);
    await db.packTexts.delete(id);
  });
}

/** The text that counts, and the one that waits. */
export async function packTexts(
  db: Database,
  id: string,
): Promise<{ readonly text?: string | undefined; readonly pending?: string | undefined }> {
  return (await db.packTexts.get(id)) ?? {};
}

export function watchPacks(db: Database, show: (packs: PackRecord[]) => void): () => void {
  return db.watch(() => allPacks(db), show);
}

/** Every pack with its texts, in the order they are laid, now and at each change. */
export function watchPackTexts(
  db: Database,
  show: (packs: readonly (PackRecord & { readonly texts: Awaited<ReturnType<typeof packTexts>> })[]) => void,
  failed: () => void,
): () => void {
  const read = async () => {
    const packs = await allPacks(db);
    const texts = await Promise.all(packs.map(({ id }) => packTexts(db, id)));
    return packs.map((pack, i) => ({ ...pack, texts: texts[i] ?? {} }));
  };
  return db.watch(read, show, failed);
}
