import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountDiagnosis } from '@/src/ui/diagnosis/mount-diagnosis';
import { reason } from '@/src/words/reason';
import { emulate, faultsIn } from './axe-faults';
import { FACTS, FakeDiagnosis } from './diagnosis-backend';
import { cleanly, resize, stage } from './stage';

async function show(backend = new FakeDiagnosis()): Promise<{ root: HTMLElement; backend: FakeDiagnosis }> {
  const root = stage();
  cleanly(mountDiagnosis(root, backend));
  await expect.element(page.getByRole('region', { name: 'Versions' })).toBeVisible();
  return { root, backend };
}

const click = (name: string) => page.getByRole('button', { name }).click();
const region = (name: string) => page.getByRole('region', { name });

afterEach(() => emulate(''));

describe('what is known', () => {
  test('is shown in parts, the newest failure first', async () => {
    await show();
    await expect
      .element(region('Versions'))
      .toMatchTextContent(/0\.1\.0.*Firefox 140.*shipped@2, with rules of your own/);
    await expect.element(region('What went wrong lately')).toMatchTextContent(/newer one.*feed\.add.*older one/);
    await expect.element(region('Storage')).toMatchTextContent(/12 MB.*Yes/);
    await expect.element(region('Rows in the database')).toMatchTextContent('postings345,678');
    await expect.element(region('Feeds')).toMatchTextContent('feeds.secret.example');
    await expect.element(region('Sources that are asked')).toMatchTextContent(/woocommerce.*Left alone until.*My shop/);
    await expect.element(region('What the browser allows')).toMatchTextContent('activeTab, storage');
  });

  test('what cannot be read hides nothing else', async () => {
    await show(new FakeDiagnosis({ at: 1, running: { extension: '0.1.0', browser: 'x', system: 'y' } }));
    await expect.element(region('Storage')).toMatchTextContent('could not be read');
    await expect.element(region('Versions')).toMatchTextContent('0.1.0');
  });

  test('nothing wrong is said too', async () => {
    await show(new FakeDiagnosis({ ...FACTS, failures: [], feeds: [] }));
    await expect.element(region('What went wrong lately')).toMatchTextContent('Nothing since the browser was started.');
    await expect.element(region('Feeds')).toMatchTextContent('None');
  });

  test.each([
    ['promised', ['entries', 1], 'Yes'],
    ['spared', ['verdicts', 1], 'Yes: this browser spares'],
    [undefined, ['entries', 1], 'did not promise'],
    [undefined, ['verdicts', 1], 'Not asked yet'],
  ] as const)('kept: %s, with %s: %s', async (kept, table, words) => {
    await show(new FakeDiagnosis({ ...FACTS, storage: kept === undefined ? {} : { kept }, tables: [table] }));
    await expect.element(region('Storage')).toMatchTextContent(words);
  });
});

describe('the text to copy', () => {
  test('holds all of it, and no name of a shop, feed or source', async () => {
    const { backend } = await show();
    await click('Copy as text');
    await expect.element(page.getByText('Copied.')).toBeVisible();
    for (const part of [
      '0.1.0',
      '5',
      '2026.1/2',
      'entries: 12',
      'Feed 1',
      'problemNoPermission',
      'Source 1 (woocommerce)',
    ])
      expect(backend.copied).toContain(part);
    expect(backend.copied).not.toMatch(/secret|My shop/);
  });

  test('has what the self-test came to', async () => {
    const { backend } = await show();
    await click('Copy as text');
    expect(backend.copied).toContain('Not run.');
    await click('Run the self-test');
    await expect.element(page.getByText('Reach the background: works')).toBeVisible();
    await click('Copy as text');
    expect(backend.copied).toContain('Reach the background: works');
  });

  test('can be marked by hand where the browser lets nobody copy', async () => {
    const backend = new FakeDiagnosis();
    backend.mayCopy = false;
    const { root } = await show(backend);
    await click('Copy as text');
    await expect.element(page.getByText(/did not let us copy/)).toBeVisible();
    await page.getByText('The text', { exact: true }).click();
    expect(root.querySelector('pre')?.textContent).toContain('Firefox 140');
  });
});

