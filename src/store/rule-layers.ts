import { parseRulePack } from '@/src/rules/exchange';
import { ruleSetOf } from '@/src/rules/layer';
import type { Layer } from '@/src/rules/layers';
import type { LayerKind, RuleSet } from '@/src/rules/rule-pack';
import { shippedPack } from '@/src/rules/shipped';
import type { Database } from './database';
import { allPacks, packTexts } from './packs';
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
): Promise<Layer[]> {
  const texts = await Promise.all(packs.map(async ({ id }) => (await packTexts(db, id)).text));
  const layers = packs.flatMap((pack, i) => layerOf(layerKindOf(pack), texts[i]));
  return [...layers, ...layerOf('personal', personal)];
}

/** How many of the layers that people wrote are there and cannot be read, so that they count for nothing. */
export async function unreadLayers(db: Database): Promise<number> {
  const [packs, personal] = await Promise.all([packsInUse(db), ruleText(db)]);
  const texts = await Promise.all(packs.map(async ({ id }) => (await packTexts(db, id)).text));
  return [...texts, personal].filter((text) => text !== undefined && !parseRulePack(text).ok).length;
}

/** The shipped rules with everything people wrote over them; without what feeds tell of makers' names. */
export async function statedRules(db: Database): Promise<RuleSet> {
  const [packs, personal] = await Promise.all([packsInUse(db), ruleText(db)]);
  return ruleSetOf([SHIPPED, ...(await statedLayers(db, packs, personal))]);
}

function layerOf(kind: LayerKind, text: string | undefined): Layer[] {
  const parsed = text === undefined ? undefined : parseRulePack(text);
  return parsed?.ok === true ? [{ kind, pack: parsed.pack }] : [];
}

/** The organisation's own rules lie over all packs. */
export function layerKindOf({ origin }: Pick<PackRecord, 'origin'>): LayerKind {
  return origin.kind === 'policy' ? 'policy' : 'pack';
}
