import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FeedView } from '@/src/ui/backend';
import { mountOptions } from '@/src/ui/options/mount-options';
import { FakeBackend, said } from './make';
import { cleanly, stage } from './stage';

function show(backend = new FakeBackend()): { backend: FakeBackend; root: HTMLElement } {
  const root = stage();
  cleanly(mountOptions(root, backend));
  return { backend, root };
}

function makeFeed(only: Partial<FeedView> = {}): FeedView {
  return {
    id: 'feed-1',
    title: 'second.example',
    origin: 'https://second.example/feed.xml',
    kind: 'url',
    state: 'ready',
    rowsDone: 5000,
    kept: 4821,
    skipped: 179,
    skippedWhy: [said('New, so left out: 150'), said('Broken: 29')],
    skippedRows: [{ row: 1017, why: said('We cannot read its price “call us”.') }],
    refreshedAt: Date.UTC(2026, 10, 3, 12),
    cadence: 'daily',
    dueAt: Date.UTC(2026, 10, 4, 12),
    failures: 0,
    shrunk: false,
    ...only,
  };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const address = () => page.getByRole('textbox', { name: 'Address of a feed' });

describe('sources', () => {
  test('an empty list says what to do next', async () => {
    show();
    await expect.element(page.getByText('There is no source yet: add the address of a feed, or a file.')).toBeVisible();
  });

  test('adds a feed by its address and empties the field', async () => {
    const { backend } = show();
    await address().fill(' https://second.example/feed.xml ');
    await userEvent.keyboard('{Enter}');
    await expect.element(address()).toHaveValue('');
    expect(backend.calls).toEqual([['addFeedByUrl', 'https://second.example/feed.xml', 'daily']]);
  });

  test('says before adding how often it will be asked, never for an address that others can read on the way', async () => {
    const { backend } = show();
    const choice = page.getByLabelText('Ask it again');
    await expect.element(choice).toHaveValue('daily');
    await expect
      .element(choice)
      .toHaveAccessibleDescription(/its publisher is asked for this address, and nothing else/);
    await address().fill('http://second.example/feed.xml');
    await expect.element(choice).toHaveValue('never');
    await choice.selectOptions('weekly');
    await button('Add').click();
    await expect.poll(() => backend.calls).toEqual([['addFeedByUrl', 'http://second.example/feed.xml', 'weekly']]);
    await expect.element(choice).toHaveValue('daily');
  });

  test('shows when a feed is asked next, and changes how often', async () => {
    const { backend } = show();
    backend.showFeeds([makeFeed({ failures: 3 })]);
    await expect.element(page.getByText(/tried 3 times.*asked again about/)).toBeVisible();
    await page.getByLabelText('How often second.example is asked again').selectOptions('never');
    expect(backend.calls).toEqual([['scheduleFeed', 'feed-1', 'never']]);
  });

  test('a feed that lost nearly all its offers keeps them until the person takes the loss as it is', async () => {
    const { backend } = show();
    const problem = said('This feed held 4821 offers and now holds 0.');
    backend.showFeeds([makeFeed({ state: 'failed', shrunk: true, problem })]);
    await expect.element(page.getByText(/is still found/)).toBeVisible();
    await button('Take it as it is: second.example').click();
    expect(backend.calls).toEqual([['refreshFeed', 'feed-1', true]]);
  });

  test('says why an address was refused, keeps it, and ties the sentence to the field', async () => {
    const { backend } = show();
    backend.refusal = 'This address was not allowed: allow it when the browser asks.';
    await address().fill('https://second.example/feed.xml');
    await button('Add').click();
    await expect.element(page.getByRole('alert')).toMatchTextContent('This address was not allowed');
    await expect.element(address()).toHaveValue('https://second.example/feed.xml');
    await expect.element(address()).toHaveAccessibleDescription(/was not allowed/);
  });

  test('adds files chosen in the field', async () => {
    const { backend } = show();
    await page.getByLabelText('Or a file').upload(new File(['id\ttitle'], 'listings.tsv'));
    await expect.poll(() => backend.calls).toEqual([['addFeedFile', 'listings.tsv']]);
  });

  test('adds files dropped beside it', async () => {
    const { backend, root } = show();
    const carried = new DataTransfer();
    carried.items.add(new File(['{}'], 'listings.jsonl'));
    const drop = root.querySelector('.drop') as HTMLElement;
    drop.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: carried }));
    await expect.poll(() => drop.dataset['over']).toBe('true');
    drop.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: carried }));
    await expect.poll(() => backend.calls).toEqual([['addFeedFile', 'listings.jsonl']]);
    expect(drop.dataset['over']).toBe('false');
  });

  test('shows what was kept, and what was skipped for which reason', async () => {
    const { backend } = show();
    backend.showFeeds([makeFeed()]);
    const row = page.getByRole('listitem').filter({ hasText: 'second.example' });
    await expect.element(row).toMatchTextContent('4,821offers');
    await page.getByText('179 rows skipped').click();
    await expect.element(page.getByText('New, so left out: 150')).toBeVisible();
    await expect.element(page.getByText('Broken: 29')).toBeVisible();
    await expect.element(page.getByText('Row 1,017: We cannot read its price “call us”.')).toBeVisible();
  });

  test('shows progress while a feed is read, and why one failed', async () => {
    const { backend } = show();
    backend.showFeeds([
      makeFeed({ state: 'importing', rowsDone: 120_000, skipped: 0 }),
      makeFeed({ id: 'feed-2', title: 'gone.example', state: 'failed', problem: said('gone.example did not answer.') }),
    ]);
    await expect.element(page.getByRole('progressbar', { name: 'Reading second.example' })).toBeVisible();
    await expect.element(page.getByText(/120,000 rows/)).toBeVisible();
    await expect.element(button('Refresh second.example')).toBeDisabled();
    await expect.element(page.getByText('gone.example did not answer.')).toBeVisible();
  });

  test('refreshes at once, and removes only when asked twice', async () => {
    const { backend } = show();
    backend.showFeeds([makeFeed()]);
    await button('Refresh second.example').click();
    await button('Remove second.example').click();
    await button('Keep it').click();
    await button('Remove second.example').click();
    await button('Yes, remove').click();
    expect(backend.calls).toEqual([
      ['refreshFeed', 'feed-1', false],
      ['removeFeed', 'feed-1'],
    ]);
  });

  test('a feed from a file cannot be refreshed', async () => {
    const { backend } = show();
    backend.showFeeds([makeFeed({ kind: 'file', title: 'listings.tsv', origin: 'listings.tsv' })]);
    await expect.element(button('Remove listings.tsv')).toBeVisible();
    await expect.element(button('Refresh listings.tsv')).not.toBeInTheDocument();
  });
});

