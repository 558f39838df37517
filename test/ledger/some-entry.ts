import { CHOICES } from '@/src/ledger/choice';
import { Entry } from '@/src/ledger/entry';
import { fc } from '@/test/properties';
import { interval } from './entries';

const figures = fc
  .tuple(fc.integer({ min: -999, max: 999 }), fc.nat(99), fc.nat(99))
  .map(([low, up, further]) => interval(low, low + up, low + up + further));
const money = fc.record({ minor: fc.nat(1e12), currency: fc.constantFrom('EUR', 'USD', 'JPY') });
const START = Date.UTC(2023, 0, 1);
const moment = fc.integer({ min: START, max: START + 3 * 366 * 86_400_000 });
/** Names as they come: long, Arabic, with marks of direction, formulas. */
const name = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 500 }),
    fc.constantFrom('كرسي خشبي', '=1+1', '@SUM(A1)', 'a'.repeat(500)),
  )
  .map((text) => text.slice(0, 500).toWellFormed().trim() || 'x');

/** Any line a ledger may hold. */
export const someEntry: fc.Arbitrary<Entry> = fc
  .record(
    {
      id: fc.uuid(),
      choice: fc.constantFrom(...CHOICES),
      decidedAt: moment,
      productName: name,
      wouldBuyNew: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
      versions: fc.constant({ method: '4', factors: 'a/b', rules: 'shipped@1' }),
      emittedKg: figures,
      avoidedKg: figures,
      chance: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
      pricePaid: money,
      priceNew: money,
      priceReceived: money,
      revision: fc.nat(3),
      origin: fc.constantFrom('hand' as const, 'orders' as const),
      returnedAt: moment,
      keptAt: moment,
      remindAt: moment,
    },
    { requiredKeys: ['id', 'choice', 'decidedAt', 'productName', 'wouldBuyNew', 'versions'] },
  )
  .map((entry) => Entry.parse(entry));

/** Lines with an id each. */
export const someLedger = (maxLength: number) => fc.uniqueArray(someEntry, { maxLength, selector: ({ id }) => id });
