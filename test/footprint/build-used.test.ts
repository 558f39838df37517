import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Taxonomy } from '@/src/category/category';
import { buildUsed, usedSources } from '@/src/footprint/build-used';
import { shippedUsedPack } from '@/src/footprint/used-pack';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const data = (name: string) => read(`src/footprint/data/${name}`);
const files = { 'used.csv': data('used.csv'), 'guards.csv': data('guards.csv'), 'capitals.csv': data('capitals.csv') };
const taxonomy = Taxonomy.parse(JSON.parse(read('public/data/categories.json')));
const built = buildUsed(files, taxonomy, '1');

test('the pack that ships is made of the rows that are kept', () => {
  const { version, ...shipped } = shippedUsedPack(JSON.parse(read('public/data/used.json')));
  expect(version).toMatch(/^[0-9a-f]{8}$/);
  expect({ ...shipped, version: '1' }).toEqual(built);
});

describe('a wrong row is caught with a sentence', () => {
  const without = (name: string) =>
    files['used.csv']
      .split('\n')
      .filter((row) => !row.startsWith(name))
      .join('\n');

  test.each([
    ['a missing parameter', { 'used.csv': without('carKm,') }, 'used.csv: no usable row for carKm. Add one.'],
    ['an unknown kind', { 'used.csv': files['used.csv'].replace(' laptop', ' labtop') }, 'no kind "labtop"'],
    [
      'an unknown kind that is warned of',
      { 'guards.csv': files['guards.csv'].replace('car-seat', 'cat-seat') },
      'no kind "cat-seat"',
    ],
    ['bounds out of order', { 'used.csv': files['used.csv'].replace('byteKg,0.056', 'byteKg,9') }, 'byteKg'],
    [
      'a figure that is none',
      { 'used.csv': files['used.csv'].replace('carTripKm,,30', 'carTripKm,,far') },
      'used.csv line 3, central',
    ],
    ['no source', { 'guards.csv': files['guards.csv'].replace('TyreSafe,https', ',https') }, 'organisation'],
    ['an effect nobody knows', { 'guards.csv': files['guards.csv'].replace('tyre,check', 'tyre,fine') }, 'effect'],
  ])('%s', (_title, changed, sentence) => {
    expect(() => buildUsed({ ...files, ...changed }, taxonomy, '1')).toThrow(sentence);
  });
});

test('every row stands in the page of sources, with where it comes from', () => {
  const page = usedSources(files).join('\n');
  for (const { url, organisation } of built.guards) expect(page).toContain(`[${organisation}](${url})`);
  for (const figure of [built.carKm, built.byteKg, built.diskKg])
    expect(page).toContain(`[${figure.source}](${figure.url})`);
});

test('another file is refused with what to do', () => {
  expect(() => shippedUsedPack({ format: 7 })).toThrow('npm run factors');
  expect(() => shippedUsedPack(undefined)).toThrow('npm run factors');
});
