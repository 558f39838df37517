import { type ParsedPack, parseRulePack } from '@/src/rules/exchange';
import type { RulePack } from '@/src/rules/rule-pack';
import { isSameValue } from '@/src/rules/same-value';
import { sha256Of } from './pack-edition';

/**
 * Hashes of texts with which the checks that run now found nothing wrong. Whoever keeps them forgets them before other
 * checks run, and takes them from nowhere else.
 */
export interface SoundTexts {
  readonly has: (sha256: string) => Promise<boolean>;
  readonly add: (sha256: string) => Promise<void>;
}

/** A shorter text is checked sooner than looked up. Characters. */
const LONG = 50_000;

/** As `parseRulePack`; a long text is checked once, and from then on its hash tells that it is still the same. */
export async function readPack(text: string, sound: SoundTexts): Promise<ParsedPack> {
  const known = await soundPack(text, sound);
  if (known !== undefined) return { ok: true, pack: known };
  const parsed = parseRulePack(text);
  if (parsed.ok) await noteSound(text, parsed.pack, sound);
  return parsed;
}

/** The pack of a long text that was checked before; undefined for every other. */
export async function soundPack(text: string, sound: SoundTexts): Promise<RulePack | undefined> {
  if (text.length < LONG || !(await sound.has(await sha256Of(text)))) return undefined;
  return JSON.parse(text) as RulePack;
}

/** Of several texts those that were checked before, with what they say. @param known found so already */
export async function soundPacks(
  texts: readonly string[],
  sound: SoundTexts,
  known: ReadonlyMap<string, RulePack>,
): Promise<ReadonlyMap<string, RulePack>> {
  const packs = await Promise.all(texts.map(async (text) => known.get(text) ?? soundPack(text, sound)));
  return new Map(texts.flatMap((text, i) => (packs[i] === undefined ? [] : [[text, packs[i]] as const])));
}

/** Remembers that a long text is the pack it was read as. One that was tidied while it was read is read as a whole again. */
export async function noteSound(text: string, pack: RulePack, sound: SoundTexts): Promise<void> {
  if (text.length >= LONG && isSameValue(JSON.parse(text), pack)) await sound.add(await sha256Of(text));
}
