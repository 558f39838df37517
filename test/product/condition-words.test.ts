import { expect, test } from 'vitest';
import { conditionOf } from '@/src/product/condition-words';

test.each([
  ['new', 'new'],
  ['NEU', 'new'],
  ['https://schema.org/NewCondition', 'new'],
  ['refurbished', 'refurbished'],
  ['Certified - Refurbished', 'refurbished'],
  ['reconditionné', 'refurbished'],
  ['reconditionne\u0301', 'refurbished'],
  ['http://schema.org/RefurbishedCondition', 'refurbished'],
  ['Used', 'used'],
  ['pre-owned', 'used'],
  ['second hand', 'used'],
  ["d'occasion", 'used'],
  ['gebraucht', 'used'],
  ['used - like new', 'like-new'],
  ['open_box', 'like-new'],
  ['très bon état', 'very-good'],
  ['Very Good', 'very-good'],
  ['good', 'good'],
  ['Used: Acceptable', 'acceptable'],
  ['For parts or not working', 'for-parts'],
  ['', undefined],
  ['unknown', undefined],
  ['constructor', undefined],
  ['used '.repeat(100_000), undefined],
])('%j is %s', (text, condition) => {
  expect(conditionOf(text)).toBe(condition);
});

/** What second-hand shops and people offer to choose from, by language. */
const CHOICES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: {
    'neu mit Etikett': 'new',
    unbenutzt: 'like-new',
    'Sehr guter Zustand': 'very-good',
    'Für Bastler': 'for-parts',
  },
  fr: {
    'Neuf sans étiquette': 'like-new',
    Satisfaisant: 'acceptable',
    'En panne': 'for-parts',
    'Seconde main': 'used',
  },
  es: { 'En buen estado': 'good', 'Lo ha dado todo': 'acceptable', averiado: 'for-parts', 'Sin estrenar': 'new' },
  it: { 'Nuovo con cartellino': 'new', rigenerato: 'refurbished', Discreto: 'acceptable', guasto: 'for-parts' },
  nl: { 'Zo goed als nieuw': 'like-new', 'Heel goed': 'very-good', redelijk: 'acceptable', kapot: 'for-parts' },
  pl: {
    nowy: 'new',
    'Jak nowy': 'like-new',
    'bardzo dobry': 'very-good',
    używane: 'used',
    uszkodzony: 'for-parts',
    odnowiony: 'refurbished',
  },
  cs: {
    Nové: 'new',
    Zánovní: 'like-new',
    'velmi dobrý stav': 'very-good',
    použité: 'used',
    'Na díly': 'for-parts',
    repasovaný: 'refurbished',
  },
  ja: {
    新品: 'new',
    '新品、未使用': 'new',
    未使用に近い: 'like-new',
    目立った傷や汚れなし: 'very-good',
    やや傷や汚れあり: 'acceptable',
    ジャンク品: 'for-parts',
    中古: 'used',
    整備済み品: 'refurbished',
  },
  zh: { 全新: 'new', 九九新: 'like-new', 九成新: 'very-good', 二手: 'used', 翻新: 'refurbished', 零件机: 'for-parts' },
};

test.each(Object.keys(CHOICES))('conditions are read in %s', (language) => {
  for (const [said, condition] of Object.entries(CHOICES[language] ?? {}))
    expect(conditionOf(said), said).toBe(condition);
});