describe('the self-test', () => {
  test('tries every step in turn', async () => {
    const { backend } = await show();
    await click('Run the self-test');
    await expect.element(page.getByText('Open the database: works')).toBeVisible();
    await expect.element(page.getByText('Reach the background: works')).toBeVisible();
    expect(backend.attempted).toEqual(['open', 'write', 'search', 'judge', 'background']);
  });

  test('goes on after a step that fails, and says which and why, without addresses', async () => {
    const backend = new FakeDiagnosis();
    backend.broken = 'write';
    await show(backend);
    await click('Run the self-test');
    await expect
      .element(page.getByText(/^Write, read and delete a row: does not work: Error: No luck at …/))
      .toBeVisible();
    await expect.element(page.getByText('Judge the example: works')).toBeVisible();
  });

  test('runs by keyboard', async () => {
    const { root, backend } = await show();
    root.tabIndex = -1;
    root.focus();
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.element(page.getByText('Reach the background: works')).toBeVisible();
    expect(backend.attempted).toHaveLength(5);
  });
});

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  test.each([
    [1280, 860],
    [320, 640],
  ])('axe finds nothing at %s by %s, and nothing is scrolled sideways', async (width, height) => {
    await emulate(scheme);
    await resize(width, height);
    const { root } = await show();
    await click('Run the self-test');
    await expect.element(page.getByText('Reach the background: works')).toBeVisible();
    for (const details of root.querySelectorAll('details')) details.open = true;
    expect(await faultsIn(root)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  });
});

test('lines of the ledger that cannot be read are counted, where there are any', async () => {
  await show(new FakeDiagnosis({ ...FACTS, unsound: 2 }));
  await expect.element(page.getByText('Lines of the ledger that cannot be read')).toBeVisible();
});

describe('copies of the ledger', () => {
  test('are listed with when they were made and their lines, and each is saved or brought back', async () => {
    const { backend } = await show();
    const copies = region('Copies of your ledger');
    await expect.element(copies.getByText(/: 12 lines$/)).toBeVisible();
    await expect.element(copies.getByText(/: 1 line$/)).toBeVisible();
    await copies.getByRole('button', { name: /^Save as a file: .*: 1 line$/ }).click();
    await copies.getByRole('button', { name: /^Bring it back: .*: 12 lines$/ }).click();
    await expect
      .element(copies.getByRole('status'))
      .toMatchTextContent(/^Lines brought back: 2\. In your ledger already: 10\./);
    expect([backend.saved, backend.brought]).toEqual([[8], [9]]);
  });

  test('that cannot be brought back, in part or at all, say so', async () => {
    const { backend } = await show();
    const copies = region('Copies of your ledger');
    const bringBack = copies.getByRole('button', { name: /^Bring it back: .*: 12 lines$/ });
    const outcome = copies.getByRole('status');
    backend.answer = () => ({ restored: 1, unchanged: 0, unreadable: 3 });
    await bringBack.click();
    await expect.element(outcome).toMatchTextContent(/Lines that cannot be read, left out: 3\.$/);
    backend.answer = () => ({ problem: reason('ledgerProblemDiskFull') });
    await bringBack.click();
    await expect.element(outcome).toMatchTextContent(/no room left on this disk/);
    backend.answer = () => {
      throw new Error('gone');
    };
    await bringBack.click();
    await expect.element(outcome).toMatchTextContent('The copy cannot be read right now.');
  });

  test('that are not there are told from those that cannot be read', async () => {
    await show(new FakeDiagnosis({ ...FACTS, snapshots: [] }));
    await expect.element(region('Copies of your ledger').getByText(/^None: /)).toBeVisible();
  });

  test('that cannot be read as a whole say so', async () => {
    await show(new FakeDiagnosis({ ...FACTS, snapshots: undefined }));
    await expect.element(region('Copies of your ledger').getByText('could not be read')).toBeVisible();
  });
});

test('damaged rows of other tables are counted by table, where there are any', async () => {
  await show(new FakeDiagnosis({ ...FACTS, damaged: [['watches', 3]] }));
  await expect.element(page.getByText('watches, rows that are damaged')).toBeVisible();
});
