import { describe, expect, test } from 'vitest';
import { addressFit, numberInAddress } from '@/src/product/address-fit';
import { isWorkHeading, isWorkPage } from '@/src/product/site-pages';

describe('addressFit', () => {
  const PAGE = 'https://shop.example/p/shirt?variant=2&utm_source=x#size=L';
  test.each([
    ['https://shop.example/p/shirt?variant=2', 2],
    ['/p/shirt?variant=2#size=L', 3],
    ['https://www.shop.example/p/shirt/', 1],
    ['https://shop.example/p/shirt?variant=3', 0],
    ['https://shop.example/p/trousers', 0],
    ['http://[broken', 0],
  ])('%s fits by %d', (markup, fit) => {
    expect(addressFit(markup, PAGE)).toBe(fit);
  });
});

test.each([
  ['NW-2231', 'https://shop.example/p/jacket-nw-2231.html', true],
  ['NW-2231', 'https://shop.example/p/?sku=NW%2D2231', true],
  ['2231', 'https://shop.example/p/22314', false],
  ['22', 'https://shop.example/p/22', false],
  ['2231', 'https://shop.example/%E0%A4%A', false],
])('number %s in %s: %s', (number, url, found) => {
  expect(numberInAddress(number, url)).toBe(found);
});

test.each([
  ['https://shop.example/cart', true],
  ['https://shop.example/de/warenkorb/', true],
  ['https://shop.example/checkout.php?step=2', true],
  ['https://shop.example/login', true],
  ['https://shop.example/search?q=chair', true],
  ['https://shop.example/', true],
  ['https://shop.example/fr/', true],
  ['https://shop.example/index.php', true],
  ['https://shop.example/shopping-bag', true],
  ['https://shop.example/nl/winkelwagen', true],
  ['https://shop.example/koszyk.html', true],
  ['https://shop.example/order-received/991', true],
  ['https://shop.example/checkout/shipping/address', true],
  ['https://shop.example/checkouts/c/ab12/information', true],
  ['https://shop.example/customer/account/create/', true],
  ['https://shop.example/thank-you-for-your-order', true],
  ['https://shop.example/LogOn.aspx?back=1', true],
  ['https://shop.example/mon-compte', true],
  ['https://shop.example/wishlist', true],
  ['https://shop.example/catalogsearch/result/?q=mug', true],
  ['https://shop.example/suchergebnisse?q=tasse', true],
  ['https://shop.example/index.php?route=checkout/cart', true],
  ['https://shop.example/index.php?route=product/search&q=mug', true],
  ['https://shop.example/index.php?controller=order', true],
  ['https://shop.example/#/cart', true],
  ['https://shop.example/#!/checkout?step=1', true],
  ['https://shop.example/#/p/12', false],
  ['https://shop.example/index.php?route=product/product&id=12', false],
  ['https://shop.example/products/basket', false],
  ['https://shop.example/p/login', false],
  ['https://shop.example/storage/laundry-basket', false],
  ['https://shop.example/merci-chocolates', false],
  ['https://shop.example/de/bollerwagen', false],
  ['https://shop.example/account-books/ledger-a5', false],
  ['https://shop.example/?p=12', false],
  ['https://shop.example/p/bag-leather', false],
  ['https://shop.example/cart/p/12', false],
])('%s is a work page: %s', (url, work) => {
  expect(isWorkPage(url)).toBe(work);
});

describe('headings of pages where nothing is sold', () => {
  test.each([
    ['Your basket'],
    ['Shopping Cart (2 items)'],
    ['My bag'],
    ['Secure checkout'],
    ['Sign in'],
    ['Search results for “mug”'],
    ['Order confirmation'],
    ['Thank you for your order'],
    ['Ihr Warenkorb'],
    ['Anmelden'],
    ['Mon panier'],
    ['Il mio carrello'],
    ['Mój koszyk'],
    ['Корзина'],
  ])('%s', (heading) => {
    expect(isWorkHeading(heading)).toBe(true);
  });

  test.each([
    ['Basket of apples'],
    ['Bag Oslo, leather'],
    ['Warenkorb aus Weide'],
    ['Shopping cart for golfers'],
    ['Thank you card'],
    ['Search dog toy'],
    ['Account book A5'],
  ])('%s is a product', (heading) => {
    expect(isWorkHeading(heading)).toBe(false);
  });
});
