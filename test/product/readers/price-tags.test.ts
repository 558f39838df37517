import { describe, expect, test } from 'vitest';
import { ALONE, PLAIN, type Tag, tagsIn } from '@/src/product/readers/price-tags';
import { pageOf } from '../dom';

/** The tags of what stands below a heading. */
function tags(inner: string, lang = 'en'): Tag[] {
  const page = pageOf(`<html lang="${lang}"><body><h1>Chair</h1><main>${inner}</main></body></html>`);
  return tagsIn(page.document.querySelector('main') as Element, page);
}

const amounts = (inner: string) => tags(inner).map(({ money }) => money.minor);

function only(inner: string): Tag {
  const [tag, more] = tags(inner);
  expect(more).toBeUndefined();
  return tag as Tag;
}

describe('what is a price tag', () => {
  test.each([
    ['the outermost short element with one amount', '<p><b><i>€ 12</i></b></p>', [1200]],
    ['two amounts are two tags', '<p><b>€ 12</b> <s>€ 15</s></p>', [1200, 1500]],
    ['not a number without a currency', '<p>12</p>', []],
    ['not nothing', '<p>€ 0.00</p>', []],
    ['not more than anything costs', '<p>€ 10000000000</p>', []],
    ['not what a month or a kilogram costs', '<p>€ 12 / month</p><p>€ 3 per kg</p>', []],
    ['not a saving', '<p>You save € 3</p>', []],
    ['a price with its saving in percent', '<p>$119.00 You save 54%</p>', [11900]],
    ['not a saving in money after it', '<p>€ 3 off</p>', []],
    ['a price with its tax', '<p>€ 12 incl. VAT, free delivery</p>', [1200]],
    ['not the carriage', '<p>Delivery € 5</p>', []],
    ['not what programmers call a saving', '<p class="you-save">€ 3</p>', []],
    ['nor the tax in it', '<p class="price-tax">€ 2</p>', []],
    ['but what they call "tax"', '<p class="price-final tax">€ 12</p>', [1200]],
    [
      'not in menus, footers, lists of choices and scripts',
      '<nav>€ 1</nav><footer>€ 2</footer><script>"€ 3"</script>',
      [],
    ],
    ['not in a long text', `<p>${'The chair of the year is made of oak. '.repeat(3)}€ 12</p>`, []],
    ['a part of a long text', `<p>${'The chair of the year is made of oak. '.repeat(3)}<b>€ 12</b></p>`, [1200]],
    ['not a number that runs on', '<div><p><b>€ 200</b><i>2 bids</i></p></div>', [20000]],
  ])('%s', (_, inner, expected) => expect(amounts(inner)).toEqual(expected));

  test('what is known of a part is not looked for again', () => {
    const page = pageOf('<h1>Chair</h1><main><p>€ 12</p><p>€ 15</p></main>');
    const main = page.document.querySelector('main') as Element;
    const part = main.firstElementChild as Element;
    expect(tagsIn(main, page, part, []).map(({ money }) => money.minor)).toEqual([1500]);
    const known = tagsIn(part, page);
    expect(tagsIn(main, page, part, known)[0]).toBe(known[0]);
  });

  test('one place is looked at in bounds', () => {
    expect(amounts(`${'<i>1</i>'.repeat(1600)}<p>€ 12</p>`)).toEqual([]);
  });
});

describe('rank', () => {
  test.each([
    ['a plain amount', '<p>€ 12</p>'],
    ['one called price', '<p class="price">€ 12</p>'],
    ['the regular price', '<p class="price-regular">€ 12</p>'],
    ['one in a block with "relative" in its class', '<div class="position-relative">Now <b>€ 12</b></div>'],
    ['one with tax words', '<p>€ 12 inkl. MwSt. zzgl. Versand und Verpackung</p>'],
  ])('%s can be the price', (_, inner) => expect(only(inner).rank).toBeGreaterThanOrEqual(PLAIN));

  test.each([
    ['one called old', '<p class="price-old">€ 12</p>'],
    ['one without tax', '<p class="price">€ 12 excl. VAT</p>'],
    ['one in a line of words', '<p>Model X 200 oak with arms € 12</p>'],
  ])('%s can be the price where it is alone', (_, inner) => {
    const { rank } = only(inner);
    expect(rank).toBeGreaterThanOrEqual(ALONE);
    expect(rank).toBeLessThan(PLAIN);
  });

  test.each([
    ['a crossed-out one', '<p><del class="price">€ 12</del></p>'],
    ['one crossed out by style', '<p class="price" style="text-decoration:line-through">€ 12</p>'],
    ['a recommended one', '<p class="price">RRP € 12</p>'],
    ['one that leads elsewhere', '<p><a href="/b">€ 12</a></p>'],
    ['one of related things', '<div class="related"><p>€ 12</p></div>'],
  ])('%s never is', (_, inner) => expect(only(inner).rank).toBeLessThan(ALONE));

  test.each([
    ['a price before an amount', '<p class="price">€ 12</p>', '<p>€ 12</p>'],
    ['the price of a sale before the regular one', '<p class="price">€ 12</p>', '<p class="regular-price">€ 12</p>'],
    ['one beside a button before one on it', '<p>€ 12</p>', '<button>€ 12</button>'],
    ['few words before many', '<p>Now only € 12</p>', '<p>Chair with arms and cushion € 12</p>'],
    ['with tax before without', '<p>€ 12 incl. VAT</p>', '<p>€ 12 excl. VAT</p>'],
  ])('%s', (_, better, worse) => expect(only(better).rank).toBeGreaterThan(only(worse).rank));

  test('below the heading before above it', () => {
    const page = pageOf('<main><p>€ 12</p><h1>Chair</h1><p>€ 15</p></main>');
    const [above, below] = tagsIn(page.document.querySelector('main') as Element, page);
    expect(below?.rank).toBeGreaterThan(above?.rank ?? Number.POSITIVE_INFINITY);
  });
});

describe('the price of before', () => {
  test.each([
    ['crossed out', '<p><s>€ 12</s></p>', true],
    ['crossed out by style', '<p style="text-decoration: line-through">€ 12</p>', true],
    ['by its words', '<p>was € 12</p>', true],
    ['by its class', '<p class="compare-at">€ 12</p>', true],
    ['the regular one', '<p class="regular-price">€ 12</p>', true],
    ['not by half a word', '<p class="sold-by-length">€ 12</p>', false],
    ['not the plain one', '<p class="price">€ 12</p>', false],
  ])('%s', (_, inner, before) => expect(only(inner).before).toBe(before));
});
