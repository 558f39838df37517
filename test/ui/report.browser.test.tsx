import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Evidence } from '@/src/product/sighting';
import { mountPanel } from '@/src/ui/panel/mount-panel';
import { mountPopup } from '@/src/ui/popup/mount-popup';
import type { Verdict } from '@/src/verdict/verdict';
import { FakeBackend, makeVerdict } from './make';
import { cleanly, stage } from './stage';

function withEvidence(...evidence: Evidence[]): Verdict {
  const verdict = makeVerdict();
  return { ...verdict, sighting: { ...verdict.sighting, evidence } };
}

const VERDICT = withEvidence({ field: 'price', reader: 'visible', node: 'span', text: '599,00 € inkl. MwSt.' });

/** The panel, opened, with the report unfolded. */
async function openPanel(verdict = VERDICT, trusted = () => true): Promise<FakeBackend> {
  const backend = new FakeBackend({ verdict });
  cleanly(mountPanel(stage(), backend, { mode: 'open', trusted }));
  await page.getByRole('button', { expanded: false }).click();
  await page.getByText('Something read wrong?').click();
  return backend;
}

const box = (name: RegExp) => page.getByRole('checkbox', { name });
const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('marking', () => {
  test('shows each field as read, by whom and from which text', async () => {
    await openPanel();
    await expect.element(box(/^Price: €599/)).toBeVisible();
    await expect.element(box(/^Price/)).toHaveAccessibleDescription('from the visible page: “599,00 € inkl. MwSt.”');
    await expect.element(box(/^Brand: Fairphone/)).toBeVisible();
    await expect.element(box(/^Product number .*: not read/)).toBeVisible();
    expect(box(/^Energy label/).elements()).toEqual([]);
    await page.getByText('Fields that were not read').first().click();
    await expect.element(box(/^Energy label: not read/)).toBeVisible();
  });

  test('asks for a mark before it makes a file, and what is right is optional', async () => {
    const backend = await openPanel();
    await expect.element(button('Make a file')).toBeDisabled();
    await box(/^Price/).click();
    await page.getByRole('textbox', { name: 'Right: Price' }).fill(' 549 € ');
    await box(/^Brand/).click();
    await button('Make a file').click();
    expect(backend.calls.at(-1)).toEqual([
      'makeFixture',
      { wrong: [{ field: 'price', right: '549 €' }, { field: 'brand' }] },
    ]);
  });

  test('a mark can be taken back, and a page may sell nothing', async () => {
    const backend = await openPanel();
    await box(/^Price/).click();
    await box(/^Price/).click();
    await box(/sells no single product/).click();
    await button('Make a file').click();
    expect(backend.calls.at(-1)).toEqual(['makeFixture', { wrong: [], noProduct: true }]);
  });

  test('works by keyboard alone', async () => {
    const backend = await openPanel();
    (box(/^Price/).element() as HTMLElement).focus();
    await userEvent.keyboard(' ');
    await userEvent.keyboard('{Tab}549 €');
    (button('Make a file').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Keep the file')).toBeVisible();
    expect(backend.calls.at(-1)).toEqual(['makeFixture', { wrong: [{ field: 'price', right: '549 €' }] }]);
  });
});

describe('the file', () => {
  test('is shown with its size and what was taken out, and written only when the person says so', async () => {
    const backend = await openPanel();
    await box(/^Price/).click();
    await button('Make a file').click();
    await expect.element(page.getByText(/^A file of 52 kB is ready/)).toBeVisible();
    await page.getByText('Taken out of the copy').click();
    await expect.element(page.getByText('E-mail addresses: 2')).toBeVisible();
    await page.getByText('See what is in the file').click();
    await expect.element(page.getByRole('textbox', { name: 'The file' })).toHaveValue('{}');
    expect(backend.calls.some(([call]) => call === 'saveFile')).toBe(false);
    await button('Keep the file').click();
    expect(backend.calls.at(-1)).toEqual(['saveFile', 'reprise-shop-example.json', '{}']);
    await expect.element(page.getByText('The browser has the file: reprise-shop-example.json.')).toBeVisible();
  });

  test('says what is still open and what cleaning changed', async () => {
    const backend = await openPanel();
    const { fixture } = backend;
    if (fixture.ok)
      backend.fixture = { ok: true, draft: { ...fixture.draft, open: ['brand'], differs: ['description'] } };
    await box(/^Brand/).click();
    await button('Make a file').click();
    await expect.element(page.getByText('Marked without a right value: Brand.')).toBeVisible();
    await expect.element(page.getByText(/the copy reads differently in: Description\.$/)).toBeVisible();
    await button('Back').click();
    await expect.element(box(/^Brand/)).toBeChecked();
  });

  test('that could not be made is said, and can be tried again', async () => {
    const backend = await openPanel();
    backend.failing = true;
    await box(/^Price/).click();
    await button('Make a file').click();
    await expect.element(page.getByText('The page could not be copied: reload it and try again.')).toBeVisible();
    backend.failing = false;
    await button('Make a file').click();
    await expect.element(button('Keep the file')).toBeVisible();
  });

  test('is not made by a click that the page faked', async () => {
    let isPerson = true;
    const backend = await openPanel(VERDICT, () => isPerson);
    await box(/^Price/).click();
    isPerson = false;
    await button('Make a file').click();
    expect(backend.calls).toEqual([]);
  });

  test('is forgotten when the panel shows another page', async () => {
    const backend = await openPanel();
    await box(/^Price/).click();
    await button('Make a file').click();
    await expect.element(button('Keep the file')).toBeVisible();
    const next = makeVerdict();
    backend.showVerdict({ ...next, sighting: { ...next.sighting, seenAt: next.sighting.seenAt + 1 } });
    await expect.element(box(/^Price/)).not.toBeChecked();
  });
});

test('the popup reports a page that was not read at all', async () => {
  const backend = new FakeBackend({ page: { kind: 'no-product' } });
  cleanly(mountPopup(stage(), backend));
  await page.getByText('Something read wrong?').click();
  await box(/^Name: not read/).click();
  await page.getByRole('textbox', { name: 'Right: Name' }).fill('Lamp Uno');
  await button('Make a file').click();
  expect(backend.calls.at(-1)).toEqual(['makeFixture', { wrong: [{ field: 'name', right: 'Lamp Uno' }] }]);
});
