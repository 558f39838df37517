import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tokenize } from '@/src/listings/terms/tokens';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import { answerPairs, rarityOf } from './answer-pairs';
import { learnable, sloppy, titlesOnly } from './learnable';
import { PHRASES, withNoise } from './match-noise';
import { parsePairs, readPairs } from './match-rows';
import { bestThreshold, f1At } from './threshold';

const ROWS = [
  {
    left: { title: 'Nordfell Kettle K-2200 steel', brand: 'Nordfell', price: { amount: 40, currency: 'EUR' } },
    right: { title: 'nordfell k2200 kettle', price: { amount: 38.5, currency: 'EUR' }, condition: 'good' },
    label: 1,
  },
  {
    left: { name: 'Nordfell Kettle K-2200 steel', breadcrumb: ['Kitchen', 'Kettles'] },
    right: {
      title: 'Weststrand Toaster T4',
      price: { amount: 5, currency: 'лв.' },
      categoryText: 'Kitchen > Toasters',
    },
    label: 0,
    band: 'no',
  },
];
const TEXT = ROWS.map((row) => JSON.stringify(row)).join('\n');

describe('rows', () => {
  test('are products and listings with the fields they have', () => {
    const [first, second] = parsePairs(TEXT, 'file');
    expect(first).toMatchObject({
      product: { name: 'Nordfell Kettle K-2200 steel', brand: 'Nordfell', price: { minor: 4000, currency: 'EUR' } },
      listing: { condition: 'good', price: { minor: 3850, currency: 'EUR' } },
      label: true,
    });
    expect(second).toMatchObject({
      product: { breadcrumb: ['Kitchen', 'Kettles'] },
      listing: { condition: 'new', price: { currency: 'XXX' }, categoryText: 'Kitchen > Toasters' },
      label: false,
      band: 'no',
    });
  });

  test('fields may be null, amounts be text and numbers have spaces', () => {
    const left = { name: 'a1', price: { amount: '1.234,50', currency: 'EUR' }, gtin: '4006381 333931', brand: null };
    const right = { title: 'b2', price: null, gtin: '4006381333932', breadcrumb: null, attributes: { color: null } };
    const [pair] = parsePairs(JSON.stringify({ left, right, label: false, band: null }), 'file');
    expect(pair?.product).toMatchObject({ price: { minor: 123_450, currency: 'EUR' }, gtin: '04006381333931' });
    expect(pair?.listing.gtin).toBeUndefined();
    expect(pair?.listing.attributes).toEqual({});
    expect(pair?.label).toBe(false);
  });

  test('a band alone is a label', () => {
    const row = { left: { title: 'a1' }, right: { title: 'b2' }, band: 'same' };
    expect(parsePairs(JSON.stringify(row), 'file')).toMatchObject([{ label: true, band: 'same' }]);
  });

  test.each([
    ['', 'file holds no pair.'],
    ['{', 'file, line 1 is not JSON'],
    ['{"left": {"title": "a"}}', 'file, line 1, right'],
    ['{"left": {"title": " "}, "right": {"title": "b"}, "label": 1}', 'a side needs a title'],
    ['{"left": {"title": "a"}, "right": {"title": "b"}}', 'neither a label nor a band'],
    ['{"left": {"title": "a"}, "right": {"title": "b"}, "label": 2}', 'a label is 0, 1, true or false'],
    ['{"left": {"title": "a"}, "right": {"title": "b"}, "label": "1"}', 'a label is 0, 1, true or false'],
    ['{"left": {"title": "a", "price": "12"}, "right": {"title": "b"}, "label": 1}', 'a price is {amount, currency}'],
    ['[]', 'expected object'],
  ])('%j is refused with a sentence', (text, sentence) => {
    expect(() => parsePairs(text, 'file')).toThrow(sentence);
  });

  describe('in files', () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'reprise-pairs-'));
      await writeFile(join(folder, 'pairs.jsonl'), TEXT);
      await writeFile(join(folder, 'pairs.jsonl.gz'), gzipSync(TEXT));
      await writeFile(join(folder, 'plain.gz'), TEXT);
      await writeFile(join(folder, 'marked.jsonl'), `\ufeff${TEXT.replaceAll('\n', '\r\n')}\r\n`);
      await writeFile(join(folder, 'damaged.gz'), gzipSync(TEXT).subarray(0, 20));
      await writeFile(join(folder, 'latin.jsonl'), Buffer.from(TEXT.replace('Kettle', 'Caf\xe9'), 'latin1'));
      await writeFile(join(folder, 'wide.jsonl'), Buffer.from(`\ufeff${TEXT}`, 'utf16le'));
    });
    afterAll(() => rm(folder, { recursive: true }));

    test('are read gzipped or not', async () => {
      expect(await readPairs(join(folder, 'pairs.jsonl.gz'))).toEqual(await readPairs(join(folder, 'pairs.jsonl')));
      await expect(readPairs(join(folder, 'plain.gz'))).rejects.toThrow('is not gzipped');
    });

    test('a mark of the byte order and Windows line ends are no part of them', async () => {
      expect(await readPairs(join(folder, 'marked.jsonl'))).toEqual(await readPairs(join(folder, 'pairs.jsonl')));
    });

    test.each([
      ['damaged.gz', 'is a damaged gzip file'],
      ['latin.jsonl', 'is not UTF-8 text'],
      ['wide.jsonl', 'is not UTF-8 text'],
      ['missing.jsonl', 'there is no such file'],
    ])('%s is refused with a sentence', async (name, sentence) => {
      await expect(readPairs(join(folder, name))).rejects.toThrow(sentence);
    });
  });
});

