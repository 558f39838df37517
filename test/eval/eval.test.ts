import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { htmlOf, readCorpus, type SavedPage } from './corpus';
import { judgeMicrodata } from './microdata-cases';
import { readPages } from './read-pages';
import type { FactName } from './same-fact';
import { percentile, type Score, share, spreadOf } from './score';
import type { FieldName } from './score-answers';
import { type PageScores, type ReadPage, scorePages } from './score-pages';
import { judgeExamples } from './syntax-examples';
import { judgeVariants } from './variant-cases';

const offer = { '@type': 'Offer', price: '19.90', priceCurrency: 'EUR', availability: 'https://schema.org/InStock' };
const pageOf = (product: object, body = '') =>
  `<!doctype html><title>Shop</title><script type="application/ld+json">${JSON.stringify({ '@type': 'Product', ...product })}</script><h1>${(product as { name: string }).name}</h1>${body}`;

/** What a corpus says of each page, its html, and the facts a person found on it. */
type Example = SavedPage & { readonly html: string; readonly facts?: NonNullable<ReadPage['facts']> };

const PAGES: readonly Example[] = [
  {
    file: 'kettle.html.gz',
    kind: 'product',
    url: 'https://shop.example/kettle#top',
    // The second label of the name is the right one.
    expect: { name: ['Boiler', 'Steel kettle'], price: 19.9, currency: 'EUR', brand: 'Acme', gtin: '4006381333931' },
    html: pageOf(
      { name: 'Steel kettle', brand: 'Acme', offers: offer, material: 'Steel' },
      '<meta http-equiv="refresh" content="0;url=https://elsewhere.example/"><img src="https://elsewhere.example/a.png">',
    ),
    facts: { material: 'steel', massKg: 1.2, origin: null },
  },
  {
    file: 'lamp.html',
    kind: 'product',
    url: 'http://shop.example/lamp',
    expect: { name: 'Lamp', price: 29.9, currency: 'EUR', brand: 'Bright' },
    html: pageOf({ name: 'Lamp', offers: offer, material: 'Glass' }),
    // The page says glass; the person who labelled it found no material.
    facts: { material: null, massKg: null },
  },
  {
    file: 'missed.html',
    kind: 'product',
    url: 'https://shop.example/missed',
    expect: { name: 'Chair', price: 5 },
    html: '<!doctype html><title>Chair</title><p>A chair.</p>',
    facts: { material: 'oak' },
  },
  {
    file: 'about.html',
    kind: 'other',
    html: '<!doctype html><title>About us</title><h1>About us</h1><script>document.title = "run"</script><p>Words.</p>',
  },
  {
    file: 'wrong.html',
    kind: 'other',
    url: 'https://shop.example/wrong',
    html: pageOf({ name: 'Vase', offers: offer }),
  },
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reprise-corpus-'));
  for (const { file, html } of PAGES) {
    await writeFile(join(folder, file), file.endsWith('.gz') ? gzipSync(html) : html);
  }
  const rows = PAGES.map(({ html: _, ...row }) => JSON.stringify(row));
  await writeFile(join(folder, 'index.jsonl'), `${rows.join('\n')}\n`);
});
afterAll(() => rm(folder, { recursive: true }));

describe('a corpus of four pages in real Chromium', () => {
  let scores: PageScores;
  const unread: string[] = [];
  beforeAll(async () => {
    const pages = await readCorpus(folder);
    const read: ReadPage[] = [];
    for await (const reading of readPages(folder, pages, (sentence) => unread.push(sentence))) {
      const page = pages[read.length] as SavedPage;
      const facts = PAGES[read.length]?.facts;
      read.push({ page, reading, ...(facts && { facts }) });
    }
    scores = scorePages(read);
  }, 60_000);

  test('every page was opened', () => {
    expect(unread).toEqual([]);
  });

  test('two of three products and one of two others were taken for products', () => {
    expect(scores.detection).toEqual({ truePositiveRate: 0.6667, falsePositiveRate: 0.5 });
  });

  test.each<[FieldName, Score, string]>([
    ['name', { recall: 0.6667, precision: 1, f1: 0.8, n: 3 }, 'a page that was not seen lowers recall only'],
    ['price', { recall: 0.3333, precision: 0.5, f1: 0.4, n: 3 }, 'a wrong answer lowers both'],
    ['currency', { recall: 1, precision: 1, f1: 1, n: 2 }, 'a page without the label is not asked'],
    ['brand', { recall: 0.5, precision: 1, f1: 0.6667, n: 2 }, 'a missing answer lowers recall only'],
    ['gtin', { recall: 0, precision: null, f1: 0, n: 1 }, 'no answer has no precision'],
    ['sku', { recall: null, precision: null, f1: null, n: 0 }, 'nothing was labelled'],
  ])('%s scores %j: %s', (field, expected) => {
    expect(scores.fields[field]).toEqual(expected);
  });

  test.each<[FactName, Score, string]>([
    ['material', { recall: 0.5, precision: 0.5, f1: null, n: 2 }, 'an answer where the page states none is wrong'],
    ['massKg', { recall: 0, precision: null, f1: null, n: 1 }, 'stated and not read'],
    ['origin', { recall: null, precision: null, f1: null, n: 0 }, 'neither stated nor read'],
  ])('fact %s scores %j: %s', (fact, expected) => {
    expect(scores.facts?.[fact]).toEqual(expected);
  });

  test('misses say what was expected and where the wrong answer stood', () => {
    const price = scores.misses.find(({ file, field }) => file === 'lamp.html' && field === 'price');
    expect(price).toMatchObject({ expected: '29.9', got: '19.9', from: expect.stringContaining('json-ld') });
  });

  test('gate and readers were timed', () => {
    for (const { median, p95, max } of [scores.gateMicros, scores.idleMicros, scores.ms, scores.first.ms]) {
      expect(median).toBeGreaterThan(0);
      expect(p95).toBeGreaterThanOrEqual(median);
      expect(max).toBeGreaterThanOrEqual(p95);
    }
  });
});

