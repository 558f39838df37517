// Every screen that says what could be avoided says it as a range, held against buying new, with a way to the sources.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mountFind } from '@/src/ui/find/mount-find';
import { mountLedger } from '@/src/ui/ledger/mount-ledger';
import { mountPanel, PANEL_TAG } from '@/src/ui/panel/mount-panel';
import { mountSidePanel } from '@/src/ui/sidepanel/mount-side-panel';
import { mountWelcome } from '@/src/ui/welcome/mount-welcome';
import english from '../../public/_locales/en/messages.json';
import { interval, makeEntry } from '../ledger/entries';
import { FakeLedger, NOW } from './ledger-backend';
import { FakeBackend, makeAvoided, makeOffer, makeVerdict } from './make';
import { cleanly, stage, unfold } from './stage';

const FIGURE = /[-−]?\d[\d.,]*\s*(?:\([^)]*\d[^)]*\)\s*)?kg CO2e/;
const RANGE = /\([-−]?[\d.,]+ to [-−]?[\d.,]+\)|[-−]?[\d.,]+ to [-−]?[\d.,]+ kg/;
const FINDINGS = ['could-avoid', 'no-clear-benefit', 'likely-worse'] as const;

const verdict = makeVerdict({
  offers: FINDINGS.map((finding, at) =>
    makeOffer({ listing: { offerId: `offer-${at}`, title: `Offer ${at}` }, avoided: makeAvoided({ finding }) }),
  ),
});

/** Elements that say of an avoided figure themselves, not by what is in them. */
function avoidedIn(root: ParentNode): string[] {
  return [...root.querySelectorAll('*')]
    .filter(
      ({ children, textContent }) => children.length === 0 && /avoid/i.test(textContent) && FIGURE.test(textContent),
    )
    .map(({ textContent }) => textContent);
}

/** What holds of a screen with a verdict: ranges, what they are held against, steps and published sources. */
async function holds(root: HTMLElement): Promise<void> {
  await unfold(root);
  const shown = avoidedIn(root);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter((words) => !RANGE.test(words))).toEqual([]);
  const words = [...root.querySelectorAll('.avoided-words')].map(({ textContent }) => textContent);
  expect(words.length).toBeGreaterThan(0);
  expect(words.filter((each) => FIGURE.test(each) && !/if it replaces buying new|than buying new/.test(each))).toEqual(
    [],
  );
  expect(root.querySelectorAll('details a[href^="https://"]').length).toBeGreaterThan(0);
}

const opened = async () => {
  const parent = stage();
  cleanly(mountPanel(parent, new FakeBackend({ verdict }), { mode: 'open' }));
  const root = (parent.querySelector(PANEL_TAG) as HTMLElement).shadowRoot as ShadowRoot;
  return root as unknown as HTMLElement;
};

test('the panel, closed and open', async () => {
  const root = await opened();
  expect(root.querySelector('.line')?.textContent).toMatch(RANGE);
  await page.getByRole('button', { expanded: false }).click();
  await holds(root);
});

test('the table to compare by: each column of a row that says against what, a click from the sources', async () => {
  const root = await opened();
  await page.getByRole('button', { expanded: false }).click();
  await page.getByRole('button', { name: 'Compare: Offer 0' }).click();
  await page.getByRole('button', { name: /Compare with new/ }).click();
  const row = [...root.querySelectorAll('tr')].find(({ textContent }) => /Could avoid/.test(textContent));
  expect(row?.querySelector('th')?.textContent).toMatch(/kg CO2e, if it replaces buying new/);
  expect(row?.querySelector('td:last-child')?.textContent).toMatch(/\d \(-?[\d.]+ to -?[\d.]+\)/);
  await page.getByRole('button', { name: 'Back to all offers' }).click();
  await holds(root);
});

test('the side panel', async () => {
  const root = stage();
  cleanly(mountSidePanel(root, new FakeBackend({ verdict })));
  await expect.element(page.getByText('Offer 0').first()).toBeVisible();
  await holds(root);
});

test('"Find something used"', async () => {
  const backend = new FakeBackend();
  backend.openedWith = { words: 'Fairphone 5', from: 'typed' };
  backend.found = { verdictId: verdict.id, isEmpty: false };
  const root = stage();
  cleanly(mountFind(root, backend));
  await expect.poll(() => backend.calls.length).toBeGreaterThan(0);
  backend.showVerdict(verdict);
  await expect.element(page.getByText('Offer 0').first()).toBeVisible();
  await holds(root);
});

test('the example of the welcome page', async () => {
  const root = stage();
  cleanly(mountWelcome(root, new FakeBackend()));
  await page.getByRole('button', { name: 'Show the example' }).click();
  await expect.poll(() => root.querySelectorAll('.avoided-words').length).toBeGreaterThan(0);
  await holds(root);
});

test('the ledger: lines, sums, what is provisional', async () => {
  const used = makeEntry({
    decidedAt: NOW - 86_400_000,
    emittedKg: interval(2, 4, 9),
    avoidedKg: interval(-3, 40, 90),
  });
  const root = stage();
  cleanly(mountLedger(root, new FakeLedger([used])));
  await expect.element(page.getByRole('region', { name: 'Could have avoided' }).first()).toBeVisible();
  const shown = avoidedIn(root);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter((words) => !RANGE.test(words))).toEqual([]);
  const lines = [...root.querySelectorAll('.entry')].map(({ textContent }) => textContent);
  expect(lines.filter((line) => FIGURE.test(line) && !/Compared with buying new/.test(line))).toEqual([]);
  for (const sum of root.querySelectorAll('[aria-label="Could have avoided"]'))
    if (FIGURE.test(sum.textContent)) expect(sum.textContent).toMatch(RANGE);
});

test('the picture to share says range, what it is held against, and where the sources are', () => {
  expect(english.ledgerCardRange.message).toMatch(/\(\$\d to \$\d\) kg CO2e/);
  expect(english.ledgerCardNote.message).toMatch(/range, held against buying new.*sources/);
});
