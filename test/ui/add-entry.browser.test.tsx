// A line written by hand far down the page: its currency can be chosen, and what came of it is said in sight.
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { money } from '@/src/quantity/money';
import { mountLedger } from '@/src/ui/ledger/mount-ledger';
import { makeEntry } from '../ledger/entries';
import { FakeLedger, NOW } from './ledger-backend';
import { cleanly, resize, stage } from './stage';

const form = page.getByRole('region', { name: 'Add a line' });
const add = () => page.getByRole('button', { name: 'Add it' }).click();

async function opened(backend: FakeLedger): Promise<FakeLedger> {
  cleanly(mountLedger(stage(), backend));
  await form.getByText(/^Something decided elsewhere/).click();
  return backend;
}

describe('the currency', () => {
  test('is that of the country, and is chosen before or after anything is typed', async () => {
    const backend = await opened(new FakeLedger());
    await form.getByLabelText('Currency').selectOptions('PLN · Polish Zloty');
    await form.getByLabelText('What it is').fill('Kettle');
    await form.getByLabelText('Paid, PLN').fill('12,50');
    await add();
    await expect.poll(() => backend.calls[0]?.[2]).toMatchObject({ pricePaid: money(12.5, 'PLN') });
    // The next line begins with the usual one.
    await form.getByLabelText('Paid, EUR').fill('7');
    await form.getByLabelText('What it is').fill('Lamp');
    await form.getByLabelText('Currency').selectOptions('JPY · Japanese Yen');
    await add();
    await expect.poll(() => backend.calls[1]?.[2]).toMatchObject({ pricePaid: money(7, 'JPY') });
  });

  test('is not asked for where there is no price', async () => {
    await opened(new FakeLedger());
    await form.getByLabelText('What did you decide?').selectOptions('given-away');
    await expect.element(form.getByLabelText('Currency')).not.toBeInTheDocument();
  });

  test('of a line that is corrected stays, however rare', async () => {
    const entry = makeEntry({ productName: 'Samovar', decidedAt: NOW, pricePaid: money(30_000, 'AMD') });
    await opened(new FakeLedger([entry]));
    await page.getByRole('button', { name: 'Correct: Samovar' }).click();
    await expect.element(page.getByRole('region', { name: 'Decisions' }).getByLabelText('Currency')).toHaveValue('AMD');
  });
});

test('what stops a line, and that it was added, is said in sight', async () => {
  await resize(1000, 600);
  const lines = Array.from({ length: 30 }, (_, at) => makeEntry({ id: `e${at}`, decidedAt: NOW - at }));
  await opened(new FakeLedger(lines));
  await add();
  await expect.element(page.getByRole('alert')).toBeInViewport();
  await expect.element(page.getByRole('alert')).toMatchTextContent('a name is needed');
  await form.getByLabelText('What it is').fill('Kettle');
  await add();
  await expect.element(page.getByRole('status').getByText('Added.')).toBeInViewport();
});
