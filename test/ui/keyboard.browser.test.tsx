// Every screen by keyboard alone: Tab comes to each control once, in the order they stand in, with a ring around it, in
// sight and large enough, and leads out at the end; what closes, is done or goes away leaves the focus near.
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountDiagnosis } from '@/src/ui/diagnosis/mount-diagnosis';
import { mountFind } from '@/src/ui/find/mount-find';
import { mountPanel, PANEL_TAG } from '@/src/ui/panel/mount-panel';
import { mountPopup } from '@/src/ui/popup/mount-popup';
import { mountSidePanel } from '@/src/ui/sidepanel/mount-side-panel';
import { mountWelcome } from '@/src/ui/welcome/mount-welcome';
import { FakeDiagnosis } from './diagnosis-backend';
import { fullLedger, fullOptions } from './full-pages';
import { controlsIn, walk } from './keyboard-walk';
import { FakeBackend, makeEntry, makeOffer, makeVerdict } from './make';
import { cleanly, drawn, resize, stage, unfold } from './stage';

const OFFERS = ['offer-1', 'offer-2', 'offer-3'].map((offerId) => makeOffer({ listing: { offerId } }));
const verdict = makeVerdict({ offers: OFFERS });
const entries = [makeEntry(), makeEntry({ id: 'w1', choice: 'waiting', remindAt: 1 })];

function shown(mount: (root: HTMLElement) => () => void): HTMLElement {
  const root = stage();
  cleanly(mount(root));
  return root;
}

const SCREENS: Record<
  string,
  readonly [width: number, height: number, show: () => Promise<HTMLElement> | HTMLElement]
> = {
  'the popup': [380, 600, () => shown((root) => mountPopup(root, new FakeBackend({ verdict, entries })))],
  'the popup without a product': [380, 600, () => shown((root) => mountPopup(root, new FakeBackend({ entries })))],
  'the side panel': [400, 600, () => shown((root) => mountSidePanel(root, new FakeBackend({ verdict })))],
  'the welcome page': [1280, 860, () => shown((root) => mountWelcome(root, new FakeBackend()))],
  'find something used': [640, 430, () => shown((root) => mountFind(root, new FakeBackend()))],
  'the diagnosis': [640, 430, () => shown((root) => mountDiagnosis(root, new FakeDiagnosis()))],
  'the options': [1280, 860, () => fullOptions()],
  'the ledger': [640, 430, () => fullLedger()],
};

test.each(Object.entries(SCREENS))('%s', async (_, [width, height, show]) => {
  await resize(width, height);
  const root = await show();
  await expect.element(page.getByRole('heading').first()).toBeVisible();
  await drawn();
  scrollTo(0, 0);
  const { stops, faults } = await walk(root);
  expect(faults).toEqual([]);
  expect(controlsIn(root).filter((control) => !stops.includes(control))).toEqual([]);
});

test('the popup with everything unfolded', async () => {
  await resize(380, 600);
  const root = shown((root) => mountPopup(root, new FakeBackend({ verdict, entries })));
  await expect.element(page.getByRole('button', { name: 'Something else' })).toBeVisible();
  await unfold(root);
  const { stops, faults } = await walk(root);
  expect(faults).toEqual([]);
  expect(controlsIn(root).filter((control) => !stops.includes(control))).toEqual([]);
});

describe('the panel', () => {
  async function opened() {
    await resize(1280, 860);
    const parent = stage();
    cleanly(mountPanel(parent, new FakeBackend({ verdict }), { mode: 'open' }));
    const root = parent.querySelector(PANEL_TAG)?.shadowRoot as ShadowRoot;
    await expect.poll(() => root.querySelector('.line-text')).toBeTruthy();
    return root;
  }

  test('is opened, walked and closed again, and the focus is on its line then', async () => {
    const root = await opened();
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.poll(() => root.querySelector('.sheet')).toBeTruthy();
    const line = root.querySelector('.line') as HTMLElement;
    const { stops, faults } = await walk(root);
    expect(faults).toEqual([]);
    expect(controlsIn(root).filter((control) => !stops.includes(control))).toEqual([]);
    (stops.at(-1) as HTMLElement).focus();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => root.querySelector('.sheet')).toBeNull();
    expect(root.activeElement).toBe(line);
  });
});

describe('the ledger', () => {
  const focused = () => document.activeElement as HTMLElement;

  test('a line is corrected and left, and the next Tab goes on from it', async () => {
    await fullLedger();
    const correct = page.getByRole('button', { name: 'Correct: Thing 1', exact: true });
    (correct.element() as HTMLElement).focus();
    const line = correct.element().closest('li') as HTMLElement;
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('button', { name: 'Keep' }).nth(1)).toBeVisible();
    expect(focused()).toBe(line);
    await userEvent.keyboard('{Tab}');
    expect(focused().localName).toBe('select');
    (line.querySelector('form .plain') as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(correct).toBeVisible();
    expect(focused()).toBe(line);
    await userEvent.keyboard('{Tab}');
    expect(focused()).toBe(correct.element());
  });

  test('"Delete everything" asks and is left without the focus going astray', async () => {
    await fullLedger();
    const all = page.getByRole('button', { name: 'Delete everything' });
    (all.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('group', { name: 'Delete everything Reprise keeps?' })).toBeVisible();
    expect(focused().id).toBe('files');
    (page.getByRole('button', { name: 'Back' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(all).toBeVisible();
    expect(focused().id).toBe('files');
  });
});
