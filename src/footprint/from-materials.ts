import type { Group } from '@/src/category/category';
import { wordKey } from '@/src/category/kind-said';
import { reason, type Said } from '@/src/words/reason';
import type { Evidence } from './evidence';
import type { FactorPack, Material } from './factor';
import { statedMass } from './from-mass';
import type { Weighed } from './weighed';
import { wordsOf } from './words-of';

/** GSD of a bill of materials: the composition says nothing of cutting waste, dyeing and countries. */
const MATERIALS_GSD = 1.8;
/** Shares must add up to about one whole: of several lists (shell, lining) only the first is read. */
const WHOLE = { least: 0.85, most: 1.02 } as const;
/** Making things of materials, kg CO2e per kg. Textiles: DESNZ clothing less polyester; the rest: judgement. */
const MAKING: Readonly<Partial<Record<Group, number>>> = {
  clothing: 18,
  footwear: 15,
  bags: 8,
  furniture: 0.6,
  kitchenware: 2,
};
const MAKING_ELSE = 2;
/** Groups that boards, chips and motors decide, not the housing: there a composition says too little. */
const NO_BILL: ReadonlySet<Group> = new Set(['electronics', 'appliances', 'small-appliances', 'books', 'jewellery']);

export interface Part {
  readonly material: string;
  readonly share: number;
}

/** "80 % wool, 20 % polyamide" as shares of materials we have factors for; undefined when a part is not known. */
export function compositionOf(text: string, materials: Readonly<Record<string, Material>>): Part[] | undefined {
  const parts: Part[] = [];
  let sum = 0;
  for (const [, number = '', name = ''] of text
    .slice(0, 300)
    .matchAll(/(\d{1,3}(?:[.,]\d)?) ?%\s?([\p{L} -]{2,40})/gu)) {
    const share = Number(number.replace(',', '.')) / 100;
    if (sum + share > WHOLE.most) break;
    const material = materialOf(name, materials);
    if (material === undefined || !(share > 0)) return undefined;
    parts.push({ material, share });
    sum += share;
  }
  return sum >= WHOLE.least ? parts : undefined;
}

function shareSaid({ material, share }: Part): Said {
  const named = { named: wordKey('material', material), otherwise: material };
  return { message: 'footprintMaterialShare', args: [{ percent: share }, named] };
}

function materialOf(name: string, materials: Readonly<Record<string, Material>>): string | undefined {
  const said = wordsOf(name);
  return Object.keys(materials).find((id) =>
    materials[id]?.words.some(
      (word) => said.includes(word) || said.some((each) => each.length > 4 && each === `${word}s`),
    ),
  );
}

/** From what the page says it is made of, and its mass (stated, or usual for its class). */
export function fromMaterials(
  product: Weighed,
  group: Group,
  usualMassKg: number | undefined,
  pack: FactorPack,
): Evidence | undefined {
  const massKg = statedMass(product) ?? usualMassKg;
  const text = product.attributes?.material;
  if (text === undefined || massKg === undefined || NO_BILL.has(group)) return undefined;
  const parts = compositionOf(text, pack.materials);
  if (parts === undefined) return undefined;
  const making = MAKING[group] ?? MAKING_ELSE;
  let perKg = making;
  const sources = new Set<string>();
  for (const { material, share } of parts) {
    perKg += share * (pack.materials[material]?.kgPerKg ?? 0);
    for (const source of pack.materials[material]?.sources ?? []) sources.add(source);
  }
  return {
    tier: 'materials',
    makeKg: { median: massKg * perKg, gsd: statedMass(product) === undefined ? 2 : MATERIALS_GSD },
    lineages: [...new Set([...sources].map((source) => pack.sources[source]?.lineage ?? source))],
    sources: [...sources],
    steps: [
      reason(
        'footprintMaterials',
        { list: parts.map(shareSaid) },
        { number: massKg },
        { number: making },
        { kg: massKg * perKg },
      ),
    ],
  };
}
