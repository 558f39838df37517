import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mountLedger } from '@/src/ui/ledger/mount-ledger';
import { mountOptions } from '@/src/ui/options/mount-options';
import { mountPanel } from '@/src/ui/panel/mount-panel';
import { mountPopup } from '@/src/ui/popup/mount-popup';
import { mountRules } from '@/src/ui/rules/mount-rules';
import { mountSidePanel } from '@/src/ui/sidepanel/mount-side-panel';
import { FakeLedger } from './ledger-backend';
import { FakeBackend, makeVerdict, TONGUE } from './make';
import { FakeRules } from './rules-backend';
import { cleanly, resize, stage } from './stage';

/** English words as if they were of a language that is written from right to left: what counts is the layout. */
const MIRRORED = { ...TONGUE, locale: 'he' };

class Mirrored extends FakeBackend {
  override readonly tongue = MIRRORED;
}

class MirroredLedger extends FakeLedger {
  override readonly tongue = MIRRORED;
}

class MirroredRules extends FakeRules {
  override readonly tongue = MIRRORED;
}

const html = document.documentElement;

afterEach(() => {
  html.removeAttribute('dir');
  html.removeAttribute('lang');
});

const screens = {
  options: ['Sources and rules · Reprise', (root: HTMLElement) => mountOptions(root, new Mirrored())],
  popup: ['Reprise', (root: HTMLElement) => mountPopup(root, new Mirrored())],
  'side panel': ['Reprise', (root: HTMLElement) => mountSidePanel(root, new Mirrored())],
  ledger: ['Your ledger · Reprise', (root: HTMLElement) => mountLedger(root, new MirroredLedger())],
  rules: ['Rules · Reprise', (root: HTMLElement) => mountRules(root, new MirroredRules())],
} as const;

describe.each(Object.entries(screens))('%s, from right to left', (name, [title, mount]) => {
  test.each([360, 1000])('has no sideways scrolling at %d px, and begins at the right', async (width) => {
    await resize(width, 800);
    const root = stage();
    cleanly(mount(root));
    await expect.element(page.getByRole('heading').first()).toBeVisible();
    expect(html.dir).toBe('rtl');
    expect(html.lang).toBe('he');
    expect(document.title).toBe(title);
    // The popup has a width of its own, which the window of this test may be narrower than.
    if (name !== 'popup' || width > 400) expect(html.scrollWidth).toBeLessThanOrEqual(html.clientWidth);
    const heading = document.querySelector('h1, h2') as HTMLElement;
    expect(getComputedStyle(heading).direction).toBe('rtl');
  });
});

describe('the panel', () => {
  test.each([
    ['en-GB', 'rtl', 'ltr'],
    ['he', 'ltr', 'rtl'],
  ])('in %s on a page that is written %s is written %s', async (locale, ofPage, ofPanel) => {
    html.dir = ofPage;
    const backend = Object.assign(new FakeBackend({ verdict: makeVerdict() }), { tongue: { ...TONGUE, locale } });
    cleanly(mountPanel(stage(), backend, { mode: 'open' }));
    const panel = () => document.querySelector('reprise-panel')?.shadowRoot?.querySelector<HTMLElement>('.tag');
    await expect.poll(() => panel()?.dir).toBe(ofPanel);
    const tag = panel() as HTMLElement;
    expect(tag.lang).toBe(locale);
    expect(getComputedStyle(tag).direction).toBe(ofPanel);
    const { left, right } = tag.getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(innerWidth);
  });
});
