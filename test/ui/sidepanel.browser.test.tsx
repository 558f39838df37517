import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { money } from '@/src/quantity/money';
import type { PageState } from '@/src/ui/backend';
import { mountSidePanel } from '@/src/ui/sidepanel/mount-side-panel';
import type { Verdict } from '@/src/verdict/verdict';
import { kg } from '../carbon';
import { FakeBackend, makeOffer, makeVerdict } from './make';
import { cleanly, stage } from './stage';

function show(given: Verdict | PageState): { readonly backend: FakeBackend; readonly root: HTMLElement } {
  const backend = new FakeBackend('kind' in given ? { page: given } : { verdict: given });
  const root = stage();
  cleanly(mountSidePanel(root, backend));
  return { backend, root };
}

/** Three of feeds, one that stands apart: of three countries, two sources, two currencies. */
function detective(): Verdict {
  const offer = (offerId: string, listing: Parameters<typeof makeOffer>[0]) =>
    makeOffer({ ...listing, listing: { offerId, title: `Offer ${offerId}`, ...listing?.listing } });
  return makeVerdict({
    whereabouts: { region: 'DE' },
    offers: [
      offer('home', { listing: { price: money(210, 'EUR') } }),
      offer('france', {
        listing: { price: money(150, 'EUR'), country: 'FR', condition: 'good' },
        band: 'variant',
        avoided: { net: kg(10, 35, 60) },
      }),
      offer('pounds', {
        listing: { price: money(100, 'GBP'), country: 'GB', sourceId: 'feed-2', url: 'https://other.example/1' },
        converted: { price: money(116, 'EUR'), rates: [] },
        band: 'similar',
      }),
    ],
    live: {
      words: [],
      asked: [{ sourceId: 'ebay', title: 'Auctions', state: 'whole', found: 1 }],
      apart: [
        {
          sourceId: 'ebay',
          title: 'Auctions',
          offers: [offer('apart', { listing: { price: money(90, 'EUR'), sourceId: 'ebay' } })],
        },
      ],
    },
  });
}

const titles = (root: HTMLElement) => [...root.querySelectorAll('.offer h4')].map(({ textContent }) => textContent);
const filters = () => page.getByText('Filter', { exact: true }).click();

describe('all offers of the page', () => {
  test('are there with their reasons, those a source wants apart in a section of their own', async () => {
    const { root } = show(detective());
    await expect.element(page.getByText('4 of 4 shown')).toBeVisible();
    expect(titles(root)).toEqual(['Offer home', 'Offer france', 'Offer pounds', 'Offer apart']);
    const apart = page.getByRole('region', { name: 'Offers on Auctions' });
    await expect.element(apart.getByRole('link', { name: 'Offer apart' })).toBeVisible();
    expect(root.querySelectorAll('.offer .why')).toHaveLength(4);
  });

  test.each([
    ['what could be avoided', 'By the middle of the range', ['france', 'home', 'pounds', 'apart']],
    ['price with shipping', 'By price with shipping', ['pounds', 'france', 'home', 'apart']],
    ['how near it is', 'By the way from the country', ['home', 'france', 'pounds', 'apart']],
    ['how surely it is the same thing', 'Same thing first', ['home', 'france', 'pounds', 'apart']],
  ])('sorted by %s, which is said', async (name, basis, order) => {
    const { root } = show(detective());
    await page.getByLabelText('Sort by').selectOptions(name);
    await expect.element(page.getByText(new RegExp(`^${basis}`))).toBeVisible();
    await expect.poll(() => titles(root)).toEqual(order.map((id) => `Offer ${id}`));
  });

  test('cannot be sorted by nearness when nobody knows where the person is, and says so', async () => {
    const { whereabouts: _, ...verdict } = detective();
    show(verdict);
    await page.getByLabelText('Sort by').selectOptions('how near it is');
    await expect.element(page.getByText(/^We do not know where you are/)).toBeVisible();
    await filters();
    await expect.element(page.getByLabelText('Where it is')).not.toBeInTheDocument();
  });
});

