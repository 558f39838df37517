import { render } from 'preact';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Taxonomy } from '@/src/category/category';
import { indexTaxonomy } from '@/src/category/taxonomy-index';
import { shippedFactorPack } from '@/src/footprint/pack';
import { shippedUsedPack } from '@/src/footprint/used-pack';
import { Listing } from '@/src/listings/listing';
import { Product } from '@/src/product/product';
import type { WebUrl } from '@/src/product/web-url';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import { adoptStyles } from '@/src/ui/parts/adopt-styles';
import base from '@/src/ui/parts/base.css?inline';
import parts from '@/src/ui/parts/parts.css?inline';
import tokens from '@/src/ui/parts/tokens.css?inline';
import { VerdictBody } from '@/src/ui/parts/verdict-body';
import { createVerdictModel } from '@/src/ui/parts/verdict-model';
import { Speaking } from '@/src/ui/parts/words';
import { judge } from '@/src/verdict/judge';
import categories from '../../public/data/categories.json';
import factors from '../../public/data/factors.json';
import grid from '../../public/data/grid.json';
import used from '../../public/data/used.json';
import { FakeBackend } from './make';
import { cleanly, stage, unfold } from './stage';

const packs = {
  factors: shippedFactorPack(factors, grid),
  used: shippedUsedPack(used),
  taxonomy: indexTaxonomy(Taxonomy.parse(categories)),
};

/** What a page and one listing would really show. */
function show(product: Record<string, unknown>, listing: Record<string, unknown>): HTMLElement {
  const verdict = judge({
    id: 'v',
    sighting: { product: Product.parse(product), evidence: [], url: 'https://shop.example/p' as WebUrl, seenAt: 1 },
    candidates: [
      Listing.parse({ sourceId: 'feed', offerId: '1', url: 'https://used.example/1', fetchedAt: 1, ...listing }),
    ],
    rarity: new Map(),
    rules: layer([shippedPack]),
    ...packs,
    wouldBuyNew: 'unknown',
    now: Date.UTC(2026, 10, 20),
    region: 'DE',
  });
  const backend = new FakeBackend({ verdict });
  const model = createVerdictModel(backend);
  model.show(verdict);
  const root = stage();
  adoptStyles(document, tokens, base, parts);
  render(
    <Speaking tongue={backend.tongue}>
      <VerdictBody verdict={verdict} model={model} firstOffers={1} onChangeOrder={() => {}} />
    </Speaking>,
    root,
  );
  cleanly(() => render(null, root));
  return root;
}

const eur = (minor: number) => ({ minor, currency: 'EUR' });
const laptop = { name: 'Lenovo ThinkPad T14 laptop 14"', brand: 'Lenovo', mpn: '21HD', price: eur(120000) };

async function openAll(root: HTMLElement): Promise<string[]> {
  await unfold(root);
  return [...root.querySelectorAll('details li')].map((step) => step.textContent ?? '');
}

describe('"why?" of a real estimate', () => {
  test('says each term of what it could avoid in order, with its source', async () => {
    const steps = await openAll(
      show(laptop, {
        title: 'Lenovo ThinkPad T14 laptop 14"',
        brand: 'Lenovo',
        mpn: '21HD',
        price: eur(55000),
        condition: 'refurbished',
        country: 'FR',
        attributes: { year: 2023 },
      }),
    );
    const at = (words: RegExp) => steps.findIndex((step) => words.test(step));
    const order = [
      /^Making and delivering a new one: about [\d,.]+ kg CO2e/,
      /of such purchases replace a new one\. Source: .*Makov/,
      /^Used, it has about [\d.]+ of [\d.]+ years ahead/,
      /^It is about 3 years old/,
      /^Packing and carrying a parcel|^Packing and carrying the used one: .*Source: ADEME/,
      /^From another country \(France\), [\d,]+ km by lorry: about [\d.]+ kg CO2e more/,
      /^Cleaning, repair and parts: about [\d.]+ kg CO2e\. Source: ADEME 2022/,
      /^Together: about/,
      /^New it costs €1,200, used €550/,
    ].map(at);
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(steps.join('\n')).not.toMatch(/\$\d|NaN|undefined|Infinity/);
  });

  test('names the publications behind the footprint, where it was counted for, and every version', async () => {
    const root = show(laptop, { title: 'Lenovo ThinkPad T14 laptop', price: eur(55000), condition: 'good' });
    await openAll(root);
    const sources = [...root.querySelectorAll('.why ul a')].map((link) => link.getAttribute('href'));
    expect(sources.length).toBeGreaterThan(1);
    expect(sources.every((href) => href?.startsWith('https://'))).toBe(true);
    await expect.element(page.getByText(/^Counted for: Germany/)).toBeVisible();
    await expect.element(page.getByText(new RegExp(`factors ${factors.version}/${used.version}`))).toBeVisible();
  });
});

test('a used child car seat is advised against, with who says so, and nothing is said to be avoided', async () => {
  const name = 'Cosy 360 child car seat';
  const root = show({ name, price: eur(30000) }, { title: name, price: eur(6000), condition: 'good' });
  await expect.element(page.getByText(/a used child car seat is advised against/)).toBeVisible();
  await expect.element(page.getByRole('link', { name: /Wirral Council/ })).toBeVisible();
  await expect.element(page.getByText('We name no benefit here: used ones are advised against.')).toBeVisible();
  expect(root.textContent).not.toContain('Could avoid about');
});

test('a fridge of unknown age claims no benefit and says why', async () => {
  const fridge = { name: 'Bosch KGN39 fridge-freezer', brand: 'Bosch', price: eur(80000) };
  const root = show(fridge, {
    title: 'Fridge-freezer Bosch, white',
    brand: 'Bosch',
    price: eur(9000),
    condition: 'good',
  });
  expect(root.textContent).not.toContain('Could avoid about');
  expect((await openAll(root)).join('\n')).toContain('We can’t tell how much, so we claim no benefit.');
});
