import { parseRulePack } from '@/src/rules/exchange';
import { ruleSetOf } from '@/src/rules/layer';
import type { Layer } from '@/src/rules/layers';
import type { LayerKind, RuleSet } from '@/src/rules/rule-pack';
import { shippedPack } from '@/src/rules/shipped';
import type { Database } from './database';
import { allPacks, packTexts } from './packs';
import { readPack, type SoundTexts } from './read-pack';
import type { PackRecord } from './rule-record';
import { ruleText } from './rules';

/** The lowest layer. */
export const SHIPPED = { kind: 'shipped', pack: shippedPack } as const;

/** The packs that count, in the order they are laid. */
export async function packsInUse(db: Database): Promise<PackRecord[]> {
  return (await allPacks(db)).filter(({ on, taken }) => on && taken !== undefined);
}

/** The layers that people wrote: packs in use, and over them the personal rules. One that cannot be read is passed over. */
export async function statedLayers(
  db: Database,
  packs: readonly PackRecord[],
  personal: string | undefined,
  sound: SoundTexts,
): Promise<Layer[]> {
  const read = packs.map(async (pack) => layerOf(layerKindOf(pack), (await packTexts(db, pack.id)).text, sound));
  return (await Promise.all([...read, layerOf('personal', personal, sound)])).flat();
}

/** How many of the layers that people wrote are there and cannot be read, so that they count for nothing. */
export async function unreadLayers(db: Database): Promise<number> {
  const [packs, personal] = await Promise.all([packsInUse(db), ruleText(db)]);
  const texts = await Promise.all(packs.map(async ({ id }) => (await packTexts(db, id)).text));
  return [...texts, personal].filter((text) => text !== undefined && !parseRulePack(text).ok).length;
}

/** The shipped rules with everything people wrote over them; without what feeds tell of makers' names. */
export async function statedRules(db: Database, sound: SoundTexts): Promise<RuleSet> {
  const [packs, personal] = await Promise.all([packsInUse(db), ruleText(db)]);
  return ruleSetOf([SHIPPED, ...(await statedLayers(db, packs, personal, sound))]);
}

async function layerOf(kind: LayerKind, text: string | undefined, sound: SoundTexts): Promise<Layer[]> {
  const parsed = text === undefined ? undefined : await readPack(text, sound);
  return parsed?.ok === true ? [{ kind, pack: parsed.pack }] : [];
}

/** The organisation's own rules lie over all packs. */
export function layerKindOf({ origin }: Pick<PackRecord, 'origin'>): LayerKind {
  return origin.kind === 'policy' ? 'policy' : 'pack';
}