test('gzipped pages are opened as what they were', async () => {
  const [kettle] = await readCorpus(folder);
  expect(kettle && (await htmlOf(folder, kettle))).toBe(PAGES[0]?.html);
});

test.each([
  [[5, 1, 3], 0.5, 3],
  [[5, 1, 3, 2], 0.5, 2],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95, 10],
  [[], 0.5, Number.NaN],
])('of %j the share %d does not exceed %d', (values, p, expected) => {
  expect(percentile(values, p)).toBe(expected);
});

test('shares are rounded, and of nothing there is none', () => {
  expect([share(1, 3), share(0, 0), spreadOf([1.234], 1)]).toEqual([0.3333, null, { median: 1.2, p95: 1.2, max: 1.2 }]);
});

describe('markup suites', () => {
  const json = (name: string) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'Product', name, offers: offer })}</script>`;
  const microdata =
    '<div itemscope itemtype="https://schema.org/Product"><b itemprop="name">Kettle</b><div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="price" content="19.90"><meta itemprop="priceCurrency" content="EUR"><link itemprop="availability" href="https://schema.org/InStock"></div></div>';

  test.each([
    ['Kettle', 1],
    ['Lamp', 0],
  ])('microdata of a kettle beside JSON-LD of a %s: share %d', (name, expected) => {
    const { sameProduct } = judgeExamples([{ id: 'a', types: ['Product'], json: json(name), microdata }]);
    expect(sameProduct).toMatchObject({ n: 1, share: expected });
  });

  test('a syntax that is only talked about is no syntax', () => {
    const { sameProduct, sameSilence } = judgeExamples([
      { id: 'a', types: ['Product'], json: json('Kettle'), microdata: 'This example is JSON only.' },
    ]);
    expect([sameProduct.n, sameSilence.n]).toEqual([0, 0]);
  });

  test('an address must give its variant with every field', () => {
    const variant = (color: string, price: number) => ({
      '@type': 'Product',
      name: `Coat ${color}`,
      color,
      offers: { '@type': 'Offer', url: `https://shop.example/coat?c=${color}`, price, priceCurrency: 'USD' },
    });
    const ld = { '@type': 'ProductGroup', name: 'Coat', hasVariant: [variant('red', 10), variant('blue', 12)] };
    const url = 'https://shop.example/coat?c=blue';
    const judged = judgeVariants([
      {
        id: 'coat',
        ld,
        cases: [
          { url, expect: { name: 'Coat blue', color: 'blue', price: 12, currency: 'USD' } },
          { url, expect: { color: 'red', priceMin: 1, priceMax: 20 } },
        ],
      },
    ]);
    expect(judged).toMatchObject({
      n: 2,
      share: 0.5,
      wrong: ['coat at https://shop.example/coat?c=blue: color is red, not blue'],
    });
  });

  test.each([
    ['[ a schema:Product; schema:name "Kettle"] .', 1],
    ['[ a schema:Product; schema:name "Lamp"] .', 0],
    ['[ a schema:Person; schema:name "Kettle"] .', 0],
  ])('microdata of a kettle beside %s: share %d', (turtle, expected) => {
    expect(judgeMicrodata([{ name: 'a.html', html: microdata, turtle }]).share).toBe(expected);
  });
});
