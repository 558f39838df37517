import { describe, expect, test } from 'vitest';
import { findBuyButtons } from '@/src/product/buy-button';
import { readBuyBox } from '@/src/product/readers/buy-box';
import { pageOf } from '../dom';

function boxOf(html: string) {
  const page = pageOf(`<title>Chairs</title><main><h1>Chairs</h1>${html}</main>`);
  return readBuyBox(page, findBuyButtons(page.document, 1500));
}
const price = (html: string) => boxOf(html)?.price.money.minor;

interface Card {
  readonly kind?: string;
  readonly to?: string;
  readonly buy?: boolean;
}
function card({ kind = 'card', to, buy = true }: Card): string {
  const picture = to === undefined ? '' : `<a href="${to}"><img src="a.jpg" alt=""></a>`;
  return `<li class="${kind}">${picture}<p>€ 12</p>${buy ? '<button>Add to cart</button>' : ''}</li>`;
}
const list = (...cards: Card[]) => `<ul>${cards.map(card).join('')}</ul>`;

describe('a price in a card is not the price of the page', () => {
  test.each([
    ['three alike with buttons', list({}, {}, {})],
    ['first, odd and last', list({ kind: 'card first' }, { kind: 'card odd' }, { kind: 'card last' })],
    ['two whose pictures lead to two pages', list({ to: '/p/a' }, { to: '/p/b' })],
    ['three without buttons that lead to three pages', list(...['/a', '/b', '/c'].map((to) => ({ to, buy: false })))],
  ])('%s', (_, html) => expect(price(html)).toBeUndefined());
});

describe('alike is not yet a card', () => {
  test.each([
    ['one', list({ to: '/p/a' })],
    ['two copies, for small and large screens', list({}, {})],
    ['two whose pictures lead to one page', list({ to: '/p/a' }, { to: '/p/a' })],
    ['pictures of the thing itself', list(...['/a.jpg', '/b.webp', '/c.png'].map((to) => ({ to, buy: false })))],
    ['pictures that lead to this page', list(...['#1', '#2', '#3'].map((to) => ({ to, buy: false })))],
    ['other things of other kinds', list({}, { kind: 'ad' }, { kind: 'help' })],
  ])('%s', (_, html) => expect(price(html)).toBe(1200));
});

describe('how far is looked', () => {
  const deep = (levels: number, inner: string) => '<div>'.repeat(levels) + inner + '</div>'.repeat(levels);

  test('from the heading no farther than four blocks, where nothing is for sale', () => {
    const at = (levels: number) => {
      const page = pageOf(`<title>Chairs</title><main>${deep(levels, '<h1>Chairs</h1>')}<b>€ 12</b></main>`);
      return readBuyBox(page, [])?.price.money.minor;
    };
    expect([at(3), at(4)]).toEqual([1200, undefined]);
  });

  test('from a button farther', () => {
    expect(price(`${deep(12, '<button>Add to cart</button>')}<b>€ 12</b>`)).toBe(1200);
  });
});

describe('several amounts', () => {
  test('all that are shown are told where one is the price', () => {
    const box = boxOf('<b class="price">€ 12</b><i>€ 3</i><button>Add to cart</button>');
    expect([box?.price.money.minor, box?.amounts]).toEqual([1200, [1200, 300]]);
  });
  test('none are where two could be', () => {
    const box = boxOf('<b class="price">€ 12</b><b class="price">€ 15</b><button>Add to cart</button>');
    expect([box?.price.money.minor, box?.amounts]).toEqual([1200, undefined]);
  });
  test('a price of before is one in the same money and higher', () => {
    const crossed = (text: string) => boxOf(`<p><s>${text}</s> <b>€ 12</b></p><button>Add to cart</button>`)?.listPrice;
    expect(crossed('€ 15')?.money.minor).toBe(1500);
    expect(crossed('€ 9')).toBeUndefined();
    expect(crossed('£ 15')).toBeUndefined();
  });
});
