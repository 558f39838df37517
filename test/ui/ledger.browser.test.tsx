import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { type Archive, emptyArchive } from '@/src/ledger/archive/archive';
import { planMerge } from '@/src/ledger/archive/plan';
import type { Entry } from '@/src/ledger/entry';
import type { WebUrl } from '@/src/product/web-url';
import { mountLedger } from '@/src/ui/ledger/mount-ledger';
import { DEFAULT_WATCH_SETTINGS } from '@/src/watch/telling';
import { eur, interval, makeEntry } from '../ledger/entries';
import { FakeLedger, NOW } from './ledger-backend';
import { cleanly, stage } from './stage';

const DAY = 86_400_000;

function show(backend: FakeLedger): HTMLElement {
  const root = stage();
  cleanly(mountLedger(root, backend));
  return root;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const section = (name: string) => page.getByRole('region', { name, exact: true });
/** Opens the form for a line written by hand. */
const openForm = () => page.getByText(/^Something decided elsewhere/).click();

const sofa = makeEntry({
  productName: 'Sofa',
  decidedAt: NOW - 3 * DAY,
  emittedKg: interval(2, 4, 9),
  avoidedKg: interval(-3, 40, 90),
  pricePaid: eur(200),
  priceNew: eur(900),
});
const phone = makeEntry({
  productName: 'Phone',
  choice: 'bought-new',
  decidedAt: NOW - 100 * DAY,
  emittedKg: interval(30, 60, 120),
  pricePaid: eur(500),
});
const lamp = makeEntry({ productName: 'Lamp', choice: 'sold', decidedAt: NOW - 500 * DAY, priceReceived: eur(20) });

describe('in sum', () => {
  test('shows the two columns apart, what is provisional, and money kept and received', async () => {
    show(new FakeLedger([sofa, phone, lamp]));
    const sums = section('In sum');
    await expect.element(sums.getByRole('region', { name: 'Emitted' })).toMatchTextContent('about 64 kg CO2e');
    await expect
      .element(sums.getByRole('region', { name: 'Could have avoided' }))
      .toMatchTextContent('Of that provisional: about 40 (−3 to 90) kg CO2e');
    await expect.element(sums).toMatchTextContent('Bought used: 1');
    await expect.element(sums).toMatchTextContent('Purchases that may still be returned: 1.');
    await expect.element(sums).toMatchTextContent('Paid less than new would have cost: €700');
    await expect.element(sums).not.toMatchTextContent('Received for things sold');
    await button('2025').click();
    await expect.element(section('In sum')).toMatchTextContent('Received for things sold: €20');
    await button('All').click();
    await expect.element(section('In sum')).toMatchTextContent('Sold: 1');
  });

  test('the table behind the chart has every month’s figures', async () => {
    const root = show(new FakeLedger([sofa, phone]));
    await page.getByText('The figures as a table').click();
    const table = page.getByRole('table', { name: 'By month' });
    await expect
      .element(table.getByRole('row', { name: /November 2026/ }))
      .toMatchTextContent('4 (2 to 9)40 (−3 to 90)');
    await expect.element(table.getByRole('row', { name: /August 2026/ })).toMatchTextContent('60 (30 to 120)');
    expect(root.querySelectorAll('.month-body')).toHaveLength(3);
    expect(root.querySelector('.months > div')?.getAttribute('aria-hidden')).toBe('true');
  });

  test('says so when the database cannot be read', async () => {
    const backend = new FakeLedger([sofa]);
    backend.failing = true;
    show(backend);
    await expect.element(page.getByRole('alert')).toMatchTextContent('The ledger cannot be read');
  });

  test('says what to do while there is nothing', async () => {
    show(new FakeLedger());
    await expect.element(page.getByText(/^Nothing is noted down for this time/)).toBeVisible();
    await expect.element(page.getByText(/^No decision in this time/)).toBeVisible();
  });

  test('says why selling is credited to nobody', async () => {
    show(new FakeLedger([lamp, sofa]));
    await section('In sum').getByText('Why?').click();
    await expect.element(page.getByText(/two people must not count the same/)).toBeVisible();
  });
});

describe('a decision in the list', () => {
  test('goes back, stays, and is deleted, each with what the person saw of it', async () => {
    const backend = new FakeLedger([{ ...sofa, revision: 4 }]);
    show(backend);
    await button('It went back: Sofa').click();
    await button('It stays: Sofa').click();
    await button('Delete: Sofa').click();
    expect(backend.calls).toEqual([
      ['edit', sofa.id, 4, { returned: true }],
      ['edit', sofa.id, 4, { kept: true }],
      ['remove', sofa.id, 4],
    ]);
    await expect.element(page.getByRole('status').first()).toMatchTextContent('“Undo the last change” brings it back');
    await button('Undo the last change').click();
    expect(backend.calls.at(-1)).toEqual(['undo']);
  });

  test('is corrected: only what differs is sent', async () => {
    const backend = new FakeLedger([sofa]);
    show(backend);
    await button('Correct: Sofa').click();
    const list = section('Decisions');
    await list.getByLabelText('What it is').fill('Sofa bed');
    await list.getByRole('button', { name: 'Yes' }).click();
    await list.getByLabelText('Paid, EUR').fill('250');
    await list.getByRole('button', { name: 'Keep', exact: true }).click();
    expect(backend.calls).toEqual([
      ['edit', sofa.id, 0, { productName: 'Sofa bed', wouldBuyNew: 'yes', pricePaid: eur(250) }],
    ]);
  });

  test('that another window changed meanwhile is refused with a sentence, and what was typed stays', async () => {
    const backend = new FakeLedger([sofa]);
    backend.refusal = 'This line was changed in another window meanwhile.';
    show(backend);
    await button('Correct: Sofa').click();
    const list = section('Decisions');
    await list.getByLabelText('What it is').fill('Mine');
    backend.show([{ ...sofa, productName: 'Theirs', revision: 1 }]);
    await list.getByRole('button', { name: 'Keep', exact: true }).click();
    await expect.element(page.getByRole('alert')).toMatchTextContent('changed in another window');
    await expect.element(list.getByLabelText('What it is')).toHaveValue('Mine');
    expect(backend.calls[0]?.[2]).toBe(0);
  });

  test('long and Arabic names stay in the page, and markup stays text', async () => {
    const names = ['x'.repeat(500), 'كرسي خشبي '.repeat(40).trim(), '<img src=x onerror=alert(1)>'];
    const root = show(new FakeLedger(names.map((productName) => makeEntry({ productName, decidedAt: NOW }))));
    await expect.element(page.getByText(names[2] as string)).toBeVisible();
    expect(root.querySelector('img')).toBeNull();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  });

  test('a list of thousands shows fifty, and more when asked', async () => {
    const many = Array.from({ length: 2000 }, (_, i) => makeEntry({ productName: `Thing ${i}`, decidedAt: NOW - i }));
    const root = show(new FakeLedger(many));
    const rows = () => root.querySelectorAll('.entry').length;
    await expect.poll(rows).toBe(50);
    await button('Show more').click();
    await expect.poll(rows).toBe(100);
  });

  test('says so when the background does not answer', async () => {
    const backend = new FakeLedger([sofa]);
    show(backend);
    backend.failing = true;
    await button('Delete: Sofa').click();
    await expect.element(page.getByRole('alert')).toMatchTextContent('Reprise did not answer');
  });
});

describe('a line written by hand', () => {
  test('carries what was typed, and asks only what the decision needs', async () => {
    const backend = new FakeLedger();
    show(backend);
    await openForm();
    const form = section('Add a line');
    await form.getByLabelText('What did you decide?').selectOptions('repaired');
    await form.getByLabelText('What it is').fill('Kettle');
    await form.getByLabelText('Paid, EUR').fill('12,50');
    await form.getByLabelText('Price of a new one, EUR').fill('40');
    await form.getByLabelText('Find a kind').fill('Télé');
    await expect.element(form.getByRole('option', { name: 'sofa' })).not.toBeInTheDocument();
    await expect.element(form.getByRole('option', { name: 'smartphone' })).toBeInTheDocument();
    await form.getByLabelText('Find a kind').fill('Couch');
    await form.getByLabelText('Kind', { exact: true }).selectOptions('sofa');
    await form.getByRole('button', { name: 'No', exact: true }).click();
    await form.getByLabelText('Date').fill('2026-11-03');
    await button('Add it').click();
    expect(backend.calls[0]?.[2]).toMatchObject({
      choice: 'repaired',
      productName: 'Kettle',
      category: 'sofa',
      wouldBuyNew: 'no',
      pricePaid: eur(12.5),
      priceNew: eur(40),
    });
    await expect.element(form.getByLabelText('What it is')).toHaveValue('');
    await form.getByLabelText('What did you decide?').selectOptions('given-away');
    await expect.element(form.getByLabelText('Paid, EUR')).not.toBeInTheDocument();
    await expect.element(form.getByText('Would you have bought it new?')).not.toBeInTheDocument();
  });

  test.each<[string, Record<string, string>, string]>([
    ['without a name', {}, 'a name is needed'],
    ['with a price that is none', { 'What it is': 'x', 'Paid, EUR': 'much' }, '“much” is not a price'],
    ['with a price below nothing', { 'What it is': 'x', 'Paid, EUR': '-5' }, '“-5” is not a price'],
    ['with a price above any', { 'What it is': 'x', 'Paid, EUR': '9999999999999' }, 'is not a price'],
    ['with a price a computer would write', { 'What it is': 'x', 'Paid, EUR': '1e99' }, 'is not a price'],
    ['without a date', { 'What it is': 'x', Date: '' }, 'That is not a date'],
  ])('%s is not sent', async (_, fields, sentence) => {
    const backend = new FakeLedger();
    show(backend);
    await openForm();
    for (const [label, value] of Object.entries(fields))
      await section('Add a line').getByLabelText(label, { exact: true }).fill(value);
    await button('Add it').click();
    await expect.element(page.getByRole('alert')).toMatchTextContent(sentence);
    expect(backend.calls).toEqual([]);
  });

  test('sent again after a failure keeps its id', async () => {
    const backend = new FakeLedger();
    backend.refusal = 'no room';
    show(backend);
    await openForm();
    await section('Add a line').getByLabelText('What it is').fill('Lamp');
    await button('Add it').click();
    await button('Add it').click();
    await expect.poll(() => backend.calls.length).toBe(2);
    expect(backend.calls[0]?.[1]).toBe(backend.calls[1]?.[1]);
  });
});

describe('waiting', () => {
  const waiting: Entry = makeEntry({ choice: 'waiting', productName: 'Bike', decidedAt: NOW, remindAt: NOW - DAY });

  test('asks what was decided when the time is over', async () => {
    const backend = new FakeLedger([waiting]);
    show(backend);
    await expect
      .element(section('Waiting to decide'))
      .toMatchTextContent('Your time to think is over since 27 Nov 2026');
    await button('Not bought: Bike').click();
    await section('Waiting to decide').getByRole('button', { name: 'Wait seven more days: Bike' }).click();
    expect(backend.calls).toEqual([
      ['edit', waiting.id, 0, { choice: 'not-bought', decidedAt: NOW }],
      ['edit', waiting.id, 0, { remindAt: NOW + 7 * DAY }],
    ]);
  });

  test('that ends in a used one asks once whether it would have been bought new', async () => {
    const backend = new FakeLedger([waiting]);
    show(backend);
    await button('Bought used: Bike').click();
    expect(backend.calls).toEqual([]);
    await section('Waiting to decide').getByRole('button', { name: 'Yes', exact: true }).click();
    expect(backend.calls).toEqual([
      ['edit', waiting.id, 0, { choice: 'bought-used', wouldBuyNew: 'yes', decidedAt: NOW }],
    ]);
  });

  test('asks for notifications only here and only by a click', async () => {
    const backend = new FakeLedger([waiting]);
    show(backend);
    await expect.element(page.getByText(/the toolbar button shows an exclamation mark/)).toBeVisible();
    expect(backend.calls).toEqual([]);
    await button('Tell me by a notification too').click();
    await expect.element(page.getByText('A notification tells you when the time is over.')).toBeVisible();
  });
});

describe('a yearly amount', () => {
  test('is set by the person and shown as plain figures', async () => {
    const backend = new FakeLedger([sofa, phone]);
    show(backend);
    await section('A yearly amount for goods')
      .getByLabelText(/^Your amount/)
      .fill('480,5');
    await section('A yearly amount for goods').getByRole('button', { name: 'Keep', exact: true }).click();
    await expect
      .element(page.getByText('2026: about 64 (32 to 130) kg CO2e emitted, of the 480 kg you set.'))
      .toBeVisible();
    await button('Set none').click();
    expect(backend.calls.map(([, change]) => change)).toEqual([{ budgetKg: 480.5 }, { budgetKg: null }]);
  });

  test('published figures come with their sources and none is chosen', async () => {
    const backend = new FakeLedger();
    show(backend);
    await page.getByText('Published figures to choose by').click();
    await expect.element(page.getByRole('link', { name: /1\.5-Degree Lifestyles: 2\.5 t/ })).toBeVisible();
    expect(backend.calls).toEqual([]);
    await button('500 kg').click();
    expect(backend.calls).toEqual([['saveSettings', { budgetKg: 500 }]]);
  });
});

test('the money kept: an answer, what it changes, and where the rate is from', async () => {
  const backend = new FakeLedger([sofa]);
  show(backend);
  const view = section('The money kept');
  await expect.element(view).toMatchTextContent('you kept €700');
  await button('Flights').click();
  expect(backend.calls).toEqual([['saveSettings', { respent: { 2026: 'travel' } }]]);
  await expect.element(view).toMatchTextContent('Spent that way it emits about 470 (240 to 910) kg CO2e.');
  await button('Still kept').click();
  await expect.element(view).toMatchTextContent('As long as it is kept, it emits nothing through you.');
});

test('newer figures are shown with their change and taken over only when the person says so', async () => {
  const backend = new FakeLedger([sofa]);
  const now = { avoidedKg: interval(-4, 38, 80), factors: 'tomorrow', otherRules: false };
  backend.found = { entries: [{ entry: sofa, now }], avoidedBy: -0.03 };
  show(backend);
  const newer = section('Newer figures');
  await expect
    .element(newer)
    .toMatchTextContent('Entries that newer figures would change: 1. Could have avoided: -3%.');
  await newer.getByText('See which').click();
  await expect.element(newer).toMatchTextContent('about 40 (−3 to 90), now 38 (−4 to 80) kg CO2e');
  await button('Keep what was recorded').click();
  expect(backend.calls).toEqual([['settleNewer', [sofa.id], false]]);
  await expect.element(newer).not.toBeInTheDocument();
});

describe('many newer figures', () => {
  const many = Array.from({ length: 250 }, (_, i) => makeEntry({ productName: `Thing ${i}`, decidedAt: NOW - i }));
  const now = { avoidedKg: interval(-4, 38, 80), factors: 'tomorrow', otherRules: false };
  const ready = () => {
    const backend = new FakeLedger(many);
    backend.found = { entries: many.map((entry) => ({ entry, now })) };
    show(backend);
    return backend;
  };

  test('are settled in steps with their progress, and stop where the person says', async () => {
    const backend = ready();
    let go = () => {};
    backend.settled = new Promise((resolve) => {
      go = resolve;
    });
    await button('Take the newer figures over').click();
    const progress = page.getByRole('progressbar', { name: 'Newer figures' });
    await expect.element(progress).toHaveAttribute('aria-valuetext', 'Settled: 0 of 250. You may go on working.');
    await button('Stop here').click();
    go();
    await expect.element(page.getByText(/^Stopped\. Settled: 100\./)).toBeVisible();
    await expect.element(section('Newer figures')).toMatchTextContent('would change: 150');
    await button('Take the newer figures over').click();
    await expect.element(page.getByText(/^Settled: 150\./)).toBeVisible();
    expect(backend.calls.map(([, ids]) => (ids as string[]).length)).toEqual([100, 100, 50]);
    expect(new Set(backend.calls.flatMap(([, ids]) => ids as string[])).size).toBe(250);
  });

  test('that take a while to be found say how far that is, and nothing when they do not', async () => {
    const backend = new FakeLedger(many);
    backend.found = { entries: many.map((entry) => ({ entry, now })) };
    let lookOn: ((lines: number) => void) | undefined;
    let end = () => {};
    backend.look = (looked) => {
      lookOn = looked;
      return new Promise((done) => {
        end = done;
      });
    };
    show(backend);
    await expect.poll(() => lookOn).toBeDefined();
    await expect.element(section('Newer figures')).not.toBeInTheDocument();
    backend.passed = 900;
    lookOn?.(20);
    await expect.element(section('Newer figures')).not.toBeInTheDocument();
    backend.passed = 1100;
    lookOn?.(40);
    const progress = page.getByRole('progressbar', { name: 'Newer figures' });
    const words = 'Compared with newer figures: 40 of 250. You may go on working.';
    await expect.element(progress).toHaveAttribute('aria-valuetext', words);
    end();
    await expect.element(section('Newer figures')).toMatchTextContent('would change: 250');
    await expect.element(progress).not.toBeInTheDocument();
  });

  test('without an answer, even when asked again, say how far it came', async () => {
    const backend = ready();
    backend.failing = true;
    await button('Take the newer figures over').click();
    await expect.element(page.getByRole('alert')).toMatchTextContent('did not answer. Settled: 0');
    expect(backend.calls).toHaveLength(2);
  });
});

test('the last change is taken back once, however often it is asked for, and says so when it takes a while', async () => {
  const backend = new FakeLedger([sofa]);
  let asked = 0;
  let end = () => {};
  backend.undo = () => {
    asked += 1;
    return new Promise((done) => {
      end = () => done(undefined);
    });
  };
  show(backend);
  const undo = button('Undo the last change');
  await undo.click();
  await expect.element(undo).toBeDisabled();
  await undo.click({ force: true });
  await expect.element(page.getByText(/^Taking the last change back\./)).toBeVisible();
  end();
  await expect.element(undo).toBeEnabled();
  await expect.element(page.getByText(/^Taking the last change back\./)).not.toBeInTheDocument();
  expect(asked).toBe(1);
});

describe('files', () => {
  const file = (text: string, name: string) => new File([text], name);

  test('orders are mapped, shown with what is wrong, and written only by a click', async () => {
    const backend = new FakeLedger();
    const draft = { choice: 'bought-new', productName: 'Kettle', decidedAt: NOW, wouldBuyNew: 'unknown' } as const;
    backend.orders = {
      orders: [
        { row: 1, orderKey: 'a', draft },
        { row: 2, orderKey: 'b', draft },
      ],
      refused: [{ row: 3, why: { key: 'ledgerOrderNoName', args: [] } }],
      known: new Set(['b']),
    };
    show(backend);
    await page.getByLabelText('File of orders').upload(file('Datum;Artikel;Preis\n01.02.2026;x;5\n', 'orders.csv'));
    await expect.element(page.getByText('New: 1 · in the ledger already: 1 · not readable: 1')).toBeVisible();
    await expect.element(page.getByLabelText('Dates are written as')).toHaveValue('dmy');
    await page.getByText('Rows that cannot be read: 1').click();
    await expect.element(page.getByText('Row 3: it names nothing.')).toBeVisible();
    await page.getByLabelText('Column: Price').selectOptions('no column');
    await expect.poll(() => backend.calls.length).toBe(2);
    await button('Write 1 into the ledger').click();
    expect(backend.calls.at(-1)).toEqual(['addOrders', 2]);
    await expect.element(page.getByText('Added: 2.')).toBeVisible();
  });

  test('a file that is no table is refused with a sentence', async () => {
    show(new FakeLedger());
    await page.getByLabelText('File of orders').upload(file('hello', 'x.csv'));
    await expect.element(page.getByRole('alert')).toMatchTextContent('There is no table in this file');
  });

  test('everything is saved without keys unless asked, and the ledger as a table', async () => {
    const backend = new FakeLedger([sofa]);
    show(backend);
    await button('Save everything').click();
    await page.getByLabelText(/^With the keys of sources/).click();
    await button('Save everything').click();
    await button('Write the ledger as a table (CSV)').click();
    await expect
      .poll(() => backend.saved.map(([name]) => name))
      .toEqual(['reprise-2026-11-28.json', 'reprise-2026-11-28.json', 'reprise-ledger-2026-11-28.csv']);
    expect(backend.calls).toEqual([
      ['exportArchive', false],
      ['exportArchive', true],
    ]);
  });

  test('a file that lacks what cannot be read is saved, and says so', async () => {
    const backend = new FakeLedger([sofa]);
    backend.unreadable = 2;
    show(backend);
    await button('Save everything').click();
    await expect.element(page.getByRole('alert')).toMatchTextContent('Things that cannot be read are not in it: 2.');
    expect(backend.saved).toHaveLength(1);
  });

  test('a file is shown before it is brought in', async () => {
    const backend = new FakeLedger();
    const file: Archive = {
      ...emptyArchive(1),
      entries: [sofa],
      rules: { text: '{}', savedAt: 1 },
      sites: [{ pattern: 'https://shop.example/*', addedAt: 1 }],
      feeds: [{ url: 'https://feed.example/x.xml' as WebUrl, cadence: 'weekly', addedAt: 1 }],
      panel: { off: [{ host: 'a.example', at: 1 }], quiet: [] },
      telling: { settings: DEFAULT_WATCH_SETTINGS, changedAt: 1 },
    };
    backend.plan = { ok: true, plan: planMerge(emptyArchive(1), file) };
    show(backend);
    await page.getByLabelText(/^Bring in a file/).upload(new File(['{}'], 'reprise.json'));
    await expect.element(page.getByText('New: 1 · changed: 0 · the same: 0')).toBeVisible();
    await expect.element(page.getByText(/Your rules would be replaced/)).toBeVisible();
    await expect.element(page.getByText(/^Shops it names that are not looked at here: 1\./)).toBeVisible();
    await expect.element(page.getByText(/^Feeds it would add: 1\./)).toBeVisible();
    await expect.element(page.getByText(/where and when the panel shows itself: 1/)).toBeVisible();
    await expect.element(page.getByText(/^How you are told of what you follow would be replaced/)).toBeVisible();
    await expect.element(page.getByText(/Saved offers it would/)).not.toBeInTheDocument();
    expect(backend.calls).toEqual([]);
    await button('Bring it in').click();
    await expect.poll(() => backend.calls).toEqual([['importArchive']]);
    const again = page.getByRole('group', { name: 'To be allowed again' });
    await expect.element(again).toMatchTextContent('shop.example and feed.example');
    backend.refusal = 'They were not allowed.';
    await again.getByRole('button', { name: 'Allow these' }).click();
    await expect.element(page.getByRole('alert')).toMatchTextContent('They were not allowed');
    backend.refusal = undefined;
    await again.getByRole('button', { name: 'Allow these' }).click();
    await expect.element(again).not.toBeInTheDocument();
    expect(backend.calls.at(-1)).toEqual(['allowBroughtIn']);
  });

  test('garbage is refused with its sentence', async () => {
    show(new FakeLedger());
    await page.getByLabelText(/^Bring in a file/).upload(file('x', 'reprise.json'));
    await expect.element(page.getByRole('alert')).toMatchTextContent('not a file');
  });

  test('everything is deleted after a question that offers a last file', async () => {
    const backend = new FakeLedger([sofa]);
    show(backend);
    await button('Delete everything').click();
    expect(backend.calls).toEqual([]);
    await expect.element(page.getByText('Delete everything Reprise keeps?')).toBeVisible();
    await page
      .getByRole('group', { name: 'Delete everything Reprise keeps?' })
      .getByRole('button', { name: 'Save everything' })
      .click();
    await button('Yes, delete everything').click();
    await expect.poll(() => backend.calls).toEqual([['exportArchive', false], ['deleteEverything']]);
  });

  test('the picture of the year is a PNG of 1200 × 630', async () => {
    const backend = new FakeLedger([sofa, phone]);
    show(backend);
    await button('Save as a picture').click();
    await expect.poll(() => backend.saved.length, { timeout: 15_000 }).toBe(1);
    const [name, blob] = backend.saved[0] as [string, Blob];
    expect([name, blob.type]).toEqual(['reprise-2026.png', 'image/png']);
    const bitmap = await createImageBitmap(blob);
    expect([bitmap.width, bitmap.height]).toEqual([1200, 630]);
  });
});

describe('by kind of thing', () => {
  const things = Array.from({ length: 120 }, (_, i) =>
    makeEntry({ productName: `Thing ${i}`, decidedAt: NOW - i, category: 'sofa', emittedKg: interval(1, 1, 1) }),
  );

  test('is added up when it is opened, in the person’s words, and follows the year', async () => {
    show(new FakeLedger([...things, phone, lamp]));
    await page.getByText('The figures by kind').click();
    const table = section('By kind of thing').getByRole('table');
    await expect.element(table.getByRole('row', { name: /Sofa/ })).toMatchTextContent('Sofa120120 (120 to 120)');
    await expect.element(table.getByRole('row', { name: /Of no known kind/ })).toMatchTextContent('160 (30 to 120)');
    await button('2025').click();
    await expect.element(table.getByRole('row', { name: /Sofa/ })).not.toBeInTheDocument();
  });

  test('is printed with every month and every decision', async () => {
    const print = vi.spyOn(window, 'print').mockReturnValue();
    const root = show(new FakeLedger([...things, lamp]));
    await button('All').click();
    await button('Print').click();
    await expect.poll(() => print.mock.calls.length).toBe(1);
    expect(root.querySelectorAll('.entry')).toHaveLength(121);
    const paper = root.querySelector('.print-only table + h2 + table');
    expect(paper?.textContent).toContain('Sofa');
    expect(root.querySelector('.print-only table')?.textContent).toContain('July 2025');
    print.mockRestore();
  });
});

test('the days to send things back are the person’s to choose', async () => {
  const backend = new FakeLedger([sofa]);
  show(backend);
  await page.getByLabelText('Days in which a purchase may still be returned').fill('2');
  await page.getByRole('heading', { name: 'Returns' }).click();
  await expect.poll(() => backend.calls).toEqual([['saveSettings', { keepDays: 2 }]]);
  await expect.element(section('In sum')).not.toMatchTextContent('may still be returned');
});
