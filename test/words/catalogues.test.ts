import { describe, expect, test } from 'vitest';
import { categoryOfForm, isForm, keyOfForm, type Language, languages, valuesOf } from './catalogues';
import { claimsIn } from './claims';

const english = languages.find(({ directory }) => directory === 'en') as Language;
const sentences = english.keys.filter((key) => !isForm(key));
/** A button or heading that another sentence quotes has its name in that sentence, in every language. */
const quotes = sentences.flatMap((key) =>
  [...(english.messages[key]?.message ?? '').matchAll(/“([^“”$]+)”/g)].flatMap(([, quoted]) => {
    const named = sentences.filter((other) => english.messages[other]?.message === quoted);
    return named.length === 0 ? [] : [{ key, named }];
  }),
);

/** Limits of the browsers' stores, in characters. */
const MOST = { name: 75, description: 132 };

test('English is there, and what it says of itself', () => {
  expect(sentences.length).toBeGreaterThan(900);
  expect(quotes.length).toBeGreaterThan(3);
});

describe.each(languages)('$directory', ({ directory, messages, keys }) => {
  const text = (key: string) => messages[key]?.message ?? '';
  const faulty = (isFault: (key: string) => boolean) => keys.filter(isFault);

  test('has every sentence of English and no other, in its order', () => {
    const own = keys.filter((key) => !isForm(key));
    expect(sentences.filter((key) => !(key in messages))).toEqual([]);
    expect(own.filter((key) => !(key in english.messages))).toEqual([]);
    expect(own).toEqual(sentences);
  });

  test('leaves none empty, and none with spaces around it', () => {
    expect(faulty((key) => text(key) === '' || text(key) !== text(key).trim())).toEqual([]);
  });

  test('has the values of English in each', () => {
    expect(
      faulty((key) => !isForm(key) && valuesOf(text(key)) !== valuesOf(english.messages[key]?.message ?? '')),
    ).toEqual([]);
  });

  test.runIf(directory === 'fr')('lets no line break before its punctuation or inside its quotes', () => {
    expect(faulty((key) => /[ \n][:;?!»]|« /.test(text(key)))).toEqual([]);
  });

  test.runIf(['fr', 'it'].includes(directory))('writes the apostrophe of its language', () => {
    expect(faulty((key) => /\p{L}'\p{L}/u.test(text(key)))).toEqual([]);
  });

  test('numbers its values without gaps, and has no other sign the browser would take for one', () => {
    // `$1$2` is a placeholder named 1 to Chromium: it refuses the whole extension for one that is not declared.
    expect(faulty((key) => /\$(?![1-9])|\$\d\d|\$[\w@]+\$/.test(text(key)))).toEqual([]);
    expect(
      faulty((key) => {
        const values = valuesOf(text(key)).split(' ').filter(Boolean);
        return !isForm(key) && values.some((value, at) => value !== `$${at + 1}`);
      }),
    ).toEqual([]);
  });

  test('has forms only of what counts, each without the number at most', () => {
    expect(
      faulty((key) => {
        if (!isForm(key)) return false;
        const whole = valuesOf(text(keyOfForm(key))).split(' ');
        const values = valuesOf(text(key)).split(' ').filter(Boolean);
        return values.some((value) => !whole.includes(value)) || values.length < whole.length - 1;
      }),
    ).toEqual([]);
  });

  test('names itself, and has forms for plural categories of its own only', () => {
    expect(text('languageTag')).toBe(directory.replace('_', '-'));
    const { pluralCategories } = new Intl.PluralRules(text('languageTag')).resolvedOptions();
    const strange = faulty((key) => {
      const category = categoryOfForm(key);
      return category !== undefined && !pluralCategories.some((one) => one === category);
    });
    expect(strange).toEqual([]);
    // The browser would look on in English, and say an English sentence for one.
    const shared = english.keys.filter((key) => pluralCategories.some((one) => one === categoryOfForm(key)));
    expect(shared.filter((key) => !(key in messages))).toEqual([]);
  });

  test('puts nothing but a blank between sentences, or nothing to be seen', () => {
    expect(text('uiInTurn')).toMatch(/^\$1[ \u200b]\$2$/);
  });

  test('sets no blank where its writing has none', () => {
    // Chinese: neither between its characters nor beside its own marks.
    expect(
      faulty((key) => /[。！？；：，、）] |\p{Script=Han} +[“（]|[\p{Script=Han}”] +\p{Script=Han}/u.test(text(key))),
    ).toEqual([]);
  });

  test('quotes buttons and headings as it names them', () => {
    const wrong = quotes.filter(({ key, named }) => !named.some((label) => text(key).includes(text(label))));
    expect(wrong.map(({ key, named }) => `${key} should quote ${named.map(text).join(' or ')}`)).toEqual([]);
  });

  test('makes no claim we do not make', () => {
    expect(keys.flatMap((key) => claimsIn(directory, text(key)).map((claim) => `${key}: ${claim}`))).toEqual([]);
  });

  test('fits the stores', () => {
    expect(text('name')).toBe('Reprise');
    for (const [key, most] of Object.entries(MOST)) expect(text(key).length).toBeLessThanOrEqual(most);
  });
});
