import { describe, expect, test } from 'vitest';
import { fitsHosts, publicHttps, shopHosts } from '@/src/listings/sources/call/addresses';
import { cleanLink } from '@/src/listings/sources/offer/clean-link';
import { fc } from '@/test/properties';

describe('an address that may be asked, linked and shown', () => {
  test.each(['https://shop.example/', 'https://a.b.shop.co.uk/x?y=1', 'https://xn--bcher-kva.example/'])(
    '%s',
    (address) => {
      expect(publicHttps(new URL(address))).toBe(true);
    },
  );

  test.each([
    'http://shop.example/',
    'ftp://shop.example/',
    'https://shop.example:8443/',
    'https://user@shop.example/',
    'https://:secret@shop.example/',
    'https://localhost/',
    'https://shop.localhost/',
    'https://nas.local/',
    'https://nas.local./',
    'https://intranet/',
    'https://.example/',
    'https://shop..example/',
    "https://shop'.example/",
    `https://${'long.'.repeat(50)}shop.example/`,
    'https://wiki.corp/',
    'https://router.home.arpa/',
    'https://db.internal/',
    'https://10.0.0.1/',
    'https://8.8.8.8/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://017700000001/',
    'https://[::1]/',
    'https://[fd00::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://169.254.169.254/latest/meta-data/',
  ])('not %s', (address) => {
    expect(publicHttps(new URL(address))).toBe(false);
  });

  test('is never one of numbers, however it is written', () => {
    fc.assert(
      fc.property(fc.nat(0xffffffff), fc.constantFrom(10, 8, 16), (ip, base) => {
        const text = base === 10 ? String(ip) : base === 8 ? `0${ip.toString(8)}` : `0x${ip.toString(16)}`;
        const url = URL.parse(`https://${text}/`);
        expect(url === null || !publicHttps(url)).toBe(true);
      }),
    );
  });
});

describe('a host rule', () => {
  test('takes the host and what is below it, and no look-alikes', () => {
    const rule = shopHosts('www.shop.example');
    for (const host of ['shop.example', 'www.shop.example', 'img.shop.example'])
      expect(fitsHosts(new URL(`https://${host}/`), rule)).toBe(true);
    for (const host of ['evilshop.example', 'shop.example.evil.example', 'shop.exampl'])
      expect(fitsHosts(new URL(`https://${host}/`), rule)).toBe(false);
    expect(fitsHosts(new URL('https://anything.example/'), 'any')).toBe(true);
  });
});

describe('a clean link', () => {
  test.each([
    ['https://s.example/p?variant=7&_gsid=abc&utm_source=x#top', 'https://s.example/p?variant=7'],
    ['https://s.example/p?_pos=1&_psq=brass&_ss=e&_v=1.0', 'https://s.example/p'],
    ['https://www.ebay.de/itm/1?hash=i&amdata=enc&campid=5', 'https://www.ebay.de/itm/1'],
    ['https://s.example/?p=12', 'https://s.example/?p=12'],
  ])('%s → %s', (from, to) => {
    expect(cleanLink(new URL(from)).href).toBe(to);
  });
});
