import { describe, expect, test } from 'vitest';
import { reportOf } from '@/src/product/health-report';
import type { ProductField } from '@/src/product/product-field';
import {
  type Counted,
  countPage,
  DAYS_KEPT,
  outcomeOf,
  type PageOutcome,
  type Reader,
  type SiteHealth,
  unreadOutcome,
} from '@/src/product/site-health';
import { fc } from '@/test/properties';

const DAY = 86_400_000;
const HOST = 'shop.example';

function readBy(fields: Partial<Record<ProductField, Reader>>, ruled = false): PageOutcome {
  return { read: true, ruled, fields };
}

/** Pages looked at one after the other, a minute apart, from a day on. */
function visited(outcomes: readonly PageOutcome[], day = 1000, standing?: SiteHealth): SiteHealth {
  return outcomes.reduce<SiteHealth | undefined>(
    (health, outcome, at) => countPage(HOST, health, outcome, day * DAY + at * 60_000),
    standing,
  ) as SiteHealth;
}

const many = (count: number, outcome: PageOutcome) => Array.from({ length: count }, () => outcome);
const seen = readBy({ name: 'json-ld', price: 'visible' });
const unread = unreadOutcome(false);

describe('counting', () => {
  test('pages read, and which reader gave each field', () => {
    const report = reportOf(visited([...many(12, seen), readBy({ price: 'json-ld' }), readBy({}), unread]));
    expect(report).toMatchObject({
      host: HOST,
      pages: 15,
      read: 14,
      mostlyUnread: false,
      stopped: [],
      ruleIdle: false,
    });
    expect(report.fields).toEqual([
      { field: 'name', pages: 12, readers: [{ reader: 'json-ld', pages: 12 }] },
      {
        field: 'price',
        pages: 13,
        readers: [
          { reader: 'visible', pages: 12 },
          { reader: 'json-ld', pages: 1 },
        ],
      },
    ]);
  });

  test('a page read again counts once, as it was read last', () => {
    const early = { at: 1000 * DAY, outcome: readBy({ name: 'visible' }) };
    const once = countPage(HOST, undefined, early.outcome, early.at);
    const twice = countPage(HOST, once, seen, early.at + 1500, early);
    expect(reportOf(twice)).toMatchObject({ pages: 1, read: 1 });
    expect(reportOf(twice).fields).toEqual(reportOf(visited([seen])).fields);
  });

  test('a page whose data came late is a page read', () => {
    const early = { at: 1000 * DAY, outcome: unread };
    const late = countPage(HOST, countPage(HOST, undefined, unread, early.at), seen, early.at + 4000, early);
    expect(reportOf(late)).toMatchObject({ pages: 1, read: 1 });
  });

  test('keeps a month of days', () => {
    let health: SiteHealth | undefined;
    for (let day = 0; day < 90; day += 1) health = visited([seen], 1000 + day, health);
    expect(health?.days).toHaveLength(DAYS_KEPT);
    expect(reportOf(health as SiteHealth).pages).toBe(DAYS_KEPT);
  });

  test('evidence of a field we do not know is passed over, whatever it is called', () => {
    const evidence = ['name', '__proto__', 'constructor', 'oops'].map((field) => ({
      field,
      reader: 'json-ld' as const,
      node: 'x',
      text: 'x',
    }));
    expect(outcomeOf({ evidence }, false).fields).toEqual({ name: 'json-ld' });
  });

  test('whatever order pages are read and read again in, no count is negative and none is over the pages', () => {
    const outcome = fc.oneof(
      fc.constant(unread),
      fc
        .dictionary(fc.constantFrom('name', 'price', 'brand'), fc.constantFrom('visible', 'json-ld', 'shop-rule'))
        .map((fields) => readBy(fields as Partial<Record<ProductField, Reader>>, true)),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(outcome, fc.boolean(), fc.nat(5))), (steps) => {
        let health: SiteHealth | undefined;
        let last: Counted | undefined;
        let now = 1000 * DAY;
        let pages = 0;
        for (const [next, again, days] of steps) {
          now += days * DAY + 1000;
          const before = again ? last : undefined;
          if (before === undefined) pages += 1;
          health = countPage(HOST, health, next, now, before);
          last = { at: before?.at ?? now, outcome: next };
        }
        if (health === undefined) return;
        const report = reportOf(health);
        expect(report.pages).toBeLessThanOrEqual(pages);
        expect(report.read).toBeGreaterThanOrEqual(0);
        expect(report.read).toBeLessThanOrEqual(report.pages);
        for (const field of report.fields) expect(field.pages).toBeLessThanOrEqual(report.read);
      }),
    );
  });
});

describe('failing', () => {
  test('fewer pages read than before is said with both shares', () => {
    const health = visited(many(8, unread), 1010, visited(many(10, seen)));
    expect(reportOf(health).falling).toEqual({ before: 1, lately: 0 });
  });

  test.each([
    ['too few pages lately', many(3, unread), many(10, seen)],
    ['too few pages before', many(10, unread), many(3, seen)],
    ['a small change', [...many(9, seen), unread], many(10, seen)],
  ])('nothing falls after %s', (_, late, early) => {
    expect(reportOf(visited(late, 1010, visited(early))).falling).toBeUndefined();
  });

  test('a shop that was never read well is said to be mostly unread', () => {
    expect(reportOf(visited([...many(4, unread), seen])).mostlyUnread).toBe(true);
    expect(reportOf(visited(many(3, unread))).mostlyUnread).toBe(false);
  });

  test('a field that a shop rule stopped giving is named, with when it last did', () => {
    const works = readBy({ name: 'shop-rule', price: 'shop-rule' }, true);
    const halfWorks = readBy({ name: 'shop-rule', price: 'visible' }, true);
    const report = reportOf(visited(many(6, halfWorks), 1003, visited([works], 1000)));
    expect(report.stopped).toEqual([{ field: 'price', lastAt: 1000 * DAY, since: 6 }]);
    expect(report.rule?.since).toBe(0);
    expect(reportOf(visited([works], 1004, visited(many(6, halfWorks), 1003, visited([works])))).stopped).toEqual([]);
  });

  test('a shop rule that never gave anything is idle after five pages', () => {
    const fruitless = readBy({ name: 'json-ld' }, true);
    expect(reportOf(visited(many(4, fruitless))).ruleIdle).toBe(false);
    expect(reportOf(visited(many(5, fruitless))).ruleIdle).toBe(true);
    expect(reportOf(visited(many(5, readBy({ name: 'json-ld' })))).ruleIdle).toBe(false);
  });

  test('a page read again counts once for its rule too', () => {
    const fruitless = readBy({ name: 'json-ld' }, true);
    let health = countPage(HOST, undefined, fruitless, 1);
    for (let look = 0; look < 9; look += 1)
      health = countPage(HOST, health, fruitless, 2, { at: 1, outcome: fruitless });
    expect(health.rule?.since).toBe(1);
  });
});
