import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountOptions } from '@/src/ui/options/mount-options';
import { FakeBackend } from './make';
import { cleanly, stage } from './stage';

const SHOP = { pattern: 'https://shop.example/*', name: 'shop.example' };

function show(backend = new FakeBackend()): FakeBackend {
  cleanly(mountOptions(stage(), backend));
  return backend;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const list = (name: string) => page.getByRole('list', { name, exact: true });

describe('shops that are looked at', () => {
  test('an empty list says what to do next, and there is nothing else', async () => {
    show();
    await expect.element(page.getByText('No shop is looked at: add one here', { exact: false })).toBeVisible();
    expect(page.getByText('Only asked, never looked at').elements()).toEqual([]);
    expect(page.getByText('Allowed in your browser, used for nothing').elements()).toEqual([]);
  });

  test('each is listed and can be removed by its name', async () => {
    const backend = show();
    backend.showSites({ looked: [SHOP, { pattern: 'https://*/*' }], asked: [], idle: [] });
    await expect.element(list('Shops that are looked at')).toMatchTextContent('shop.example');
    await button('Remove: Every site').click();
    await button('Remove: shop.example').click();
    expect(backend.calls.slice(-2)).toEqual([
      ['leaveSite', 'https://*/*'],
      ['leaveSite', SHOP.pattern],
    ]);
  });

  test('one is added by keyboard, and the field is emptied only when that went well', async () => {
    const backend = show();
    const field = page.getByLabelText('Look at a shop: the address of any of its pages');
    backend.refusal = 'No permission.';
    await field.fill('shop.example');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('No permission.')).toBeVisible();
    await expect.element(field).toHaveValue('shop.example');
    backend.refusal = undefined;
    await userEvent.keyboard('{Enter}');
    await expect.element(field).toHaveValue('');
    expect(backend.calls).toEqual([
      ['lookAtSite', 'shop.example'],
      ['lookAtSite', 'shop.example'],
    ]);
  });
});

test('what is only asked names who asks, and has no button: it goes with them', async () => {
  const backend = show();
  backend.showSites({ looked: [], asked: [{ ...SHOP, titles: ['Lamps', 'eBay'] }], idle: [] });
  const asked = list('Only asked, never looked at');
  await expect.element(asked).toMatchTextContent(/shop\.example.*for Lamps.*eBay/);
  expect(asked.getByRole('button').elements()).toEqual([]);
});

test('what the browser allows for nothing can be looked at or given back', async () => {
  const backend = show();
  backend.showSites({ looked: [], asked: [], idle: [SHOP] });
  await button('Look there: shop.example').click();
  await button('Give it back: shop.example').click();
  expect(backend.calls).toEqual([
    ['lookAtSite', SHOP.pattern],
    ['leaveSite', SHOP.pattern],
  ]);
});
