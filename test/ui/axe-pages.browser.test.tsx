// axe finds nothing on the options and ledger pages, with every part unfolded: light and dark, at the usual size, at 200 %
// and in a window of 320 px, in which nothing is to be scrolled sideways either (WCAG 2.2, 1.4.10).
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emptyArchive } from '@/src/ledger/archive/archive';
import { planMerge } from '@/src/ledger/archive/plan';
import type { WebUrl } from '@/src/product/web-url';
import type { VetoRule } from '@/src/rules/rule-kinds';
import { mountLedger } from '@/src/ui/ledger/mount-ledger';
import { mountOptions } from '@/src/ui/options/mount-options';
import { mountRules } from '@/src/ui/rules/mount-rules';
import { eur, interval, makeEntry } from '../ledger/entries';
import { emulate, faultsIn, tooWide } from './axe-faults';
import { FakeLedger, NOW } from './ledger-backend';
import { FakeBackend, said } from './make';
import { FakeRules, NOTHING, packText, storedPack } from './rules-backend';
import { cleanly, resize, stage, unfold } from './stage';

const DAY = 86_400_000;
const SIZES = [
  ['the usual size', 1280, 860],
  ['200 %', 640, 430],
  ['320 px', 320, 640],
] as const;

afterEach(() => emulate(''));

const used = makeEntry({
  productName: 'Sofa',
  decidedAt: NOW - 3 * DAY,
  category: 'sofa',
  emittedKg: interval(2, 4, 9),
  avoidedKg: interval(-3, 40, 90),
  pricePaid: eur(200),
  priceNew: eur(900),
});
const ENTRIES = [
  used,
  makeEntry({ productName: 'x'.repeat(500), choice: 'bought-new', decidedAt: NOW - DAY, pricePaid: eur(10_000_000) }),
  makeEntry({ productName: 'كرسي خشبي', choice: 'sold', decidedAt: NOW - DAY, priceReceived: eur(0) }),
  makeEntry({ productName: 'Bike', choice: 'waiting', decidedAt: NOW - DAY, remindAt: NOW - 1 }),
  makeEntry({ productName: 'Lamp', decidedAt: NOW - DAY, returnedAt: NOW }),
];

const click = (name: string) => page.getByRole('button', { name, exact: true }).first().click();

async function ledgerWithAll(): Promise<HTMLElement> {
  const backend = new FakeLedger(ENTRIES);
  backend.found = {
    entries: [{ entry: used, now: { avoidedKg: interval(-4, 38, 80), factors: 'tomorrow', otherRules: false } }],
  };
  const draft = { choice: 'bought-new', productName: 'Kettle', decidedAt: NOW, wouldBuyNew: 'unknown' } as const;
  backend.orders = {
    orders: [{ row: 1, orderKey: 'a', draft }],
    refused: [{ row: 3, why: { key: 'ledgerOrderNoName', args: [] } }],
    known: new Set(),
  };
  const file = {
    ...emptyArchive(1),
    entries: ENTRIES,
    sites: [{ pattern: 'https://shop.example/*', addedAt: 1 }],
    feeds: [{ url: 'https://feed.example/x.xml' as WebUrl, cadence: 'weekly' as const, addedAt: 1 }],
  };
  backend.plan = { ok: true, plan: planMerge(emptyArchive(1), file) };
  const root = stage();
  cleanly(mountLedger(root, backend));
  await expect.element(page.getByRole('region', { name: 'Newer figures' })).toBeVisible();
  await unfold(root);
  await page.getByLabelText('File of orders').upload(new File(['Date;Item\n01.02.2026;x\n'], 'orders.csv'));
  await expect.element(page.getByText(/^New: 1 · in the ledger/)).toBeVisible();
  await page.getByLabelText(/^Bring in a file/).upload(new File(['{}'], 'reprise.json'));
  await click('Bring it in');
  await expect.element(page.getByText('To be allowed again')).toBeVisible();
  await page.getByLabelText(/^Bring in a file/).upload(new File(['{}'], 'again.json'));
  await click('Delete everything');
  await click('Correct: Sofa');
  await click('Bought used: Bike');
  await unfold(root);
  await expect.element(page.getByText('Bring it in')).toBeVisible();
  return root;
}

