import { describe, expect, test } from 'vitest';
import { type FeedRow, SKIPS } from '@/src/listings/feeds/feed';
import { count, emptyTally, tallySentences } from '@/src/listings/feeds/tally';
import { reason } from '@/src/words/reason';
import { say } from '@/src/words/say';
import { english } from '@/test/catalogue';
import { fc } from '@/test/properties';
import { rowsOf } from './feed-bytes';

const skip = (why: (typeof SKIPS)[number], row: number): FeedRow => ({
  kind: 'skipped',
  row,
  why,
  reason: reason('feedRowNew'),
});

describe('tally', () => {
  test('counts a feed’s rows by what became of them', async () => {
    const feed = [
      'id,title,link,condition,price',
      '1,Lamp,https://s.example/1,used,1.00 EUR',
      '2,Lamp,https://s.example/2,new,1.00 EUR',
      '3,Lamp,https://s.example/3,new,1.00 EUR',
      '4,Lamp',
      '5,Lamp,javascript:alert(1),used,1.00 EUR',
    ].join('\n');
    const tally = (await rowsOf(feed)).reduce(count, emptyTally());
    expect(tally).toMatchObject({ rows: 5, kept: 1, skipped: { new: 2, broken: 1, 'unsafe-link': 1 } });
    expect(tally.examples.map(({ row }) => row)).toEqual([2, 3, 4, 5]);
    expect(tallySentences(tally).map((sentence) => say(english(), sentence))).toEqual([
      '1 used offer of 5',
      '2 offered as new',
      '1 whose link is no web address',
      '1 broken',
    ]);
  });

  test('adds up, keeps few examples, leaves its input alone and survives being stored', () => {
    const why = fc.constantFrom(...SKIPS);
    fc.assert(
      fc.property(fc.array(why, { maxLength: 60 }), (reasons) => {
        const before = emptyTally();
        const tally = reasons.map((each, i) => skip(each, i + 1)).reduce(count, before);
        expect(before).toEqual(emptyTally());
        expect(Object.values(tally.skipped).reduce((sum, n) => sum + n, 0) + tally.kept).toBe(reasons.length);
        expect(tally.examples.length).toBeLessThanOrEqual(3 * SKIPS.length);
        expect(JSON.parse(JSON.stringify(tally))).toEqual(tally);
      }),
    );
  });

  test('says exact counts, however large', () => {
    const sentences = tallySentences({ rows: 1_234_567, kept: 1_234_560, skipped: { duplicate: 7 }, examples: [] });
    expect(sentences.map((sentence) => say(english(), sentence))).toEqual([
      '1,234,560 used offers of 1,234,567',
      '7 whose id another offer has',
    ]);
  });
});