const pairs = parsePairs(TEXT, 'file');
const rules = layer([shippedPack]);

test('answers come from the function the extension asks, rarity from the listings of the file', () => {
  const rarity = rarityOf(pairs);
  const [first] = pairs;
  expect(rarity((first as (typeof pairs)[number]).product).get('steel')).toBe(0);
  const { answers } = answerPairs(pairs, rules, rarity);
  expect(answers.map(({ answer, label }) => [answer, label])).toEqual([
    ['same', true],
    ['no', false],
  ]);
});

describe('views of pairs', () => {
  test('of titles only keep nothing else', () => {
    for (const { product, listing } of titlesOnly(pairs)) {
      expect(Object.keys(product).sort()).toEqual(['attributes', 'breadcrumb', 'name']);
      expect(listing.brand ?? listing.mpn ?? listing.description).toBeUndefined();
    }
  });

  test.each([
    ['sloppy', sloppy],
    ['noisy', withNoise],
  ])('%s ones change the listing only, and the same way each time', (_, view) => {
    expect(view(pairs)).toEqual(view(pairs));
    expect(view(pairs).map(({ product, label }) => [product, label])).toEqual(
      pairs.map(({ product, label }) => [product, label]),
    );
    for (const { listing } of view(pairs)) expect(listing.title.length).toBeGreaterThan(0);
  });

  test('noise of one sort alone does what it says', () => {
    const wordy = pairs.map((pair) => ({
      ...pair,
      listing: { ...pair.listing, title: `${pair.listing.title} one two three four five six seven eight nine ten` },
    }));
    const titles = (...of: Parameters<typeof withNoise>[1] & {}) =>
      withNoise(wordy, of).map(({ listing }) => listing.title);
    const words = (title: string) => title.split(' ');
    for (const [i, { listing }] of wordy.entries()) {
      const own = words(listing.title);
      expect(words(titles('losses')[i] ?? '').every((word) => own.includes(word))).toBe(true);
      expect(words(titles('swaps')[i] ?? '').toSorted()).toEqual(own.toSorted());
      expect(titles('phrases')[i]).toContain(listing.title);
    }
    expect(titles('losses', 'swaps', 'phrases')).toEqual(withNoise(wordy).map(({ listing }) => listing.title));
  });

  test('the noise is not the list of what matching drops: every phrase leaves a word', () => {
    for (const phrase of PHRASES)
      expect(tokenize(`Nordfell ${phrase}`).filter(({ kind }) => kind !== 'idle').length, phrase).toBeGreaterThan(1);
  });
});

test('the threshold is the one with the highest mean F1', () => {
  const examples = [learnable(pairs, rules)];
  const threshold = bestThreshold(examples, shippedPack.weights);
  expect(f1At(examples[0] ?? [], shippedPack.weights, threshold)).toBe(1);
});