describe('filters', () => {
  test('by price, in the currency of the page', async () => {
    const { root } = show(detective());
    await filters();
    await page.getByLabelText('From').fill('100');
    await page.getByLabelText('To').fill('160');
    await expect.element(page.getByText('2 of 4 shown')).toBeVisible();
    expect(titles(root)).toEqual(['Offer france', 'Offer pounds']);
  });

  test.each([
    ['In my country', ['home', 'apart']],
    ['Within 1,000 km by country', ['home', 'france', 'apart']],
  ])('by place: %s', async (name, left) => {
    const { root } = show(detective());
    await filters();
    await page.getByLabelText('Where it is').selectOptions(name);
    await expect.poll(() => titles(root)).toEqual(left.map((id) => `Offer ${id}`));
  });

  test.each([
    ['Used, good', ['france']],
    ['Same model, another variant', ['france']],
    ['other.example', ['pounds']],
    ['Auctions', ['apart']],
  ])('by condition, likeness and source: %s', async (name, left) => {
    const { root } = show(detective());
    await filters();
    await page.getByRole('checkbox', { name }).click();
    await expect.poll(() => titles(root)).toEqual(left.map((id) => `Offer ${id}`));
  });

  test('that leave nothing say what to do, and one button takes them away', async () => {
    show(detective());
    await filters();
    await page.getByLabelText('To').fill('1');
    await expect.element(page.getByText(/^No offer is like that/)).toBeVisible();
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.element(page.getByText('4 of 4 shown')).toBeVisible();
    await expect.element(page.getByLabelText('To')).toHaveValue(null);
  });

  test('are for one page: another starts with all of its own', async () => {
    const { backend } = show(detective());
    await filters();
    await page.getByLabelText('To').fill('1');
    await expect.element(page.getByText('0 of 4 shown')).toBeVisible();
    const next = makeVerdict();
    backend.showPage({
      kind: 'verdict',
      verdict: { ...next, sighting: { ...next.sighting, url: 'https://shop.example/other' as never } },
    });
    await expect.element(page.getByText('3 of 3 shown')).toBeVisible();
  });

  test('work by keyboard alone', async () => {
    const { root } = show(detective());
    (page.getByLabelText('Sort by').element() as HTMLElement).focus();
    await userEvent.keyboard('{Tab}{Enter}{Tab}160{Tab}');
    await expect.poll(() => titles(root)).toEqual(['Offer home']);
    expect(document.activeElement).toBe(page.getByLabelText('To').element());
  });
});

describe('what can be done', () => {
  test('offers are compared, and hidden as wrong', async () => {
    const { backend } = show(detective());
    await page.getByRole('button', { name: 'Compare: Offer home' }).click();
    await page.getByRole('button', { name: 'Compare with new (1)' }).click();
    await expect.element(page.getByRole('heading', { name: 'Side by side' })).toBeVisible();
    await page.getByRole('button', { name: 'Back to all offers' }).click();
    await page.getByRole('button', { name: /^Wrong match: hide Offer france/ }).click();
    expect(backend.calls).toEqual([['hideOffer', 'verdict-1', { sourceId: 'feed-1', offerId: 'france' }]]);
  });

  test('a decision is noted down', async () => {
    const { backend } = show(detective());
    await page.getByRole('button', { name: 'I bought it new' }).click();
    await expect.element(page.getByText('Noted: Bought new')).toBeVisible();
    expect(backend.calls[0]?.[0]).toBe('recordChoice');
  });
});

describe('without a verdict', () => {
  test.each<[string, PageState, string]>([
    ['a page of the browser', { kind: 'unsupported' }, 'Open the page of a product in this window'],
    ['a shop that is not looked at', { kind: 'not-allowed', host: 'shop.example' }, 'click the toolbar button there'],
    ['no product', { kind: 'no-product' }, 'No single product was recognised here'],
    ['being read', { kind: 'reading' }, 'Reading this page…'],
  ])('%s: says what to do next', async (_, state, words) => {
    show(state);
    await expect.element(page.getByText(words, { exact: false })).toBeVisible();
  });

  test('nothing found: says what to do next', async () => {
    show(makeVerdict({ offers: [] }));
    await expect.element(page.getByText(/^No offer in your sources matches/)).toBeVisible();
    await expect.element(page.getByLabelText('Sort by')).not.toBeInTheDocument();
  });

  test('says why the page could not be read again', async () => {
    const { backend } = show({ kind: 'no-product' });
    backend.refusal = 'This tab was closed.';
    await page.getByRole('button', { name: 'Read this page again' }).click();
    await expect.element(page.getByRole('alert')).toMatchTextContent('This tab was closed.');
  });

  test('a tab that comes to the front with a product fills it', async () => {
    const { backend } = show({ kind: 'unsupported' });
    backend.showPage({ kind: 'verdict', verdict: detective() });
    await expect.element(page.getByText('4 of 4 shown')).toBeVisible();
    backend.showPage({ kind: 'unsupported' });
    await expect.element(page.getByText('4 of 4 shown')).not.toBeInTheDocument();
  });
});

test('keeps markup in titles and names as text', () => {
  const { root } = show(
    makeVerdict({ product: { name: '<img src=x>' }, offers: [makeOffer({ listing: { title: '<b>x' } })] }),
  );
  expect(root.querySelector('img, b')).toBeNull();
});
