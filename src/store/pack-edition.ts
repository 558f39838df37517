import type { RulePack } from '@/src/rules/rule-pack';
import type { Database } from './database';
import type { PackEdition } from './rule-record';

/** SHA-256 of a text in UTF-8, hexadecimal. */
export async function sha256Of(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What is kept of a pack beside its text. */
export function editionOf(pack: RulePack, sha256: string): PackEdition {
  const { id, name, version, author, licence, description, homepage } = pack;
  return { about: { id, name, version, author, licence, description, homepage }, sha256, at: Date.now() };
}

/** Whether another row holds a pack of this id: two would be two versions of the same rules at once. */
export async function isHeld(db: Database, packId: string, except?: string): Promise<boolean> {
  return (await db.packs.toArray()).some(({ id, taken }) => id !== except && taken?.about.id === packId);
}
