import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BRAND_NAMES } from '@/src/listings/terms/brand-names';
import { termsOf, tokenize } from '@/src/listings/terms/tokens';
import { brandOf } from '@/src/rules/brand';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';

const { brandAliases } = layer([shippedPack]);

test.each(BRAND_NAMES.flatMap(([latin, ...names]) => names.map((name) => [name, latin] as const)))(
  '%s is %s, in a title and as a brand',
  (name, latin) => {
    expect([...termsOf(tokenize(`${name} X-1000`))]).toEqual([...termsOf(tokenize(`${latin} X-1000`))]);
    expect(brandOf(brandAliases, name)).toBe(latin);
  },
);

test('no name stands for two makers', () => {
  const names = BRAND_NAMES.flatMap(([, ...others]) => others);
  expect(new Set(names).size).toBe(names.length);
});

/**
 * What an entry of each source is: a code of Japan's register of companies that report (EDINET code list, Financial Services
 * Agency, 25 February 2024); a headword of the dictionaries CC-CEDICT (4 January 2026), EDICT (3 February 2021) and
 * SKK-JISYO.L (9 January 2023), where the other writing stands under it; a lemma of UniDic 3.1; an item of Wikidata, as
 * OpenStreetMap's name-suggestion-index (22 August 2026) ties the name to it; the maker's own address, in lists that call it
 * by the name. Of own addresses the pages themselves were not read.
 */
const ENTRY: Readonly<Record<string, RegExp>> = {
  EDINET: /^E\d{5}$/,
  'CC-CEDICT': /^\p{Script=Han}+$/u,
  EDICT: /^\p{Script=Katakana}+$/u,
  'SKK-JISYO.L': /^[A-Za-z]+$/,
  UniDic: /^[\p{Script=Katakana}ー]+-[A-Za-z]+$/u,
  'name-suggestion-index': /^Q\d+$/,
  'own site': /^[a-z0-9.-]+\.[a-z]+$/,
};

const sources = readFileSync(new URL('brand-name-sources.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',') as [name: string, maker: string, source: string, entry: string]);

test.each(sources)('%s of %s has an entry in %s: %s', (name, maker, source, entry) => {
  expect(BRAND_NAMES.some(([latin, ...names]) => latin === maker && names.includes(name))).toBe(true);
  expect(entry).toMatch(ENTRY[source] as RegExp);
});

test('no name is without a source but those for which none was found', () => {
  const attested = new Set(sources.map(([name]) => name));
  const bare = BRAND_NAMES.flatMap(([, ...names]) => names).filter((name) => !attested.has(name));
  expect(bare).toEqual(
    [
      'シャオミ ファーウェイ 富士フィルム 富士胶片 适马 腾龙 西铁城 牧田 美津浓 新百伦 匡威 博朗',
      '博士音响 エイスース エイサー オッポ 世嘉 ティソ',
    ].flatMap((names) => names.split(' ')),
  );
});
