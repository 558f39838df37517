import { expect, test } from 'vitest';
import type { SourceRecord } from '@/src/store/database';
import { requestWords } from '@/src/ui/options/request-words';
import { shopAddress, sourceViews } from '@/src/ui/options/source-view';
import { say } from '@/src/words/say';
import { english } from '../catalogue';

const woo: SourceRecord = {
  id: 'woocommerce:shop.example',
  settings: { kind: 'woocommerce', host: 'shop.example', sells: 'used' },
  on: true,
  addedAt: 1,
};

test('before anything is kept there are the ready-made sources, all off', () => {
  const views = sourceViews([]);
  expect(views.map(({ id }) => id)).toEqual(['shopify-catalog', 'ebay', 'freegle', 'reverb', 'discogs', 'best-buy']);
  expect(views.every(({ on }) => !on)).toBe(true);
  expect(views.every(({ origins }) => origins.every((origin) => /^https:\/\/[\w.-]+\/\*$/.test(origin)))).toBe(true);
});

test('shops the person added come first, and a kept source stands in its place', () => {
  const reverb: SourceRecord = { id: 'reverb', settings: { kind: 'reverb', token: 'x' }, on: true, addedAt: 2 };
  const views = sourceViews([reverb, woo]);
  expect(views[0]).toMatchObject({ id: woo.id, title: 'shop.example', on: true, sends: ['words'] });
  expect(views.filter(({ id }) => id === 'reverb')).toMatchObject([{ on: true, settings: { token: 'x' } }]);
});

test.each([
  ['shop.example', 'https://shop.example/'],
  [' http://shop.example/lamps?a=1#b ', 'https://shop.example/lamps?a=1#b'],
  ['https://shop.example', 'https://shop.example/'],
  ['shop.example/lamps', 'https://shop.example/lamps'],
])('"%s" is the shop at %s', (text, url) => {
  expect(shopAddress(text)?.href).toBe(url);
});

test.each(['', 'lamp', 'ftp://shop.example', 'javascript:alert(1)', 'a lamp', 'https://'])(
  '"%s" is no address of a shop',
  (text) => {
    expect(shopAddress(text)).toBeUndefined();
  },
);

test('each request is told with all it carried', () => {
  const request = { id: 1, at: 1, address: 'https://shop.example/x', status: 200, bytes: 1 } as const;
  const told = (more: object) => say(english(), requestWords({ ...request, purpose: 'feed', ...more }));
  expect(told({})).toBe('Fetched a feed you added');
  expect(told({ purpose: 'search', title: 'shop.example', asked: 'brass lamp, DE' })).toBe(
    'Asked shop.example for: brass lamp, DE',
  );
  expect(told({ purpose: 'search', title: 'eBay' })).toBe('A further request to eBay; no search words were in it');
  expect(told({ purpose: 'detect', title: 'shop.example' })).toContain('nothing was sent');
});
