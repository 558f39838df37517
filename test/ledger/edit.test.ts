import { describe, expect, test } from 'vitest';
import { entryOfDraft } from '@/src/ledger/draft';
import { acceptNewer, applyEdit, declineNewer, Edit } from '@/src/ledger/edit';
import { Entry } from '@/src/ledger/entry';
import { joinNewer, newerFigures } from '@/src/ledger/newer';
import { reconsider, versionsOf, versionWord } from '@/src/ledger/reconsider';
import { standingOf } from '@/src/ledger/standing';
import { DAY } from '@/src/quantity/time';
import { fc } from '@/test/properties';
import { desk, deskWith } from './desk';
import { eur } from './entries';
import { someEntry } from './some-entry';

const used = entryOfDraft(
  {
    choice: 'bought-used',
    productName: 'Sofa',
    decidedAt: 1_750_000_000_000,
    wouldBuyNew: 'unknown',
    pricePaid: eur(200),
    priceNew: eur(900),
  },
  { id: '4f0c6cf6-6a3e-4d0e-9c39-5f0a6a2f5c11', origin: 'hand' },
  desk,
);
const now = used.decidedAt + DAY;

describe('a line that is changed', () => {
  test('goes back and comes again: the figures stay as recorded', () => {
    const returned = applyEdit(used, { returned: true }, now, desk);
    expect(returned).toEqual({ ...used, returnedAt: now, revision: 1 });
    expect(standingOf(returned, { now, keepDays: 30 })).toBe('returned');
    expect(applyEdit(returned, { returned: false }, now, desk)).toEqual({ ...used, revision: 2 });
  });

  test('stays by the person’s word before the days are over', () => {
    expect(standingOf(used, { now, keepDays: 30 })).toBe('provisional');
    expect(standingOf(applyEdit(used, { kept: true }, now, desk), { now, keepDays: 30 })).toBe('kept');
    expect(standingOf(used, { now: used.decidedAt + 30 * DAY, keepDays: 30 })).toBe('kept');
    expect(standingOf(used, { now: used.decidedAt - 400 * DAY, keepDays: 30 })).toBe('provisional');
  });

  test('another answer to "would you have bought it new?" is summed again', () => {
    const sure = applyEdit(used, { wouldBuyNew: 'yes' }, now, desk);
    expect(sure.avoidedKg?.p50).toBeGreaterThan(used.avoidedKg?.p50 ?? 0);
    const not = applyEdit(used, { wouldBuyNew: 'no' }, now, desk);
    expect(not.avoidedKg?.p50).toBeLessThan(0.1);
  });

  test('another kind, another figure; no kind, none', () => {
    const shirt = applyEdit(used, { category: 't-shirt' }, now, desk);
    expect(shirt).toMatchObject({ category: 't-shirt' });
    expect(shirt.avoidedKg?.p95).toBeLessThan(used.avoidedKg?.p95 ?? 0);
    const none = applyEdit(used, { category: null }, now, desk);
    expect(none).not.toHaveProperty('category');
    expect(none).not.toHaveProperty('avoidedKg');
  });

  test('waiting that ends in a purchase gets its figures and loses its reminder', () => {
    const waiting: Entry = { ...used, choice: 'waiting', remindAt: now };
    const decided = applyEdit(waiting, { choice: 'bought-new', decidedAt: now }, now, desk);
    expect(decided.emittedKg?.p50).toBeGreaterThan(50);
    expect(decided).not.toHaveProperty('remindAt');
    expect(decided).not.toHaveProperty('avoidedKg');
  });

  test('a price that is taken away is gone', () => {
    expect(applyEdit(used, { pricePaid: null }, now, desk)).not.toHaveProperty('pricePaid');
  });

  const someEdit = fc
    .record(
      {
        choice: fc.constantFrom(...Entry.shape.choice.options),
        wouldBuyNew: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
        category: fc.constantFrom('sofa', 'jeans', 'no-such-kind', null),
        pricePaid: fc.constantFrom(eur(5), null),
        returned: fc.boolean(),
        kept: fc.boolean(),
      },
      { requiredKeys: [] },
    )
    .map((edit) => Edit.parse(edit));

  test('is a line again whatever is changed, with its revision raised by one', () => {
    fc.assert(
      fc.property(someEntry, someEdit, (entry, edit) => {
        const next = applyEdit(entry, edit, now, desk);
        expect(Entry.parse(JSON.parse(JSON.stringify(next)))).toEqual(next);
        expect(next.revision).toBe((entry.revision ?? 0) + 1);
        expect(next.id).toBe(entry.id);
      }),
      { numRuns: 50 },
    );
  });
});

describe('newer figures', () => {
  const tomorrow = deskWith(0.8).today;

  test('are counted with their change, until taken over or declined', () => {
    const newer = newerFigures([used], tomorrow);
    expect(newer.entries).toHaveLength(1);
    expect(newer.avoidedBy).toBeLessThan(0);
    const accepted = acceptNewer(used, tomorrow);
    expect(reconsider(accepted, tomorrow)).toBeUndefined();
    expect(accepted.revision).toBe(1);
    const declined = declineNewer(used, versionWord(versionsOf(tomorrow)));
    expect(newerFigures([accepted, declined], tomorrow).entries).toEqual([]);
    expect(declined).toMatchObject({ avoidedKg: used.avoidedKg });
    expect(newerFigures([used], desk.today).entries).toEqual([]);
  });

  test('of what could have avoided less than nothing no percentage is told: "-50 %" would be of a better one', () => {
    const now = { avoidedKg: { p5: -9, p50: -5, p95: 2 }, factors: 'tomorrow', otherRules: false };
    const entry = { ...used, avoidedKg: { p5: -20, p50: -10, p95: 1 } };
    expect(joinNewer([{ entries: [{ entry, now }] }])).toEqual({ entries: [{ entry, now }] });
  });
});
