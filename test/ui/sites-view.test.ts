import { describe, expect, test } from 'vitest';
import { siteOrigin, sitesView } from '@/src/ui/options/sites-view';

const SHOP = 'https://shop.example/*';
const FEEDS = 'https://feeds.example/*';

describe('what the browser allows', () => {
  test('is told apart by what for', () => {
    const asked = [
      { pattern: FEEDS, title: 'feeds.example' },
      { pattern: FEEDS, title: 'Feeds' },
      { pattern: FEEDS, title: 'Feeds' },
    ];
    expect(sitesView([SHOP], asked, [SHOP, FEEDS, 'http://idle.example/*', 'https://*/*'])).toEqual({
      looked: [{ pattern: SHOP, name: 'shop.example' }],
      asked: [{ pattern: FEEDS, name: 'feeds.example', titles: ['feeds.example', 'Feeds'] }],
      idle: [{ pattern: 'http://idle.example/*', name: 'http://idle.example' }, { pattern: 'https://*/*' }],
    });
  });

  test('a host that is looked at and asked is looked at', () => {
    const view = sitesView([FEEDS], [{ pattern: FEEDS, title: 'feeds.example' }], [FEEDS]);
    expect(view).toMatchObject({ looked: [{ pattern: FEEDS }], asked: [], idle: [] });
  });

  test('a host whose permission is gone is not asked, and one under a wider permission is', () => {
    const asked = [{ pattern: FEEDS, title: 'feeds.example' }];
    expect(sitesView([], asked, []).asked).toEqual([]);
    expect(sitesView([], asked, ['https://*/*']).asked).toHaveLength(1);
  });
});

describe('the site that was pasted', () => {
  test.each([
    ['shop.example/p/1?x=2', 'https://shop.example'],
    [' http://localhost:4010/p ', 'http://localhost:4010'],
    ['https://shop.example/*', 'https://shop.example'],
    ['ftp://shop.example', undefined],
    ['javascript:alert(1)', undefined],
    ['https://me:secret@shop.example', undefined],
    ['two words', undefined],
    ['', undefined],
  ])('%s is %s', (text, origin) => {
    expect(siteOrigin(text)).toBe(origin);
  });
});
