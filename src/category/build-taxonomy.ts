import { z } from 'zod';
import { Category, CategoryId, Group, Taxonomy } from './category';
import { CsvError, parseRows } from './csv-rows';
import { pluralForms } from './plural';
import { tokenise } from './tokens';

/** A cell of words parted by `|`, folded here so that nobody has to do it at run time. */
const words = z
  .string()
  .default('')
  .transform((cell) => [...new Set(cell.split('|').flatMap(spellings))]);

/** A language tag, or `more` for languages without plural rules, each form written out. */
const Language = z.string().regex(/^([a-z]{2}|more)$/);

const CategoryRow = z.object({
  id: CategoryId,
  group: Group,
  name: z.string().min(2),
  en: words.refine((list) => list.length > 0, 'needs at least one English word'),
  de: words,
  fr: words,
  es: words,
  it: words,
  zh: words,
  more: words,
  not: words,
  within: Category.shape.within,
  accessory_of: Category.shape.accessoryOf,
  mass_kg: z.coerce.number().positive().max(500).optional(),
  material: Category.shape.material,
  google: z
    .string()
    .regex(/^\d+(\|\d+)*$/)
    .transform((cell) => cell.split('|').map(Number))
    .default([]),
});

/** More words of one kind in one language. */
const WordRow = z.object({ kind: CategoryId, lang: Language, words });

const AccessoryRow = z.object({ lang: Language, words, others: words });

/**
 * A kind that another is counted with, or belongs to, must be one.
 * @throws CsvError
 */
function mustKnow(categories: readonly Category[]): void {
  const ids = new Set(categories.map(({ id }) => id));
  for (const [at, { within, accessoryOf }] of categories.entries()) {
    const wrong = [within, accessoryOf].find((id) => id !== undefined && id !== '-' && !ids.has(id));
    if (wrong === undefined) continue;
    throw new CsvError(
      `categories.csv line ${at + 2}, ${wrong === within ? 'within' : 'accessory_of'}: no row has the id "${wrong}". Correct that cell.`,
    );
  }
}

/** The three files the taxonomy is made from; `words` may be left out. */
export interface TaxonomyFiles {
  /** `categories.csv`: a row for every kind. */
  readonly categories: string;
  /** `words.csv`: more words of a kind in one language. */
  readonly words?: string;
  /** `accessory-words.csv`: accessories and other goods without a kind, by language. */
  readonly accessories: string;
}

/**
 * The taxonomy from its rows.
 * @throws CsvError naming file, line and field of the first bad row.
 */
export function buildTaxonomy(files: TaxonomyFiles, version: string): Taxonomy {
  const seen = new Set<string>();
  const categories = parseRows('categories.csv', files.categories, CategoryRow).map(
    ({ id, group, name, not, within, accessory_of, mass_kg, material, google, ...byLanguage }, at): Category => {
      if (seen.has(id)) throw new CsvError(`categories.csv line ${at + 2}, id: "${id}" stands twice. Keep one row.`);
      seen.add(id);
      const spoken = Object.entries(byLanguage).filter(([, list]) => list.length > 0);
      return {
        id,
        group,
        name,
        words: Object.fromEntries(spoken),
        not,
        ...(within !== undefined && { within }),
        ...(accessory_of !== undefined && { accessoryOf: accessory_of }),
        ...(mass_kg !== undefined && { massKg: mass_kg }),
        ...(material !== undefined && { material }),
        google,
      };
    },
  );
  mustKnow(categories);
  if (files.words !== undefined) addWords(categories, files.words);
  const rows = parseRows('accessory-words.csv', files.accessories, AccessoryRow);
  const accessories = Object.fromEntries(rows.map((row) => [row.lang, row.words]));
  const others = Object.fromEntries(rows.map((row) => [row.lang, row.others]));
  return Taxonomy.parse({ version, categories, accessories, others });
}

/** @throws CsvError at a row of a kind that there is none of */
function addWords(categories: readonly Category[], csv: string): void {
  const byId = new Map(categories.map((each) => [each.id, each]));
  for (const [at, { kind, lang, words: added }] of parseRows('words.csv', csv, WordRow).entries()) {
    const category = byId.get(kind);
    if (category === undefined) {
      throw new CsvError(`words.csv line ${at + 2}, kind: categories.csv has no row "${kind}". Correct that cell.`);
    }
    const known = new Set(category.words[lang]);
    category.nouns ??= {};
    category.nouns[lang] = added.filter((word) => !known.has(word));
  }
  for (const { words: listed, nouns = {} } of categories) dropTold(listed, nouns);
}

/** Takes out of the words without plural rules what the nouns of a language with rules already tell. */
function dropTold(listed: Category['words'], nouns: Readonly<Record<string, readonly string[]>>): void {
  const told = new Set<string>();
  for (const [language, list] of Object.entries(nouns)) {
    if (language === 'more') continue;
    for (const word of list) {
      for (const form of pluralForms(word.split(' '), language, true)) told.add(form.join(' '));
    }
  }
  if (listed['more'] !== undefined) listed['more'] = listed['more'].filter((word) => !told.has(word));
}

/** A word as the index wants it; "kühlschrank" is also written "kuehlschrank" where a keyboard has no umlauts. */
function spellings(word: string): string[] {
  const ascii = word.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
  return [...new Set([word, ascii])].flatMap((spelling) => {
    const folded = tokenise(spelling).map((token) => token.folded);
    return folded.length === 0 ? [] : [(spelling.trim().startsWith('*') ? '*' : '') + folded.join(' ')];
  });
}
