import { plainWords } from '@/src/listings/terms/fold';
import { BANDS } from '@/src/rules/band';
import { brandKey } from '@/src/rules/brand';
import { CONDITION_FIELDS, type ConditionField } from '@/src/rules/condition';
import { faultsIn } from '@/src/rules/pack-faults';
import { RANKINGS, type RulePack } from '@/src/rules/rule-pack';
import { shippedPack } from '@/src/rules/shipped';
import { fc } from '@/test/properties';

export function makePack(parts: Partial<RulePack> = {}): RulePack {
  return { format: 1, id: 'mine', name: 'Mine', version: '2', ...parts };
}

const line = (most: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: most })
    .map((text) => text.trim())
    .filter((text) => text.length > 0 && text.length <= most);
const weight = fc.double({ min: -20, max: 20, noNaN: true }).map((value) => value + 0);
const share = fc.integer({ min: 0, max: 100 }).map((value) => value / 100);
const falling = fc
  .tuple(share, share, share)
  .map((shares) => shares.toSorted((a, b) => b - a) as [number, number, number]);
const names = Object.keys(shippedPack.weights) as (keyof typeof shippedPack.weights)[];
const category = fc.constantFrom('sofa', 'smartphone', 'jeans', 'constructor', 'to-string');

const kind = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/);
const country = fc.constantFrom('DE', 'FR', 'GB', 'US', 'JP');
const url = fc.constantFrom('https://team.example/', 'http://team.example/a?b=1');
const rising = falling.map(([high, mode, low]) => ({ low, mode, high }));
const ofUpTo = (most: number) =>
  rising.map(({ low, mode, high }) => ({ low: low * most, mode: mode * most, high: high * most }));
const years = ofUpTo(99).map(({ low, mode, high }) => ({ low: low + 0.1, mode: mode + 0.1, high: high + 0.1 }));
const weights = fc
  .subarray(names)
  .chain((chosen) => fc.record(Object.fromEntries(chosen.map((name) => [name, weight])), { noNullPrototype: true }));
const thresholds = falling.map(([same, variant, similar]) => ({ same, variant, similar }));

const asked = fc
  .oneof(line(20), fc.constantFrom('apple', 'iPhone 12', '64 Go', 'Gehäuse', '手机壳', 'for parts'))
  .filter((text) => plainWords(text).trim() !== '');
const fields = Object.keys(CONDITION_FIELDS) as ConditionField[];
const numbers = fields.filter((field) => CONDITION_FIELDS[field] === 'number');
const texts = fields.filter((field) => CONDITION_FIELDS[field] === 'words');
const not = fc.option(fc.constant(true as const), { nil: undefined });
const between = fc
  .tuple(fc.integer({ min: -5, max: 2000 }), fc.integer({ min: 0, max: 2000 }))
  .map(([from, more]): [number, number] => [from, from + more]);

/** Any condition on any field. */
export const anyCondition = fc
  .oneof(
    fc.record({ field: fc.constantFrom(...texts), equals: asked, not }),
    fc.record({ field: fc.constantFrom(...texts), oneOf: fc.array(asked, { minLength: 1, maxLength: 4 }), not }),
    fc.record({ field: fc.constantFrom(...texts), contains: asked, not }),
    fc.record({ field: fc.constantFrom(...texts), startsWith: asked, not }),
    fc.record({ field: fc.constantFrom(...numbers), between, not }),
    fc.record({ field: fc.constantFrom(...fields), missing: fc.boolean(), not }),
  )
  .map(withoutAbsent);
const when = fc.array(anyCondition, { minLength: 1, maxLength: 3 });

/** As JSON has it: what is undefined is not there. */
function withoutAbsent<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}

/** Rules of one kind, each with an id of its own. */
function listOf<T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }, optional: readonly string[] = []) {
  const requiredKeys = Object.keys(model).filter((key) => !optional.includes(key)) as (keyof T)[];
  return fc.uniqueArray(
    fc
      .tuple(kind, fc.option(line(30), { nil: undefined }), fc.record(model, { requiredKeys, noNullPrototype: true }))
      .map(([id, note, rest]) => withoutAbsent({ id, note, ...rest })),
    { maxLength: 3, selector: ({ id }) => id },
  );
}

/** Groups of which no two share a name. */
const groups = fc
  .uniqueArray(line(60), { maxLength: 9, selector: (name) => brandKey(name) })
  .map((all) => Array.from({ length: Math.floor(all.length / 3) }, (_, i) => all.slice(i * 3, i * 3 + 3)));

const shop = fc.record(
  {
    site: line(60),
    hosts: fc.constantFrom(['shop.example'], ['a.example', 'b.example']),
    seen: fc.constant('2026-03-01'),
    fields: fc.constantFrom({ name: [['h1']] }, { price: [['.price > b'], ['#price', 'content']], name: [['#n']] }),
  },
  { requiredKeys: ['site', 'hosts', 'fields'], noNullPrototype: true },
);

