import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountOptions } from '@/src/ui/options/mount-options';
import { FakeBackend, said, TONGUE } from './make';
import { cleanly, stage } from './stage';

const OWN =
  '{\n  "format": 1,\n  "id": "mine",\n  "name": "Mine",\n  "version": "1",\n  "hiddenWords": ["broken"]\n}\n';

function show(text = OWN, locale = 'en-GB'): FakeBackend {
  const backend = new (class extends FakeBackend {
    override readonly tongue = { ...TONGUE, locale };
  })();
  cleanly(mountOptions(stage(), backend));
  backend.showRules(text);
  return backend;
}

const country = () => page.getByRole('combobox', { name: 'Country' });
const way = (name: string) => page.getByRole('radio', { name, exact: true });
const km = () => page.getByRole('spinbutton', { name: 'Kilometres there and back' });
const keep = () => page.getByRole('button', { name: 'Keep these answers' });
const savedPack = (backend: FakeBackend): unknown => JSON.parse(String(backend.calls.at(-1)?.[1]));

test('someone who never answered is where the browser says, and has things posted', async () => {
  show();
  await expect.element(country()).toHaveDisplayValue('As the browser says (United Kingdom)');
  await expect.element(way('It is posted')).toBeChecked();
  await expect.element(km()).not.toBeInTheDocument();
});

test('countries are named and ordered in the language of the browser', async () => {
  show(OWN, 'de-AT');
  await expect.element(country()).toHaveDisplayValue('As the browser says (Österreich)');
  const names = [...(country().element() as HTMLSelectElement).options].slice(1).map(({ text }) => text);
  expect(names).toContain('Deutschland');
  expect(names).toEqual(names.toSorted(new Intl.Collator('de-AT').compare));
  expect(names.indexOf('Österreich')).toBeLessThan(names.indexOf('Polen'));
});

test('keeps the answers in the rules and leaves the other rules alone', async () => {
  const backend = show();
  await country().selectOptions('Austria');
  await way('I fetch it by car').click();
  await km().fill('12.5');
  await expect.element(page.getByText('Not kept yet')).toBeVisible();
  await keep().click();
  await expect.element(page.getByText('Kept. New verdicts use these answers.')).toBeVisible();
  await expect.element(page.getByText('Not kept yet')).not.toBeInTheDocument();
  expect(backend.calls.map(([name]) => name)).toEqual(['saveRules']);
  expect(savedPack(backend)).toEqual({
    ...JSON.parse(OWN),
    region: 'AT',
    collection: { by: 'car', km: 12.5 },
  });
});

test('shows what the rules say, and takes it out again', async () => {
  const backend = show(OWN.replace('"format"', '"region": "FR", "collection": {"by": "bike", "km": 6}, "format"'));
  await expect.element(country()).toHaveDisplayValue('France');
  await expect.element(way('I fetch it by bike')).toBeChecked();
  await expect.element(km()).toHaveValue(6);
  await country().selectOptions('As the browser says (United Kingdom)');
  await way('It is posted').click();
  await keep().click();
  await expect.poll(() => backend.calls.length).toBe(1);
  expect(savedPack(backend)).toEqual(JSON.parse(OWN));
});

test('a trip without kilometres is kept without them', async () => {
  const backend = show();
  await way('I fetch it on foot').click();
  await km().fill('3');
  await km().fill('');
  await keep().click();
  await expect.poll(() => backend.calls.length).toBe(1);
  expect(savedPack(backend)).toMatchObject({ collection: { by: 'foot' } });
  expect(savedPack(backend)).not.toHaveProperty('collection.km');
});

test('a trip longer than the rules allow is not sent', async () => {
  const backend = show();
  await way('I fetch it by car').click();
  await km().fill('5000');
  await keep().click();
  await expect.element(km()).toBeInvalid();
  expect(backend.calls).toEqual([]);
});

test('rules that are no JSON are left alone, and it is said', async () => {
  const backend = show('{ "format": 1, ');
  await country().selectOptions('Austria');
  await keep().click();
  await expect.element(page.getByText('Not kept: correct your rules below first.')).toBeVisible();
  expect(backend.calls).toEqual([]);
});

test.each([
  [
    'refuses',
    'Not kept: correct your rules below first.',
    (backend: FakeBackend) => {
      backend.ruleProblems = [{ line: 1, column: 1, path: '', reason: said('Something is wrong.') }];
    },
  ],
  [
    'does not answer',
    'Reprise did not answer: try again, or reload the extension if it keeps silent.',
    (backend: FakeBackend) => {
      backend.failing = true;
    },
  ],
])('when the background %s, it is said and the answer stays marked', async (_what, sentence, spoil) => {
  const backend = show();
  spoil(backend);
  await country().selectOptions('Austria');
  await keep().click();
  await expect.element(page.getByText(sentence)).toBeVisible();
  await expect.element(country()).toHaveDisplayValue('Austria');
});

test('works by keyboard alone', async () => {
  const backend = show();
  (country().element() as HTMLElement).focus();
  await userEvent.keyboard('Denmark');
  await userEvent.tab();
  await expect.element(way('It is posted')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(way('I fetch it by car')).toBeChecked();
  await userEvent.tab();
  await expect.element(km()).toHaveFocus();
  await userEvent.keyboard('8{Enter}');
  await expect.poll(() => backend.calls.length).toBe(1);
  expect(savedPack(backend)).toMatchObject({ region: 'DK', collection: { by: 'car', km: 8 } });
});
