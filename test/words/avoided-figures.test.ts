import { describe, expect, test } from 'vitest';
import { isForm, type Language, languages, valuesOf } from './catalogues';

const english = languages.find(({ directory }) => directory === 'en') as Language;
const textOf = (key: string) => english.messages[key]?.message ?? '';
/** Every sentence that says how many kilograms could be, or could have been, avoided. */
const figures = english.keys.filter(
  (key) => !isForm(key) && /avoid/i.test(textOf(key)) && /\$\d.*\bk?g CO2e/.test(textOf(key)),
);
const RANGE = /\$(\d) (?:\(\$\d to \$\d\)|to \$\d)|from \$\d to \$\d/;

describe('a figure of what could be avoided', () => {
  test('is said in several places', () => {
    expect(figures.length).toBeGreaterThan(8);
  });

  test('is a range wherever it is said', () => {
    expect(figures.filter((key) => !RANGE.test(textOf(key)))).toEqual([]);
  });

  test('is one in every language: no end of it is left out', () => {
    for (const { directory, messages } of languages)
      for (const key of figures)
        expect([directory, key, valuesOf(messages[key]?.message ?? '')]).toEqual([
          directory,
          key,
          valuesOf(textOf(key)),
        ]);
  });

  test('stays a possibility: "could", or "if it replaces buying new"', () => {
    const sure = figures.filter((key) => !/could|\bif\b|No clear benefit|now/i.test(textOf(key)));
    expect(sure).toEqual([]);
  });
});