describe('rules', () => {
  test('says what counts beside the shipped ones, and leads to where it is edited', async () => {
    const backend = new FakeBackend();
    backend.ruleSummary = { savedAt: Date.UTC(2026, 10, 3), packs: 3, waiting: 1, troubled: 1 };
    show(backend);
    const rules = page.getByRole('region', { name: 'Rules' });
    await expect.element(rules).toMatchTextContent(/as of 3 Nov 2026.*Packs: 3.*wait for you: 1.*problem: 1/);
    await expect.element(rules.getByRole('link')).toHaveAttribute('href', '/rules.html');
  });

  test('someone who has none is told so', async () => {
    show();
    await expect.element(page.getByText('You have no rules of your own.')).toBeVisible();
  });
});

describe('requests', () => {
  test('an empty log says so', async () => {
    show();
    await expect.element(page.getByText(/^No request has left/)).toBeVisible();
  });

  test('lists when, where, what and how many bytes, and can be cleared', async () => {
    const { backend } = show();
    backend.showRequests([
      {
        id: '1',
        at: Date.UTC(2026, 10, 3, 12),
        url: 'https://www.second.example/feed.xml',
        what: said('Fetched a feed'),
        bytes: 1_834_221,
      },
    ]);
    await expect.element(page.getByRole('columnheader', { name: 'Where' })).toBeVisible();
    await expect.element(page.getByRole('cell', { name: 'second.example' })).toBeVisible();
    await expect.element(page.getByRole('cell', { name: '1.83 MB' })).toBeVisible();
    await button('Clear the list').click();
    expect(backend.calls).toEqual([['clearRequests']]);
  });
});

test('a background that does not answer is said, not thrown', async () => {
  const { backend } = show();
  backend.failing = true;
  await address().fill('https://second.example/feed.xml');
  await button('Add').click();
  await expect.element(page.getByRole('alert')).toMatchTextContent('Reprise did not answer');
});
