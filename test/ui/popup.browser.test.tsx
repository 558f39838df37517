import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { money } from '@/src/quantity/money';
import type { PageState } from '@/src/ui/backend';
import { mountPopup } from '@/src/ui/popup/mount-popup';
import { kg } from '../carbon';
import { FakeBackend, makeEntry, makeVerdict } from './make';
import { cleanly, stage } from './stage';

function show(backend: FakeBackend): HTMLElement {
  const root = stage();
  cleanly(mountPopup(root, backend));
  return root;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('this page', () => {
  test.each<[string, PageState, string]>([
    ['no product', { kind: 'no-product' }, 'No single product was recognised here: open the page of one product'],
    ['being read', { kind: 'reading' }, 'Reading this page…'],
    ['a page of the browser', { kind: 'unsupported' }, 'Extensions cannot read this page: open a product page'],
    ['not allowed', { kind: 'not-allowed', host: 'shop.example' }, 'it reads shop.example only when you say so'],
  ])('%s: says what it is and what to do', async (_, state, words) => {
    show(new FakeBackend({ page: state }));
    await expect.element(page.getByText(words, { exact: false })).toBeVisible();
  });

  test('shows the verdict with the same parts as the panel, the best offer first', async () => {
    show(new FakeBackend({ verdict: makeVerdict() }));
    await expect.element(page.getByRole('heading', { name: 'Fairphone 5 256 GB, matte black' })).toBeVisible();
    await expect.element(page.getByText('Show 2 more')).toBeVisible();
    await expect.element(button('I bought it used')).toBeVisible();
  });

  test('says the verdict in one line above all, and opens the rest beside the page', async () => {
    const backend = new FakeBackend({ verdict: makeVerdict() });
    const root = show(backend);
    expect(root.querySelector('main')?.firstElementChild?.textContent).toBe(
      '3 used from €210, could avoid 12 to 48 kg CO2e',
    );
    await expect.element(page.getByRole('link', { name: 'Your decisions so far' })).toHaveAttribute('href', '#ledger');
    expect(root.querySelector('#ledger h2')?.textContent).toBe('Your decisions so far');
    await button('Open beside the page').click();
    expect(backend.calls).toEqual([['openBeside']]);
  });

  test('looks at the page once, or asks for the site, only after a click', async () => {
    const backend = new FakeBackend({ page: { kind: 'not-allowed', host: 'shop.example' } });
    show(backend);
    expect(backend.calls).toEqual([]);
    await button('Look at this page once').click();
    await button('Always look on shop.example').click();
    expect(backend.calls).toEqual([['readThisPage'], ['allowThisSite']]);
  });

  test('follows the page: a verdict that arrives late takes the place of the waiting line', async () => {
    const backend = new FakeBackend({ page: { kind: 'reading' } });
    show(backend);
    backend.showPage({ kind: 'verdict', verdict: makeVerdict() });
    await expect.element(button('I bought it new')).toBeVisible();
    backend.showPage({ kind: 'no-product' });
    await expect.element(button('Read this page again')).toBeVisible();
  });

  test('says why the page could not be read', async () => {
    const backend = new FakeBackend();
    backend.refusal = 'This tab was closed.';
    show(backend);
    await button('Read this page again').click();
    await expect.element(page.getByRole('alert')).toMatchTextContent('This tab was closed.');
  });

  test('says so when the background does not answer', async () => {
    const backend = new FakeBackend();
    backend.failing = true;
    show(backend);
    await button('Read this page again').click();
    await expect.element(page.getByRole('alert')).toMatchTextContent('Reprise did not answer');
  });
});

describe('the ledger', () => {
  const entries = [
    makeEntry(),
    makeEntry({
      id: 'b1b2c3d4-0000-4000-8000-000000000000',
      choice: 'bought-new',
      productName: 'Cordless drill',
      emittedKg: kg(11, 24, 51),
      avoidedKg: undefined,
    } as Parameters<typeof makeEntry>[0]),
  ];

  test('tells this month from this year and draws the last twelve months, with the table behind them', async () => {
    const june = makeEntry({ id: 'd1', decidedAt: Date.UTC(2026, 5, 15, 12) });
    const former = makeEntry({ id: 'e1', decidedAt: Date.UTC(2025, 10, 15, 12) });
    show(new FakeBackend({ entries: [...entries, june, former] }));
    const about = (stretch: string) =>
      page.getByRole('region', { name: stretch }).getByRole('group', { name: 'Could have avoided' });
    await expect.element(about('This month')).toMatchTextContent('about 27 kg CO2e');
    await expect.element(about('This year')).toMatchTextContent('about 54 kg CO2e');
    await page.getByText('The figures as a table').click();
    await expect.element(page.getByRole('row', { name: /^December 2025/ })).toBeVisible();
    await expect.element(page.getByRole('row', { name: /^June 2026/ })).toMatchTextContent('27');
    expect(page.getByRole('row').elements()).toHaveLength(13);
  });

  test('says what part of it may still go back', async () => {
    show(new FakeBackend({ entries }));
    const month = page.getByRole('region', { name: 'This month' });
    await expect.element(month).toMatchTextContent('Of that provisional: about 27 (12 to 48) kg CO2e');
  });

  test('says that nothing is noted of a month without lines', async () => {
    show(new FakeBackend({ entries: [makeEntry({ decidedAt: Date.UTC(2026, 3, 3, 12) })] }));
    await expect
      .element(page.getByRole('region', { name: 'This month' }))
      .toMatchTextContent('Nothing noted down yet.');
    await expect.element(page.getByRole('region', { name: 'This year' })).toMatchTextContent('about 27 kg CO2e');
  });

  test('says whose time to think is over, and where to decide', async () => {
    const { emittedKg: _, avoidedKg: __, ...line } = makeEntry({ choice: 'waiting' });
    const past = { ...line, remindAt: Date.UTC(2026, 10, 20) };
    show(new FakeBackend({ entries: [past, { ...past, id: 'f1', remindAt: Date.UTC(2027, 0, 1) }] }));
    await expect
      .element(page.getByRole('link', { name: 'Your time to think is over for: 1' }))
      .toHaveAttribute('href', '/ledger.html');
  });

  test('that cannot be read is said in a sentence, and the rest stands', async () => {
    const backend = new FakeBackend({ verdict: makeVerdict() });
    backend.unreadable = true;
    show(backend);
    await expect.element(page.getByText(/^The ledger cannot be read right now/)).toBeVisible();
    await expect.element(button('I bought it used')).toBeVisible();
  });

  test('says what to do next while it is empty', async () => {
    show(new FakeBackend());
    await expect.element(page.getByText(/^Nothing is noted down yet: tell what you decided/)).toBeVisible();
  });

  test('shows emitted and avoided as two labelled columns, never netted', async () => {
    const root = show(new FakeBackend({ entries }));
    for (const stretch of ['This month', 'This year']) {
      const sums = page.getByRole('region', { name: stretch });
      await expect.element(sums.getByRole('group', { name: 'Emitted' })).toMatchTextContent(/^Emittedabout 26 kg CO2e/);
      await expect
        .element(sums.getByRole('group', { name: 'Could have avoided' }))
        .toMatchTextContent(/^Could have avoidedabout 27 kg CO2e/);
    }
    const bars = ['Emitted: about 26 kg CO2e, from 12 to 56', 'Could be avoided: about 27 kg CO2e, from 12 to 48'];
    expect([...root.querySelectorAll('.columns [role=img]')].map((bar) => bar.getAttribute('aria-label'))).toEqual([
      ...bars,
      ...bars,
    ]);
  });

  test('counts decisions and money, one sum a currency', async () => {
    const dollars = makeEntry({ id: 'c1', pricePaid: money(50, 'USD'), priceNew: money(80, 'USD') });
    show(new FakeBackend({ entries: [...entries, dollars] }));
    const year = page.getByRole('region', { name: 'This year' });
    await expect.element(year).toMatchTextContent(/Bought used: 2\s· Bought new: 1/);
    await expect.element(year).toMatchTextContent('Paid less than new would have cost: €389 and US$30');
  });

  test('lists the last decisions with their figures, each with its own undo', async () => {
    const backend = new FakeBackend({ entries });
    show(backend);
    const row = page.getByRole('listitem').filter({ hasText: 'Fairphone' });
    await expect.element(row).toMatchTextContent('Bought used · 3 Nov 2026');
    await expect
      .element(row)
      .toMatchTextContent('Compared with buying new, could have avoided about 27 (12 to 48) kg CO2e');
    await button('Undo: Cordless drill').click();
    await expect.element(page.getByText('Cordless drill')).not.toBeInTheDocument();
    expect(backend.calls).toEqual([['undoChoice', entries[1]?.id]]);
  });

  test('keeps markup in a product name as text', () => {
    const root = show(new FakeBackend({ entries: [makeEntry({ productName: '<img src=x onerror=alert(1)>' })] }));
    expect(root.querySelector('img')).toBeNull();
    expect(root.querySelector('.entry p')?.textContent).toBe('<img src=x onerror=alert(1)>');
  });

  test('says of a purchase without an estimate that we can’t tell', async () => {
    const { emittedKg: _, avoidedKg: __, ...rest } = makeEntry();
    show(new FakeBackend({ entries: [rest] }));
    await expect.element(page.getByText('We can’t tell what it emitted.')).toBeVisible();
    await expect.element(page.getByText('Purchases we can’t put a figure on: 1').first()).toBeVisible();
  });
});

test('is 380 px wide and leads to the options page', async () => {
  const backend = new FakeBackend();
  show(backend);
  expect(document.body.getBoundingClientRect().width).toBe(380);
  await button('Sources and rules').click();
  expect(backend.calls).toEqual([['openOptions']]);
});

describe('what Reprise itself emits', () => {
  test('stands beside the ledger as a range in grams, with bytes and sources', async () => {
    show(new FakeBackend());
    const own = page.getByRole('region', { name: 'What Reprise itself emits' });
    // 12 MB × 0.148 kg per GB and 48 MB × 0.16 kg per GB.
    await expect.element(own).toMatchTextContent('About 9.5 (3.1 to 19) g CO2e for 12 MB moved');
    await own.getByText('Why?').click();
    await expect.element(own.getByRole('link', { name: /^Sustainable Web Design/ })).toBeVisible();
  });
});

describe('to imagine an amount', () => {
  test('is closed at first and never stands without its range in kg and its source', async () => {
    show(new FakeBackend({ entries: [makeEntry()] }));
    const sentence = page.getByText(
      /^27 kg CO2e \(12 to 48\) is what an average car emits in about 190 km \(85 to 340\)\./,
    );
    await expect.element(sentence).not.toBeInTheDocument();
    await page.getByText('To imagine it').click();
    await expect.element(sentence).toBeVisible();
    await expect.element(page.getByRole('link', { name: /^ADEME Impact CO2/ })).toBeVisible();
  });

  test('is not offered for what may be nothing', async () => {
    show(new FakeBackend({ entries: [makeEntry({ avoidedKg: kg(-2, 8, 30) })] }));
    await expect.element(page.getByRole('region', { name: 'This year' })).toBeVisible();
    await expect.element(page.getByText('To imagine it')).not.toBeInTheDocument();
  });
});

test('newer numbers stand beside what was recorded, never in its place', async () => {
  const entry = makeEntry();
  const backend = new FakeBackend({ entries: [entry] });
  backend.reconsidered = new Map([[entry.id, { avoidedKg: kg(10, 22, 40), factors: '2026.2', otherRules: false }]]);
  show(backend);
  const row = page.getByRole('listitem').filter({ hasText: 'Fairphone' });
  await expect
    .element(row)
    .toMatchTextContent('Compared with buying new, could have avoided about 27 (12 to 48) kg CO2e');
  await expect.element(row).toMatchTextContent('Was 12 to 48 kg CO2e avoided, now 10 to 40 because of new figures.');
  await expect.element(row).toMatchTextContent('The line keeps what was recorded (figures 2026.1, now 2026.2).');
});
