import { z } from 'zod';
import { type Category, CategoryId, Group, Taxonomy } from './category';
import { CsvError, parseRows } from './csv-rows';
import { tokenise } from './tokens';

/** A cell of words parted by `|`, folded here so that nobody has to do it at run time. */
const words = z
  .string()
  .default('')
  .transform((cell) => [...new Set(cell.split('|').flatMap(spellings))]);

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
  not: words,
});

const AccessoryRow = z.object({ lang: z.string().regex(/^[a-z]{2}$/), words });

/**
 * The taxonomy from `categories.csv` and `accessory-words.csv`.
 * @throws CsvError naming file, line and field of the first bad row.
 */
export function buildTaxonomy(categoriesCsv: string, accessoriesCsv: string, version: string): Taxonomy {
  const seen = new Set<string>();
  const categories = parseRows('categories.csv', categoriesCsv, CategoryRow).map(
    ({ id, group, name, not, ...byLanguage }, at): Category => {
      if (seen.has(id)) throw new CsvError(`categories.csv line ${at + 2}, id: "${id}" stands twice. Keep one row.`);
      seen.add(id);
      const spoken = Object.entries(byLanguage).filter(([, list]) => list.length > 0);
      return { id, group, name, words: Object.fromEntries(spoken), not };
    },
  );
  const accessories = Object.fromEntries(
    parseRows('accessory-words.csv', accessoriesCsv, AccessoryRow).map((row) => [row.lang, row.words]),
  );
  return Taxonomy.parse({ version, categories, accessories });
}

/** A word as the index wants it; "kühlschrank" is also written "kuehlschrank" where a keyboard has no umlauts. */
function spellings(word: string): string[] {
  const ascii = word.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
  return [...new Set([word, ascii])].flatMap((spelling) => {
    const folded = tokenise(spelling).map((token) => token.folded);
    return folded.length === 0 ? [] : [(spelling.trim().startsWith('*') ? '*' : '') + folded.join(' ')];
  });
}
