// What the sources send, compared with the page that says so: to the letter, so that neither drifts from the other. What
// browsers make of it is compared in `test/e2e/sources-sent.spec.ts`.
import { describe, expect, test } from 'vitest';
import { detectShop } from '@/src/listings/sources/detect-shop';
import type { SourceIo } from '@/src/listings/sources/source-io';
import { SourceSettings, sourceFrom } from '@/src/listings/sources/source-settings';
import { Bench } from './bench';
import { DOCUMENTED, DOCUMENTED_ADDING, DOCUMENTED_BY_NUMBER, letterOf } from './letters';
import { NEWCOMER, newcomerAnswer } from './newcomer';
import { ShopServer } from './shop-server';
import { SPECIMENS } from './specimens/every';
import { PROFILE } from './specimens/ucp';
import { testIo } from './test-io';
import { type Specimen, someGtin, someQuery } from './ware';

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
    const { io, letters, inits } = heard(bench.io(), specimen);
    await bench.search(io, specimen.query, sourceFrom(specimen.settings, { profile: PROFILE }));
    expect(letters).toEqual(DOCUMENTED.get(title));
    expectNothingOfThePerson(inits);
  });

  test('is sent for a product with a number what the page says of it', async () => {
    const query = { ...specimen.query, gtin: someGtin(specimen.query.country) };
    const { io, letters, inits } = heard(bench.io(), { ...specimen, query });
    await bench.search(io, query);
    expect(letters).toEqual(DOCUMENTED_BY_NUMBER.get(title) ?? DOCUMENTED.get(title));
    expectNothingOfThePerson(inits);
  });
});

test('a shop that is added is asked what the page says, of whatever address in it', async () => {
  const shop = await ShopServer.start(newcomerAnswer);
  const { words: _, ...query } = someQuery('DE', 'EUR');
  const { io, letters, inits } = heard(testIo({ ports: { [NEWCOMER]: shop.port } }), { host: NEWCOMER, query });
  const found = await detectShop(`https://${NEWCOMER}/account/anna?session=1#orders`, io);
  await shop.stop();
  expect(found).toMatchObject({ ok: true, shop: { kind: 'flohmarkt' } });
  expect(letters).toEqual(DOCUMENTED_ADDING.get('A shop'));
  expectNothingOfThePerson(inits);
});

/** An io that writes down what is sent through it. */
function heard(io: SourceIo, specimen: Pick<Specimen, 'host' | 'query'>) {
  const letters: string[] = [];
  const inits: RequestInit[] = [];
  const listening: SourceIo = {
    ...io,
    fetch: (address, init) => {
      const { method = 'GET', headers, body } = init;
      inits.push(init);
      letters.push(letterOf({ method, address, headers: new Headers(headers), body: String(body ?? '') }, specimen));
      return io.fetch(address, init);
    },
  };
  return { io: listening, letters, inits };
}

function expectNothingOfThePerson(inits: readonly RequestInit[]): void {
  for (const init of inits)
    expect(init).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
    });
}