async function rulesWithAll(): Promise<HTMLElement> {
  const veto: VetoRule = {
    id: 'demo',
    when: [{ field: 'listing.title', contains: 'x'.repeat(100) }],
    best: 'no',
    because: 'كرسي خشبي',
  };
  const personal = packText({ id: 'mine', thresholds: { same: 0.5 }, vetoes: [veto] });
  const pending = packText({ version: '2', hiddenWords: ['x'.repeat(60)] });
  const policy = packText({ id: 'policy', name: 'Policy', locked: ['thresholds'] });
  const backend = new FakeRules({
    ...NOTHING,
    packs: [
      storedPack({
        origin: { kind: 'url', url: `https://team.example/${'x'.repeat(200)}` },
        pending,
        problem: said('It did not answer.'),
      }),
      storedPack({ id: 'p2', on: false, text: packText({ id: 'other', name: 'y'.repeat(80) }) }),
      storedPack({ id: 'policy', origin: { kind: 'policy' }, text: policy, problem: said('It is malformed.') }),
    ],
    personal: { text: packText({ id: 'mine' }), revision: 2 },
    draft: { text: personal, revision: 1 },
  });
  backend.versions = [{ id: 1, text: packText({ mostOffers: 5 }), savedAt: NOW, why: 'only a trial' }];
  const root = stage();
  cleanly(mountRules(root, backend));
  await expect.poll(() => root.querySelector('.cm-content'), { timeout: 20_000 }).not.toBeNull();
  unfold(root);
  await page.getByLabelText('File of a pack (JSON)').upload(new File([packText({ hiddenWords: ['a'] })], 'a.json'));
  await click('See what changes: Team');
  await click('Remove Team');
  await click('Review and save');
  await page.getByRole('button', { name: /^See what has changed since:/ }).click();
  await click('Edit: كرسي خشبي');
  unfold(root);
  return root;
}

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  describe.each(SIZES)('at %s', (_, width, height) => {
    const isWithin = () => expect(tooWide()).toEqual([]);

    test('the ledger with every part unfolded and every question asked', async () => {
      await emulate(scheme);
      await resize(width, height);
      expect(await faultsIn(await ledgerWithAll())).toEqual([]);
      isWithin();
    });

    test('the ledger while there is nothing, and when it cannot be read', async () => {
      await emulate(scheme);
      await resize(width, height);
      for (const failing of [false, true]) {
        const backend = new FakeLedger();
        backend.failing = failing;
        const root = stage();
        const unmount = mountLedger(root, backend);
        expect(await faultsIn(root)).toEqual([]);
        isWithin();
        unmount();
        root.remove();
      }
    });

    test('the rules with every part unfolded, a form open and all questions asked', async () => {
      await emulate(scheme);
      await resize(width, height);
      expect(await faultsIn(await rulesWithAll())).toEqual([]);
      isWithin();
    });

    test('the options with every part unfolded', async () => {
      await emulate(scheme);
      await resize(width, height);
      const root = stage();
      cleanly(mountOptions(root, new FakeBackend()));
      await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
      await unfold(root);
      expect(await faultsIn(root)).toEqual([]);
      isWithin();
    });
  });
});

/** What the keyboard reaches by Tab from the start, in order, until it leaves the page. */
async function tabThrough(root: HTMLElement): Promise<Element[]> {
  const reached: Element[] = [];
  root.tabIndex = -1;
  root.focus();
  for (let step = 0; step < 400; step += 1) {
    await userEvent.keyboard('{Tab}');
    const at = document.activeElement;
    // A field for a date has a stop for each of its parts.
    if (at !== null && at === reached.at(-1)) continue;
    if (at === null || at === document.body || !root.contains(at) || reached.includes(at)) break;
    reached.push(at);
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    const box = at.getBoundingClientRect();
    expect([at.outerHTML.slice(0, 120), outlineStyle, outlineWidth]).toEqual([expect.anything(), 'solid', '2px']);
    expect(box.bottom > 0 && box.top < window.innerHeight, `hidden: ${at.outerHTML.slice(0, 120)}`).toBe(true);
  }
  return reached;
}

/** Everything that takes part: one of each group of radio buttons, nothing in what is folded. */
function controls(root: HTMLElement): Element[] {
  const all = root.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary');
  return [...all].filter(
    (element) => element.checkVisibility() && !element.matches(':disabled') && !element.matches('[tabindex="-1"]'),
  );
}

describe('by keyboard', () => {
  /** Of radio buttons only one of a group takes part. */
  const named = (all: readonly Element[]) =>
    all.flatMap((one) => (one.matches('input[type=radio]') ? [] : one.outerHTML.slice(0, 160)));

  test('every control of the ledger is reached in the order of the page, in sight, and none keeps the focus', async () => {
    await resize(900, 700);
    const root = await ledgerWithAll();
    const reached = await tabThrough(root);
    expect(named(reached)).toEqual(named(controls(root)));
  });

  test('and of the options', async () => {
    await resize(900, 700);
    const root = stage();
    cleanly(mountOptions(root, new FakeBackend()));
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    await unfold(root);
    const reached = await tabThrough(root);
    expect(named(reached)).toEqual(named(controls(root)));
  });

  test('and of the rules, the JSON among them', async () => {
    await resize(900, 700);
    const root = await rulesWithAll();
    const reached = await tabThrough(root);
    const editor = root.querySelector('.cm-content') as Element;
    expect(reached).toContain(editor);
    expect(named(reached.filter((one) => !one.matches('.cm-editor *')))).toEqual(named(controls(root)));
  });
});
