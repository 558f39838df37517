import { describe, expect, test } from 'vitest';
import { type Failure, failureOf, MOST_FAILURES, withFailure, withoutPageData } from '@/src/messages/failure';
import { MESSAGES } from '@/src/messages/messages';
import { fc } from '@/test/properties';

describe('a sentence without what may be of a page or a person', () => {
  test.each([
    ['Failed to fetch https://shop.example/cart?user=anna#x today', 'Failed to fetch … today'],
    ['Cannot read blob:moz-extension://6f9b-11/ab', 'Cannot read …'],
    ['The shop “Möbel Anna” does not answer', 'The shop … does not answer'],
    ['Unrecognized key: "Lieferadresse"', 'Unrecognized key: …'],
    ["Cannot read properties of undefined (reading 'price')", 'Cannot read properties of undefined (reading …)'],
    ['shop.example does not answer', '… does not answer'],
    ['bücher.example/a/b?q=1 does not answer', '… does not answer'],
    ['gathered.visible.fields.name: too long', '… too long'],
    ['Written by anna@mail.example', 'Written by …'],
    ['No listing 4012345678901', 'No listing …'],
    ['First line\nwith the page below it', 'First line'],
  ])('%s', (sentence, left) => {
    expect(withoutPageData(sentence)).toBe(left);
  });

  test('holds no word of a text that was no JSON, wherever it breaks', () => {
    const secret = 'Zebulon';
    const text = `{"${secret}": "a ${secret} of ${secret}", "${secret}" "${secret}": ${secret}, "x": [${secret}]}`;
    for (let from = 0; from < text.length; from += 1) {
      for (let to = from + 1; to <= text.length; to += 1) {
        try {
          JSON.parse(text.slice(from, to));
        } catch (error) {
          const { sentence } = failureOf('page.gathered', error, 1);
          for (let at = 0; at + 3 <= secret.length; at += 1) expect(sentence).not.toContain(secret.slice(at, at + 3));
        }
      }
    }
  });

  test.each(Object.keys(MESSAGES))('"%s" is named as it is', (name) => {
    expect(withoutPageData(`"${name}" may not be sent from here.`)).toBe(`"${name}" may not be sent from here.`);
  });

  test('is never long, whatever was said', () => {
    fc.assert(fc.property(fc.string({ maxLength: 5000 }), (said) => withoutPageData(said).length <= 200));
  });

  test('holds no address, wherever it stood', () => {
    fc.assert(
      fc.property(fc.lorem(), fc.webUrl({ withQueryParameters: true }), (words, url) => {
        expect(withoutPageData(`${words} ${url} ${words}`)).not.toContain(new URL(url).hostname);
      }),
    );
  });
});

describe('a failure', () => {
  test('names the kind of an error', () => {
    expect(failureOf('feed.add', new TypeError('x is undefined'), 7)).toEqual({
      at: 7,
      where: 'feed.add',
      sentence: 'TypeError: x is undefined',
    });
  });

  test.each([[undefined], [null], [{}], ['a text'], [12]])('may be anything that was thrown: %s', (thrown) => {
    expect(failureOf('background', thrown, 1).sentence).toMatch(/./);
  });
});

test('only the last ones are kept, the newest at the end', () => {
  let kept: readonly Failure[] = [];
  for (let at = 1; at <= MOST_FAILURES + 20; at += 1) kept = withFailure(kept, failureOf('feed.add', 'x', at));
  expect(kept).toHaveLength(MOST_FAILURES);
  expect([kept[0]?.at, kept.at(-1)?.at]).toEqual([21, MOST_FAILURES + 20]);
});
