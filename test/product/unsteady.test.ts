import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { interpret } from '@/src/product/interpret';
import { fingerprint, readSighting } from '@/src/product/read';
import { Sighting } from '@/src/product/sighting';
import { moment } from '@/src/quantity/time';
import { fc } from '@/test/properties';
import { documentOf, jsonLd, URL_OF_PAGE } from './dom';
import { stepThrough } from './dom-steps';

const NOW = moment(1_700_000_000_000);
const CHAIR = { '@type': 'Product', name: 'Oak chair', sku: 'OC-1', offers: { price: 99, priceCurrency: 'EUR' } };
const SHOWN = '<h1>Oak chair</h1><div class="price">€ 99 <button>Add to cart</button></div>';

function valid(seen: Sighting | undefined): void {
  if (seen === undefined) return;
  expect(Sighting.parse(seen)).toEqual(seen);
  const known = interpret(seen);
  expect(Sighting.parse(known)).toEqual(known);
}

describe('whatever fails or changes while a page is read', () => {
  const source = readFileSync(fileURLToPath(new URL('../pages/woocommerce-sale/source.html', import.meta.url)), 'utf8');
  const pages = [
    `<title>Oak chair</title><meta property="og:title" content="Oak chair"><meta property="product:price:amount" content="99">${jsonLd(CHAIR)}
    <nav class="breadcrumb"><a href="/">Home</a><a href="/c">Chairs</a></nav>${SHOWN}<table><tr><th>Material</th><td>Oak</td></tr></table>`,
    source,
  ];
  const windowOf = (document: Document) => document.defaultView as unknown as typeof globalThis;

  test('any question to the page may throw', () => {
    for (const html of pages) {
      const document = documentOf(html);
      const whole = stepThrough(windowOf(document), () => readSighting(document, URL_OF_PAGE, NOW)).steps;
      expect(whole).toBeGreaterThan(100);
      fc.assert(
        fc.property(fc.integer({ min: 1, max: whole }), fc.boolean(), (failing, forGood) => {
          const throwing = (step: number) => {
            if (step === failing || (forGood && step > failing)) throw new Error('a getter threw');
          };
          const { result } = stepThrough(
            windowOf(document),
            () => {
              fingerprint(document);
              return readSighting(document, URL_OF_PAGE, NOW);
            },
            throwing,
          );
          valid(result);
        }),
        { numRuns: 40 },
      );
    }
  });

  test('any node may go or come in between', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...pages),
        fc.array(
          fc.tuple(fc.integer({ min: 1, max: 400 }), fc.nat(500), fc.constantFrom('go', 'come', 'move', 'all')),
          {
            minLength: 1,
            maxLength: 12,
          },
        ),
        (html, changes) => {
          const document = documentOf(html);
          const change = (step: number) => {
            for (const [at, which, how] of changes) {
              if (at !== step) continue;
              const nodes = document.querySelectorAll('*');
              const node = nodes[which % Math.max(1, nodes.length)];
              if (how === 'all') document.documentElement?.replaceChildren();
              if (how === 'go') node?.remove();
              if (how === 'come') node?.append(document.createElement('h1'), 'Oak table € 5 Add to cart');
              if (how === 'move' && node) document.querySelector('div')?.before(node.cloneNode(true));
            }
          };
          const { result } = stepThrough(windowOf(document), () => readSighting(document, URL_OF_PAGE, NOW), change);
          valid(result);
        },
      ),
      { numRuns: 30 },
    );
  });
});
