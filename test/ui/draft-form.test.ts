import { describe, expect, test } from 'vitest';
import { CHOICES } from '@/src/ledger/choice';
import { Draft } from '@/src/ledger/draft';
import { Edit } from '@/src/ledger/edit';
import { type DraftForm, emptyForm, formOf, readForm } from '@/src/ui/ledger/draft-form';
import { changesOf } from '@/src/ui/ledger/edit-entry';
import { fc } from '@/test/properties';
import { eur, makeEntry } from '../ledger/entries';

const NOW = new Date(2026, 10, 28, 12).getTime();
const form = (only: Partial<DraftForm>): DraftForm => ({ ...emptyForm(NOW, 'EUR'), name: 'Lamp', ...only });
const paid = (text: string, currency = 'EUR') => {
  const read = readForm(form({ paid: text, currency }), NOW);
  return read.ok ? read.draft.pricePaid : read.problem.key;
};

describe('a form of a line', () => {
  test.each([
    ['12.5', eur(12.5)],
    ['12,50', eur(12.5)],
    ['1.299,00', eur(1299)],
    [' 7 ', eur(7)],
    ['0', eur(0)],
    ['1000000000', eur(1e9)],
    ['', undefined],
    ['$5', { minor: 500, currency: 'USD' }],
    ['-1', 'ledgerProblemPrice'],
    ['1e5', 'ledgerProblemPrice'],
    ['1000000001', 'ledgerProblemPrice'],
    ['five', 'ledgerProblemPrice'],
  ])('reads a price of %j', (text, expected) => {
    expect(paid(text)).toEqual(expected);
  });

  test('yen have no cents', () => {
    expect(paid('1200', 'JPY')).toEqual({ minor: 1200, currency: 'JPY' });
  });

  test('sends only what its decision has', () => {
    const read = readForm(form({ choice: 'sold', paid: '5', received: '20', wouldBuyNew: 'yes' }), NOW);
    expect(read).toMatchObject({ ok: true, draft: { priceReceived: eur(20), wouldBuyNew: 'unknown' } });
    expect(read.ok && read.draft).not.toHaveProperty('pricePaid');
  });

  test('waits as many days as were asked for, from the day it was decided', () => {
    const read = readForm(form({ choice: 'waiting', waitDays: '10' }), NOW);
    expect(read.ok && read.draft.remindAt).toBe(NOW + 10 * 86_400_000);
    for (const waitDays of ['0', '', 'x', '99999'])
      expect(readForm(form({ choice: 'waiting', waitDays }), NOW)).toMatchObject({
        problem: { key: 'ledgerProblemDays' },
      });
  });

  test('whatever is typed gives a draft the background accepts, or a sentence', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 600 });
    const someForm = fc.record({
      choice: fc.constantFrom(...CHOICES),
      name: text,
      kind: fc.constantFrom('', '-', 'sofa'),
      day: fc.oneof(text, fc.constant('2026-02-28')),
      wouldBuyNew: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
      paid: fc.oneof(text, fc.double().map(String)),
      priceNew: fc.oneof(text, fc.nat().map(String)),
      received: text,
      currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
      waitDays: fc.oneof(text, fc.nat(50).map(String)),
    });
    fc.assert(
      fc.property(someForm, (given) => {
        const read = readForm(given, NOW);
        if (read.ok) expect(Draft.safeParse(read.draft).success).toBe(true);
        else expect(read.problem.key).toMatch(/^ledgerProblem/);
      }),
    );
  });
});

describe('a line that is corrected', () => {
  const entry = makeEntry({ pricePaid: eur(200), priceNew: eur(900), category: 'sofa', productName: 'Sofa' });
  const changed = (only: Partial<DraftForm>) => {
    const read = readForm({ ...formOf(entry, 'EUR'), ...only }, NOW);
    return read.ok ? changesOf(entry, read.draft) : read.problem;
  };

  test('and left as it is sends nothing', () => {
    expect(changed({})).toEqual({});
  });

  test('sends what differs, and takes away what the decision no longer has', () => {
    expect(changed({ name: 'Sofa bed', kind: '-' })).toEqual({ productName: 'Sofa bed', category: null });
    expect(changed({ choice: 'given-away' })).toEqual({ choice: 'given-away', pricePaid: null, priceNew: null });
    expect(changed({ paid: '' })).toEqual({ pricePaid: null });
    expect(Edit.safeParse(changed({ choice: 'waiting' })).success).toBe(true);
  });

  test('whose day was not touched keeps its moment', () => {
    const read = readForm(formOf(entry, 'EUR'), NOW);
    expect(read.ok && changesOf(entry, read.draft)).not.toHaveProperty('decidedAt');
  });
});
