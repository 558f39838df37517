import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { OpenedFind } from '@/src/platform/find-page';
import { mountFind } from '@/src/ui/find/mount-find';
import { FakeBackend, makeVerdict, said } from './make';
import { cleanly, stage } from './stage';

function show(opened?: OpenedFind, backend = new FakeBackend()): FakeBackend {
  backend.openedWith = opened;
  cleanly(mountFind(stage(), backend));
  return backend;
}

const field = () => page.getByRole('textbox', { name: 'What is it called?' });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const named = makeVerdict({ id: 'v', product: { name: 'Fairphone 5' } });
const answer = { verdictId: 'v', isEmpty: false };

test('opened by itself it waits, says that nothing is sent, and its field has the focus', async () => {
  const backend = show();
  await expect.element(page.getByText('nothing is sent', { exact: false })).toBeVisible();
  await expect.element(field()).toHaveFocus();
  expect(backend.calls).toEqual([]);
});

test('looks for the words it was opened with at once, and for others by keyboard', async () => {
  const backend = new FakeBackend();
  backend.found = answer;
  show({ words: 'Fairphone 5', from: 'typed' }, backend);
  await expect.element(field()).toHaveValue('Fairphone 5');
  await expect.poll(() => backend.calls).toEqual([['search', 'Fairphone 5']]);
  backend.showVerdict(named);
  await expect.element(page.getByRole('heading', { name: 'Fairphone 5', level: 2 })).toBeVisible();
  await field().fill('lamp');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => backend.calls.at(-1)).toEqual(['search', 'lamp']);
});

test('a verdict on other words is not shown', async () => {
  const backend = new FakeBackend();
  backend.found = { verdictId: 'newer', isEmpty: false };
  show({ words: 'lamp', from: 'typed' }, backend);
  backend.showVerdict(named);
  await expect.poll(() => backend.calls.length).toBe(1);
  expect(page.getByRole('heading', { name: 'Fairphone 5', level: 2 }).elements()).toEqual([]);
});

describe('what would be sent', () => {
  const toAsk = { titles: ['eBay', 'Reverb'], words: ['Fender Stratocaster', 'Stratocaster'] };

  test('is shown with the names of those it would go to, and sent once, after a click', async () => {
    const backend = new FakeBackend();
    backend.found = { ...answer, toAsk };
    show({ words: 'Fender Stratocaster', from: 'selection' }, backend);
    await expect.element(page.getByText(/Nothing has been sent yet.*eBay.*Reverb/)).toBeVisible();
    expect(
      page
        .getByRole('listitem')
        .elements()
        .map(({ textContent }) => textContent),
    ).toEqual(toAsk.words);
    expect(backend.calls.map(([name]) => name)).toEqual(['search']);
    await button('Ask them').click();
    await expect.poll(() => backend.calls.map(([name]) => name)).toEqual(['search', 'ask']);
    expect(page.getByRole('button', { name: 'Ask them' }).elements()).toEqual([]);
  });

  test('is nothing where no source is on', async () => {
    const backend = new FakeBackend();
    backend.found = answer;
    show({ words: 'lamp', from: 'typed' }, backend);
    await expect.poll(() => backend.calls.length).toBe(1);
    expect(page.getByText('Nothing has been sent yet', { exact: false }).elements()).toEqual([]);
  });
});

test('without any offers it says what to do next', async () => {
  const backend = new FakeBackend();
  backend.found = { verdictId: 'v', isEmpty: true };
  show({ words: 'lamp', from: 'typed' }, backend);
  await expect.element(page.getByText('There are no used offers on this machine yet', { exact: false })).toBeVisible();
  await button('Add a source').click();
  expect(backend.calls.at(-1)).toEqual(['openOptions']);
});

test.each([
  ['selection', 'Some words', 'These are the words you marked'],
  ['link', 'Some words', 'Its page was not opened'],
  ['picture', 'Some words', 'The picture was not sent or looked at'],
  ['selection', '', 'What you marked has no words to look for'],
  ['link', '', 'This link has no words of its own'],
  ['picture', '', 'The page has no words for this picture'],
] as const)('opened from a %s with the words %j it says what was done', async (from, words, told) => {
  const backend = show({ words, from });
  await expect.element(page.getByText(told, { exact: false })).toBeVisible();
  expect(backend.calls.length).toBe(words === '' ? 0 : 1);
});

test('words that name nothing, and silence, are said', async () => {
  const backend = new FakeBackend();
  backend.found = { isEmpty: false, problem: said('Nothing to look for.') };
  show(undefined, backend);
  await field().fill('😀');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Nothing to look for.')).toBeVisible();
  backend.failing = true;
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Reprise did not answer. Try again.')).toBeVisible();
});

test('Arabic words run from right to left in the field', async () => {
  show({ words: 'هاتف سامسونج', from: 'selection' });
  await expect.element(field()).toHaveValue('هاتف سامسونج');
  expect(getComputedStyle(field().element()).direction).toBe('rtl');
});

test('what was decided is noted by the same steps as on a page', async () => {
  const backend = new FakeBackend();
  backend.found = answer;
  show({ words: 'Fairphone 5', from: 'typed' }, backend);
  await expect.poll(() => backend.calls.length).toBe(1);
  backend.showVerdict(named);
  await button('I did not buy it').click();
  await expect.poll(() => backend.calls.at(-1)?.[0]).toBe('recordChoice');
});
