import { describe, expect, test } from 'vitest';
import { changed, historyOf, redone, stepBetween, undone } from '@/src/rules/text-history';
import { fc } from '@/test/properties';

describe('taking back', () => {
  test('goes back through every step and forth again', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 20 }), (texts) => {
        const different = texts.filter((text, i) => text !== (i === 0 ? '' : texts[i - 1]));
        let history = different.reduce((sum, text) => changed(sum, text), historyOf(''));
        for (const text of different.slice(0, -1).toReversed()) {
          history = undone(history);
          expect(history.text).toBe(text);
        }
        for (const text of different.slice(1)) {
          history = redone(history);
          expect(history.text).toBe(text);
        }
      }),
    );
  });

  test('has nothing to take back at first, and nothing to do again after a change', () => {
    const history = historyOf('a');
    expect(undone(history)).toEqual(history);
    const forked = changed(undone(changed(history, 'ab')), 'ac');
    expect(redone(forked)).toEqual(forked);
  });

  test('takes a typed word back as one step, and a change by a form as its own', () => {
    const typed = ['d', 'de', 'dem', 'demo'].reduce((sum, text) => changed(sum, text, true), historyOf(''));
    expect(undone(typed).text).toBe('');
    const form = changed(typed, 'demos');
    expect(undone(form).text).toBe('demo');
    const spaced = [...'a b'].reduce((sum, sign) => changed(sum, sum.text + sign, true), historyOf(''));
    expect(undone(spaced).text).toBe('a');
    const deleted = ['abc', 'ab', 'a'].reduce((sum, text) => changed(sum, text, true), historyOf('abcd'));
    expect(undone(deleted).text).toBe('abcd');
  });

  test('keeps no more than what differs', () => {
    expect(stepBetween('aXc', 'aYYc')).toEqual({ at: 1, out: 'X', in: 'YY' });
    expect(stepBetween('aa', 'aaa')).toEqual({ at: 2, out: '', in: 'a' });
  });
});
