// What the sources send, compared with the page that says so: to the letter, so that neither drifts from the other. What
// browsers make of it is compared in `test/e2e/sources-sent.spec.ts`.
import { describe, expect, test } from 'vitest';
import type { SourceIo } from '@/src/listings/sources/source-io';
import { SourceSettings, sourceFrom } from '@/src/listings/sources/source-settings';
import { Bench } from './bench';
import { DOCUMENTED, letterOf } from './letters';
import { SPECIMENS } from './specimens/every';
import { PROFILE } from './specimens/ucp';

test('every source is described, and no other', () => {
  expect([...DOCUMENTED.keys()]).toEqual(Object.keys(SPECIMENS));
});

test('every kind that a person can switch on is among them', () => {
  const kinds = SourceSettings.options.map(({ shape }) => shape.kind.value);
  expect(new Set(Object.values(SPECIMENS).map(({ settings }) => settings.kind))).toEqual(new Set(kinds));
});

describe.each(Object.entries(SPECIMENS))('%s', (title, specimen) => {
  const bench = new Bench(specimen);

  test('is sent what the page says, in that order, and nothing else', async () => {
    const sent: string[] = [];
    const inits: RequestInit[] = [];
    const io = bench.io();
    const listening: SourceIo = {
      ...io,
      fetch: (address, init) => {
        const { method = 'GET', headers, body } = init;
        inits.push(init);
        sent.push(letterOf({ method, address, headers: new Headers(headers), body: String(body ?? '') }, specimen));
        return io.fetch(address, init);
      },
    };
    await bench.search(listening, specimen.query, sourceFrom(specimen.settings, { profile: PROFILE }));
    expect(sent).toEqual(DOCUMENTED.get(title));
    for (const init of inits)
      expect(init).toMatchObject({
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'manual',
        cache: 'no-store',
      });
  });
});
