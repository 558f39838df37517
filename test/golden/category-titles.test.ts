import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readKind } from '@/src/category/categorise';
import { parseRows } from '@/src/category/csv-rows';
import { index } from '../category/taxonomy';

const FILE = 'category-titles.csv';
/** Titles labelled by hand by who made the word lists: words and rules were made for the half `build`, none for `check`. */
const Row = z.object({
  half: z.enum(['build', 'check']),
  title: z.string(),
  breadcrumb: z.string().default(''),
  language: z.string().regex(/^[a-z]{2}$/),
  category: z.string().optional(),
  accessory: z.literal('yes').optional(),
});

const judged = parseRows(FILE, readFileSync(new URL(FILE, import.meta.url), 'utf8'), Row).map((row) => {
  const breadcrumb = row.breadcrumb === '' ? [] : row.breadcrumb.split(' > ');
  const { guess, accessory } = readKind({ name: row.title, breadcrumb }, index);
  return { ...row, answer: guess?.id, seen: accessory !== undefined };
});
type Judged = (typeof judged)[number];

const shareOf = (rows: readonly Judged[], right: (row: Judged) => boolean): number =>
  rows.filter(right).length / rows.length;
const told = (rows: readonly Judged[]): string =>
  rows.map(({ title, answer, category }) => `${title}: ${answer}, should be ${category}`).join('\n');

test('every label is a kind, and the titles cover twenty languages', () => {
  expect(judged.length).toBeGreaterThanOrEqual(500);
  expect(judged.filter(({ category }) => category !== undefined && !index.byId.has(category))).toEqual([]);
  expect(new Set(judged.map(({ language }) => language)).size).toBeGreaterThanOrEqual(20);
});

test.each(['build', 'check'] as const)('of the half "%s" at least 95 %% of the things get their kind', (half) => {
  const things = judged.filter((row) => row.half === half && row.category !== undefined);
  const wrong = things.filter(({ answer, category }) => answer !== category);
  expect(1 - wrong.length / things.length, told(wrong)).toBeGreaterThanOrEqual(0.95);
});

const SIX = ['en', 'de', 'fr', 'es', 'it', 'zh'];

test.each(SIX)('in %s at least 90 %% do', (language) => {
  const things = judged.filter((row) => row.language === language && row.category !== undefined);
  expect(shareOf(things, ({ answer, category }) => answer === category)).toBeGreaterThanOrEqual(0.9);
});

test('in all the other languages together at least 90 % do', () => {
  const things = judged.filter((row) => !SIX.includes(row.language) && row.category !== undefined);
  const wrong = things.filter(({ answer, category }) => answer !== category);
  expect(1 - wrong.length / things.length, told(wrong)).toBeGreaterThanOrEqual(0.9);
});

test('goods that none of our kinds covers get none', () => {
  const nothings = judged.filter(({ category, accessory }) => category === undefined && accessory === undefined);
  expect(told(nothings.filter(({ answer }) => answer !== undefined))).toBe('');
});

test('at least 90 % of the accessories are seen or left without a kind', () => {
  const accessories = judged.filter(({ accessory }) => accessory === 'yes');
  expect(shareOf(accessories, ({ seen, answer }) => seen || answer === undefined)).toBeGreaterThanOrEqual(0.9);
});
