import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Product } from '@/src/product/product';
import { parseWebUrl, type WebUrl } from '@/src/product/web-url';
import { money } from '@/src/quantity/money';
import type { SavedView } from '@/src/ui/backend';
import { mountOptions } from '@/src/ui/options/mount-options';
import { mountPopup } from '@/src/ui/popup/mount-popup';
import { FakeBackend, makeVerdict } from './make';
import { cleanly, stage } from './stage';

const web = (url: string) => parseWebUrl(url) as WebUrl;
const SAVED: SavedView = {
  id: 'a',
  title: 'Desk lamp',
  price: money(4500, 'EUR'),
  condition: 'good',
  url: web('https://used.example/1'),
  savedAt: Date.UTC(2026, 10, 3, 12),
  state: 'offered',
};

const button = (name: string) => page.getByRole('button', { name, exact: true });

function popup(product: Partial<Product>): FakeBackend {
  const verdict = makeVerdict();
  const sighting = { ...verdict.sighting, product: Product.parse({ ...verdict.sighting.product, ...product }) };
  const backend = new FakeBackend({ verdict: { ...verdict, sighting } });
  cleanly(mountPopup(stage(), backend));
  return backend;
}

describe('the page in front', () => {
  test('that offers something used is saved with one click', async () => {
    const backend = popup({ condition: 'refurbished' });
    // Its price is not called that of a new one.
    await expect.element(page.getByText('Refurbished', { exact: true }).first()).toBeVisible();
    await button('Save this used offer').click();
    expect(backend.calls).toEqual([['saveOffer', makeVerdict().id, false]]);
    expect(backend.savedAsked).toBe(makeVerdict().sighting.url);
  });

  test.each([undefined, 'new'] as const)('that says %s of it is saved on the person’s word', async (condition) => {
    const backend = popup(condition === undefined ? {} : { condition });
    await expect.element(page.getByText('Is this a used offer?', { exact: false })).toBeVisible();
    await button('It is used: save it').click();
    expect(backend.calls).toEqual([['saveOffer', makeVerdict().id, true]]);
  });

  test('that is sold cannot be saved', async () => {
    popup({ condition: 'used', availability: 'out-of-stock' });
    await expect.element(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    expect(button('Save this used offer').elements()).toEqual([]);
    expect(button('It is used: save it').elements()).toEqual([]);
  });

  test('says why it could not be saved', async () => {
    const backend = popup({ condition: 'used' });
    backend.refusal = 'No room.';
    await button('Save this used offer').click();
    await expect.element(page.getByText('No room.')).toBeVisible();
  });

  test('that is saved says so, and can be forgotten', async () => {
    const backend = popup({});
    backend.showSavedAt({ ...SAVED, state: 'gone' });
    await expect.element(page.getByText('This offer was saved on', { exact: false })).toBeVisible();
    await expect.element(page.getByText('Its page offers it no more, so it is not shown.')).toBeVisible();
    await button('Forget it').click();
    expect(backend.calls).toEqual([['forgetSaved', 'a']]);
    backend.showSavedAt(undefined);
    await expect.element(button('It is used: save it')).toBeVisible();
  });
});

describe('the options', () => {
  function options(): FakeBackend {
    const backend = new FakeBackend();
    cleanly(mountOptions(stage(), backend));
    return backend;
  }

  test('say what to do while nothing is saved', async () => {
    options();
    await expect
      .element(page.getByText('Nothing is saved: open the page of a used offer', { exact: false }))
      .toBeVisible();
  });

  test('list what is saved, say what is no longer shown, and forget one by its name', async () => {
    const backend = options();
    backend.showSaved([SAVED, { ...SAVED, id: 'b', title: 'Chair', state: 'old' }]);
    await expect
      .element(page.getByRole('link', { name: 'Desk lamp' }))
      .toHaveAttribute('href', 'https://used.example/1');
    await expect.element(page.getByText('Not seen for 60 days', { exact: false })).toBeVisible();
    await button('Forget it: Chair').click();
    expect(backend.calls).toEqual([['forgetSaved', 'b']]);
  });

  test('keep a long list short until more is asked for', async () => {
    const backend = options();
    backend.showSaved(Array.from({ length: 25 }, (_, i) => ({ ...SAVED, id: `s${i}`, title: `Lamp ${i}` })));
    const last = page.getByRole('link', { name: 'Lamp 24' });
    await expect.element(page.getByRole('link', { name: 'Lamp 19' })).toBeVisible();
    expect(last.elements()).toEqual([]);
    await page.getByText('Show 5 more').click();
    await expect.element(last).toBeVisible();
  });
});
