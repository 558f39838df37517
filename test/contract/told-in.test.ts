import { describe, expect, test } from 'vitest';
import { fc } from '@/test/properties';
import { toldIn } from './told-in';

const TOLD = 'https://corner-music.example/aisle-seventeen?visitor=annabel';

const WRITINGS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'in capitals': (text) => text.toUpperCase(),
  escaped: encodeURIComponent,
  'escaped twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  'in Base64': (text) => Buffer.from(text).toString('base64'),
  'in Base64 for addresses': (text) => Buffer.from(text).toString('base64url'),
  'in escaped Base64': (text) => encodeURIComponent(Buffer.from(text).toString('base64')),
};

describe.each(Object.entries(WRITINGS))('%s', (_writing, write) => {
  const plain = { url: 'https://shop.example/', headers: { accept: '*/*' }, body: '' };

  test('it is found in an address, a header and a body, whatever stands before', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z=&]{0,9}$/), (before) => {
        const written = before + write(TOLD);
        for (const told of [
          { ...plain, url: `https://shop.example/?q=${written}` },
          { ...plain, headers: { 'x-trace': written } },
          { ...plain, headers: { [`x-${written}`]: '' } },
          { ...plain, body: `{"note":"${written}"}` },
        ])
          expect(toldIn(told, ['annabel', 'worn-corner'])).toEqual(['annabel']);
      }),
    );
  });
});

test('nothing is found where nothing is told', () => {
  const letter = { url: 'https://shop.example/?search=brass+lamp', headers: { 'accept-language': '*' }, body: 'annab' };
  expect(toldIn(letter, ['annabel', 'corner-music'])).toEqual([]);
});
