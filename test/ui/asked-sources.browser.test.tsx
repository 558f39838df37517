import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { money } from '@/src/quantity/money';
import { mountOptions } from '@/src/ui/options/mount-options';
import { sourceViews } from '@/src/ui/options/source-view';
import { FakeBackend, said } from './make';
import { cleanly, stage } from './stage';

const WOO = {
  id: 'woocommerce:shop.example',
  settings: { kind: 'woocommerce', host: 'shop.example', sells: 'used' },
  on: true,
  addedAt: 1,
} as const;

function show(records: Parameters<typeof sourceViews>[0] = []): FakeBackend {
  const backend = new FakeBackend();
  cleanly(mountOptions(stage(), backend));
  backend.showSources(sourceViews(records));
  return backend;
}

const address = () => page.getByRole('textbox', { name: 'Add a shop: the address of any of its pages' });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const ask = (name: string) => page.getByRole('switch', { name: `Ask ${name}` });

describe('adding a shop', () => {
  test('hands over its address and what it sells, and says how it will be asked', async () => {
    const backend = show();
    await address().fill(' shop.example/lamps ');
    await page.getByRole('radio', { name: 'New things too: show only what it says is used' }).click();
    await button('Look at it and switch it on').click();
    await expect.element(page.getByText('It can be searched.')).toBeVisible();
    expect(backend.calls).toEqual([['addShop', 'shop.example/lamps', 'mixed']]);
    await expect.element(address()).toHaveValue('');
  });

  test('says why there is nothing to search, keeps the address and ties the sentence to it', async () => {
    const backend = show();
    backend.shopAnswer = { ok: false, problem: said('shop.example has no interface we can search.') };
    await address().fill('shop.example');
    await userEvent.keyboard('{Enter}');
    await expect.element(address()).toHaveAccessibleDescription(/no interface/);
    await expect.element(address()).toHaveValue('shop.example');
  });

  test('says so when the background does not answer', async () => {
    const backend = show();
    backend.failing = true;
    await address().fill('shop.example');
    await userEvent.keyboard('{Enter}');
    await expect.element(address()).toHaveAccessibleDescription(/\w+/);
  });
});

describe('a source', () => {
  test('is off at first, tells what it is sent, and is switched on by a switch', async () => {
    const backend = show();
    await expect.element(ask('Reverb')).not.toBeChecked();
    await expect.element(page.getByText('Is sent: search words, country and language').first()).toBeVisible();
    await ask('Reverb').click();
    expect(backend.calls).toEqual([['saveSource', 'reverb', { kind: 'reverb' }, true]]);
    // It shows what is kept.
    await expect.element(ask('Reverb')).not.toBeChecked();
    backend.showSources(
      sourceViews([{ id: 'reverb', settings: { kind: 'reverb', token: 'x' }, on: true, addedAt: 1 }]),
    );
    await expect.element(ask('Reverb')).toBeChecked();
  });

  test('that cannot be switched on says why, beside it', async () => {
    const backend = show();
    backend.refusal = 'Shopify Catalog wants to know who asks.';
    await ask('Shopify Catalog').click();
    await expect.element(page.getByText('Shopify Catalog wants to know who asks.')).toBeVisible();
  });

  test('of another country cannot be switched on, and says where it is', async () => {
    const backend = show();
    backend.showRules('{ "format": 1, "id": "mine", "name": "Mine", "version": "1", "region": "DE" }');
    await expect.element(ask('Freegle')).toBeDisabled();
    await expect.element(page.getByText('Only in: United Kingdom')).toBeVisible();
    backend.showRules('{ "format": 1, "id": "mine", "name": "Mine", "version": "1", "region": "GB" }');
    await expect.element(ask('Freegle')).toBeEnabled();
  });

  test('takes the person’s keys, unseen, and keeps the switch as it is', async () => {
    const backend = show();
    await page.getByText('Keys for eBay').click();
    await page.getByLabelText('App ID (client ID)').fill('app');
    await page.getByLabelText('Cert ID (client secret)').fill('cert');
    expect(page.getByLabelText('App ID (client ID)').element().getAttribute('type')).toBe('password');
    await page.getByRole('listitem').filter({ hasText: 'Keys for eBay' }).getByRole('button', { name: 'Keep' }).click();
    expect(backend.calls).toEqual([
      ['saveSource', 'ebay', { kind: 'ebay', clientId: 'app', clientSecret: 'cert' }, false],
    ]);
  });

  test('that was added can be tried, switched off and removed, by keyboard too', async () => {
    const backend = show([WOO]);
    backend.tried = {
      found: 2,
      examples: [{ title: 'Brass lamp', price: money(19.99, 'EUR') }],
      told: [said('1 already sold')],
    };
    await expect.element(ask('shop.example')).toBeChecked();
    (page.getByRole('button', { name: 'Try it: shop.example' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Offers that came: 2')).toBeVisible();
    await expect.element(page.getByText(/Brass lamp.*19\.99/)).toBeVisible();
    await expect.element(page.getByText('1 already sold')).toBeVisible();
    (ask('shop.example').element() as HTMLElement).focus();
    await userEvent.keyboard(' ');
    await page.getByRole('button', { name: 'Remove shop.example' }).click();
    expect(backend.calls).toEqual([
      ['trySource', WOO.id, 'lamp'],
      ['saveSource', WOO.id, WOO.settings, false],
      ['removeSource', WOO.id],
    ]);
  });

  test('is tried with the person’s words when there are some', async () => {
    const backend = show([WOO]);
    await page.getByLabelText('Words for trying a source').fill('oak table');
    await page.getByRole('button', { name: 'Try it: shop.example' }).click();
    expect(backend.calls).toEqual([['trySource', WOO.id, 'oak table']]);
  });
});

test('the agent profile’s address is kept, or refused with a sentence', async () => {
  const backend = show();
  await page.getByLabelText('Address of the agent profile').fill('http://x.example/');
  backend.refusal = 'It must begin with https://.';
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('It must begin with https://.')).toBeVisible();
  expect(backend.calls).toEqual([['saveProfile', 'http://x.example/']]);
});
