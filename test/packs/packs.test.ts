import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Listing } from '@/src/listings/listing';
import type { WebUrl } from '@/src/product/web-url';
import { BANDS } from '@/src/rules/band';
import type { Example } from '@/src/rules/example';
import { parseRulePack } from '@/src/rules/exchange';
import { layer } from '@/src/rules/layer';
import type { RulePack, RuleSet } from '@/src/rules/rule-pack';
import { shippedPack } from '@/src/rules/shipped';
import { judge } from '@/src/verdict/judge';
import { formatRulePack } from '@/test/rules/format-pack';
import { factors, used } from '../avoided/packs';
import { index as taxonomy } from '../category/taxonomy';

/** Kinds of rules that stand in each of these packs, so that each is tried on something real. */
const KINDS = [
  ...['weights', 'thresholds', 'byCategory', 'vetoes', 'boosts', 'hiddenWords', 'hiddenSellers', 'brandAliases'],
  ...['aliases', 'categories', 'displacement', 'assumptions', 'grid', 'sources', 'texts', 'shops', 'links'],
  ...['mostOffers', 'ranking', 'region'],
];

const packs = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const parsed = parseRulePack(readFileSync(new URL(name, import.meta.url), 'utf8'));
    if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.problems)}`);
    return { name, pack: parsed.pack, rules: layer([shippedPack, parsed.pack]) };
  });

/** The verdict on an example as on a page with this one offer. */
function verdictOn({ id, product, listing }: Example, rules: RuleSet) {
  const offer = Listing.parse({
    offerId: id,
    sourceId: 'example',
    url: `https://used.example/${id}`,
    fetchedAt: 0,
    ...listing,
  });
  return judge({
    id,
    sighting: { product, evidence: [], url: 'https://shop.example/p' as WebUrl, seenAt: 0 },
    candidates: [offer],
    rarity: new Map(),
    rules,
    factors,
    used,
    taxonomy,
    wouldBuyNew: 'unknown',
    now: 0,
  });
}

const bandBy = (example: Example, rules: RuleSet) => verdictOn(example, rules).offers[0]?.match.band ?? 'no';

test('there are two', () => {
  expect(packs.map(({ name }) => name)).toEqual(['electronics-refurbisher.json', 'university-reuse-desk.json']);
});

describe.each(packs)('$name', ({ pack, rules }) => {
  const examples = pack.examples ?? [];

  test('holds every kind of rule, and is the same once it was written and read', () => {
    expect(KINDS.filter((kind) => pack[kind as keyof RulePack] === undefined)).toEqual([]);
    expect(parseRulePack(formatRulePack(pack))).toEqual({ ok: true, pack });
  });

  test('has at least twenty examples, some of every band', () => {
    expect(examples.length).toBeGreaterThanOrEqual(20);
    expect(BANDS.filter((band) => !examples.some((example) => example.band === band))).toEqual([]);
  });

  test.each(examples)('$id: $band', (example) => {
    expect(bandBy(example, rules)).toBe(example.band);
  });

  test('says of several examples what the shipped rules alone do not', () => {
    const shipped = layer([shippedPack]);
    const otherwise = examples.filter((example) => bandBy(example, shipped) !== example.band);
    expect(otherwise.length, otherwise.map(({ id }) => id).join(', ')).toBeGreaterThanOrEqual(6);
  });

  test('has its say in the verdicts: its sums, notes and words', () => {
    const verdicts = examples.map((example) => verdictOn(example, rules));
    const keys = new Set(
      verdicts.flatMap(({ offers }) => offers.flatMap(({ avoided }) => avoided?.steps ?? [])).map(({ key }) => key),
    );
    expect([...keys]).toEqual(expect.arrayContaining(['avoidedReplacesTeam', 'avoidedLifeTeam']));
    expect(verdicts.some(({ notes = [] }) => notes.some(({ packName }) => packName === pack.name))).toBe(true);
    expect(verdicts.some(({ ruled = [] }) => ruled.length > 0)).toBe(true);
    expect(verdicts.some(({ category }) => category?.reasons.some(({ key }) => key === 'categoryWordBy'))).toBe(true);
  });
});
