import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mountLedger } from '@/src/ui/ledger/mount-ledger';
import { mountOptions } from '@/src/ui/options/mount-options';
import { mountRules } from '@/src/ui/rules/mount-rules';
import { type Catalogue, lookupIn } from '@/src/words/catalogue';
import type { Tongue } from '@/src/words/say';
import { FakeLedger } from './ledger-backend';
import { FakeBackend } from './make';
import { FakeRules } from './rules-backend';
import { cleanly, resize, stage } from './stage';

const files = import.meta.glob<Catalogue>('../../public/_locales/*/messages.json', { eager: true, import: 'default' });
const tongues = Object.values(files).map(
  (messages): Tongue => ({ lookup: lookupIn(messages), locale: messages['languageTag']?.message ?? '' }),
);

const screens = {
  options: (root: HTMLElement, tongue: Tongue) => mountOptions(root, Object.assign(new FakeBackend(), { tongue })),
  ledger: (root: HTMLElement, tongue: Tongue) => mountLedger(root, Object.assign(new FakeLedger(), { tongue })),
  rules: (root: HTMLElement, tongue: Tongue) => mountRules(root, Object.assign(new FakeRules(), { tongue })),
};

describe.each(tongues.map((tongue) => [tongue.locale, tongue] as const))('%s', (locale, tongue) => {
  test.each(Object.entries(screens))('%s fits a narrow window', async (_, mount) => {
    await resize(360, 800);
    const root = stage();
    cleanly(mount(root, tongue));
    await expect.element(page.getByRole('heading').first()).toBeVisible();
    const html = document.documentElement;
    expect(html.lang).toBe(locale);
    expect(html.scrollWidth).toBeLessThanOrEqual(html.clientWidth);
  });
});

test('there are languages', () => {
  expect(tongues.length).toBeGreaterThan(1);
});
