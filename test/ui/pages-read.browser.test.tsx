import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { HealthReport } from '@/src/product/health-report';
import { mountOptions } from '@/src/ui/options/mount-options';
import { FakeBackend } from './make';
import { cleanly, stage } from './stage';

function show(...sites: HealthReport[]) {
  const backend = new FakeBackend();
  cleanly(mountOptions(stage(), backend));
  backend.showHealth(sites);
  return backend;
}

function makeReport(only: Partial<HealthReport> = {}): HealthReport {
  return {
    host: 'shop.example',
    lastAt: Date.UTC(2026, 10, 23, 12),
    pages: 15,
    read: 14,
    fields: [
      {
        field: 'price',
        pages: 14,
        readers: [
          { reader: 'visible', pages: 12 },
          { reader: 'json-ld', pages: 2 },
        ],
      },
    ],
    mostlyUnread: false,
    stopped: [],
    ruleIdle: false,
    ...only,
  };
}

const row = () => page.getByRole('row').filter({ hasText: 'shop.example' });

describe('pages read', () => {
  test('an empty list says what to do next', async () => {
    show();
    await expect.element(page.getByText(/^No page has been looked at yet: open a product page/)).toBeVisible();
  });

  test('each shop is a row with its name as header, a sentence and a date', async () => {
    show(makeReport({ rule: { lastAt: Date.UTC(2026, 10, 21, 12), since: 0 } }));
    await expect.element(page.getByRole('rowheader', { name: 'shop.example' })).toBeVisible();
    await expect
      .element(row())
      .toMatchTextContent(
        'Pages read: 14 of 15. Price from the visible page on 12. The rule for this shop last worked on 21 Nov 2026.',
      );
    await expect.element(row()).toMatchTextContent('23 Nov 2026');
    await expect.element(page.getByRole('table', { name: 'Pages read' })).toBeVisible();
  });

  test('each field is one click away, with its readers', async () => {
    show(makeReport());
    await page.getByText('Each field on shop.example').click();
    await expect
      .element(page.getByText('Price: on 14 pages of 14, from the visible page (12) and JSON-LD (2)'))
      .toBeVisible();
  });

  test.each([
    [{ falling: { before: 0.93, lately: 0.2 } }, 'Fewer pages are read than before: 20% lately, 93% earlier.'],
    [{ mostlyUnread: true, read: 2 }, 'Most pages are not read.'],
    [{ ruleIdle: true, rule: { since: 6 } }, 'The rule for this shop gave nothing on the last 6 pages.'],
    [
      { stopped: [{ field: 'price', lastAt: Date.UTC(2026, 10, 21, 12), since: 6 }] },
      'The rule for this shop no longer gives Price: last on 21 Nov 2026, 6 pages ago.',
    ],
  ] as const)('what fails is said in words: %j', async (only, sentence) => {
    show(makeReport(only));
    await expect.element(page.getByText(sentence)).toBeVisible();
  });

  test('a shop of which nothing was read has no sentence on prices', async () => {
    show(makeReport({ read: 0, fields: [] }));
    await expect.element(row()).toMatchTextContent('Pages read: 0 of 15.');
    expect(row().element().textContent).not.toContain('rice');
  });

  test('the counts can be cleared', async () => {
    const backend = show(makeReport());
    await page.getByRole('button', { name: 'Clear the counts' }).click();
    expect(backend.calls).toEqual([['clearHealth']]);
  });
});