const key = fc.oneof(
  fc.constantFrom('vetoes', 'weights', 'weights.title', 'thresholds.same', 'brandAliases.HP', 'hiddenWords', 'ranking'),
  kind.map((id) => `vetoes.${id}`),
);

const product = fc.record(
  { name: line(60), brand: line(20), attributes: fc.constantFrom({}, { color: 'black' }), breadcrumb: fc.constant([]) },
  { requiredKeys: ['name', 'attributes', 'breadcrumb'], noNullPrototype: true },
);
const listing = fc.record(
  {
    title: line(60),
    condition: fc.constantFrom('used', 'refurbished', 'for-parts'),
    price: fc.constant({ minor: 12_000, currency: 'EUR' }),
    attributes: fc.constant({}),
    country,
  },
  { requiredKeys: ['title', 'condition', 'price', 'attributes'], noNullPrototype: true },
);

/** Any pack that keeps the rules of packs, of all kinds of rules. */
export const anyPack: fc.Arbitrary<RulePack> = fc
  .record(
    {
      format: fc.constantFrom(1, 2),
      id: fc.stringMatching(/^[a-z0-9-]{1,40}$/),
      name: line(80),
      version: line(20),
      description: line(500),
      author: line(120),
      licence: line(120),
      homepage: url,
      weights,
      thresholds,
      byCategory: fc.dictionary(
        category,
        fc.record({ weights, thresholds }, { requiredKeys: [], noNullPrototype: true }),
        { maxKeys: 3, noNullPrototype: true },
      ),
      vetoes: listOf({ when, best: fc.constantFrom('variant', 'similar', 'no'), because: line(160) }),
      boosts: listOf({ when, weight, because: line(160) }),
      hiddenWords: fc.array(line(60), { maxLength: 8 }),
      hiddenSellers: fc.array(line(120), { maxLength: 3 }),
      brandAliases: groups,
      aliases: fc.record(
        { colors: groups, sizes: groups, conditions: groups, materials: groups },
        { requiredKeys: [], noNullPrototype: true },
      ),
      categories: listOf(
        {
          category,
          words: fc.array(line(60), { minLength: 1, maxLength: 3 }),
          google: fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: 1, maxLength: 3 }),
        },
        ['google'],
      ),
      displacement: fc.dictionary(
        category,
        fc.tuple(rising, line(300)).map(([range, source]) => ({ ...range, source })),
        { maxKeys: 4, noNullPrototype: true },
      ),
      assumptions: listOf(
        {
          scope: category,
          displacement: rising,
          lifetimeYears: years,
          shippingKg: ofUpTo(1000),
          refurbishShare: rising,
          source: line(300),
          url,
        },
        ['displacement', 'lifetimeYears', 'shippingKg', 'refurbishShare', 'url'],
      ),
      grid: listOf({ country, kgPerKwh: ofUpTo(3), source: line(300), url }, ['url']),
      sources: listOf(
        {
          source: fc.constantFrom('ebay', 'ucp:shop.example'),
          off: fc.constant(true as const),
          mostOffers: fc.integer({ min: 1, max: 20 }),
          countries: fc.array(country, { minLength: 1, maxLength: 3 }),
          order: fc.integer({ min: 0, max: 999 }),
        },
        ['off', 'mostOffers', 'countries', 'order'],
      ),
      texts: listOf({ scope: category, text: line(400), url }, ['url']),
      shops: fc.uniqueArray(shop, { maxLength: 2, selector: ({ site }) => site }),
      mostOffers: fc.integer({ min: 1, max: 20 }),
      ranking: fc.constantFrom(...RANKINGS),
      region: country,
      links: fc
        .array(fc.constantFrom('ebay-de', 'vinted-fr', 'constructor'), { maxLength: 3 })
        .map((hidden) => ({ hidden })),
      collection: fc.record(
        { by: fc.constantFrom('car', 'bike', 'foot'), km: fc.integer({ min: 0, max: 2000 }) },
        { requiredKeys: ['by'], noNullPrototype: true },
      ),
      off: fc.array(key, { maxLength: 3 }),
      locked: fc.array(key, { maxLength: 3 }),
      examples: listOf({ product, listing, band: fc.constantFrom(...BANDS) }),
    },
    { requiredKeys: ['format', 'id', 'name', 'version'], noNullPrototype: true },
  )
  .map((pack) => pack as unknown as RulePack)
  // Thresholds of a kind beside those of a pack, or two rules that ask the same: rare, and not what is meant here.
  .filter((pack) => faultsIn(pack).length === 0);
