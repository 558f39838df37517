import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountOptions } from '@/src/ui/options/mount-options';
import { FakeBackend } from './make';
import { cleanly, stage } from './stage';

const OWN = '{\n  "format": 1,\n  "id": "mine",\n  "name": "Mine",\n  "version": "1",\n  "region": "AT"\n}\n';

function show(text = OWN): FakeBackend {
  const backend = new FakeBackend();
  cleanly(mountOptions(stage(), backend));
  backend.showRules(text);
  return backend;
}

const section = () => page.getByRole('region', { name: 'What comes first' });
const choice = (name: string | RegExp) => section().getByRole('radio', { name });
const keep = () => page.getByRole('button', { name: 'Keep this order' });
const savedPack = (backend: FakeBackend): unknown => JSON.parse(String(backend.calls.at(-1)?.[1]));

test('someone who never chose sees what could avoid most first', async () => {
  show();
  await expect.element(section().getByRole('group', { name: 'Among equally alike offers, show first' })).toBeVisible();
  await expect.element(choice('What could avoid most')).toBeChecked();
  await expect.element(choice(/cheapest/)).not.toBeChecked();
});

test('keeps the choice in the rules and leaves the other rules alone', async () => {
  const backend = show();
  await choice(/cheapest/).click();
  await expect.element(section().getByText('Not kept yet')).toBeVisible();
  await keep().click();
  await expect.element(section().getByText('Kept. New verdicts use this order.')).toBeVisible();
  await expect.element(section().getByText('Not kept yet')).not.toBeInTheDocument();
  expect(savedPack(backend)).toEqual({ ...JSON.parse(OWN), ranking: 'cheapest' });
});

test('shows what the rules say', async () => {
  show(OWN.replace('"region": "AT"', '"ranking": "nearest"'));
  await expect.element(choice('The nearest, by country')).toBeChecked();
});

test('marking an order does not keep answers that are marked elsewhere', async () => {
  const backend = show();
  await page.getByRole('combobox', { name: 'Country' }).selectOptions('France');
  await choice(/cheapest/).click();
  await keep().click();
  await expect.poll(() => backend.calls.length).toBe(1);
  expect(savedPack(backend)).toMatchObject({ region: 'AT', ranking: 'cheapest' });
  await expect.element(page.getByRole('combobox', { name: 'Country' })).toHaveDisplayValue('France');
  await page.getByRole('button', { name: 'Keep these answers' }).click();
  await expect.poll(() => backend.calls.length).toBe(2);
  expect(savedPack(backend)).toMatchObject({ region: 'FR', ranking: 'cheapest' });
});

test('works by keyboard alone', async () => {
  const backend = show();
  (choice('What could avoid most').element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(choice(/cheapest/)).toBeChecked();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(() => backend.calls.length).toBe(1);
  expect(savedPack(backend)).toMatchObject({ ranking: 'nearest' });
});
