/** Languages whose phrases begin with their noun ("machine à laver"), so that the plural is not only at the end. */
export const HEAD_FIRST: ReadonlySet<string> = new Set(['fr', 'es', 'it', 'pt']);

/**
 * The written forms of a (folded) phrase: itself and its regular plurals. Irregular ones stand in the word list.
 * Too many forms do no harm: a form that is no word is never met.
 */
export function pluralForms(words: readonly string[], language: string): string[][] {
  const last = words.length - 1;
  const forms = [[...words]];
  for (const plural of pluralsOf(words[last] ?? '', language)) forms.push([...words.slice(0, last), plural]);
  if (HEAD_FIRST.has(language) && last > 0) {
    for (const plural of pluralsOf(words[0] ?? '', language)) {
      forms.push([plural, ...words.slice(1)]);
      forms.push([
        plural,
        ...words.slice(1).map((word) => (word.length > 3 ? pluralsOf(word, language)[0] : word) ?? word),
      ]);
    }
  }
  return forms;
}

function pluralsOf(word: string, language: string): string[] {
  if (word.length < 2) return [];
  const stem = word.slice(0, -1);
  switch (language) {
    case 'en':
      if (/[^aeiou]y$/.test(word)) return [`${stem}ies`];
      return /(s|x|z|ch|sh)$/.test(word) ? [`${word}es`] : [`${word}s`];
    case 'de':
      // Short nouns would become other words: Ski → skin, Bett → better. Their plurals stand in the list.
      if (word.length < 5) return [];
      return /e$/.test(word) ? [`${word}n`] : [`${word}e`, `${word}en`, `${word}n`, `${word}s`];
    case 'fr':
      if (/al$/.test(word)) return [`${word.slice(0, -2)}aux`];
      return /(eau|eu)$/.test(word) ? [`${word}x`] : [`${word}s`];
    case 'es':
      if (/z$/.test(word)) return [`${stem}ces`];
      return /[aeiou]$/.test(word) ? [`${word}s`] : [`${word}es`];
    case 'it':
      if (/[cg]a$/.test(word)) return [`${stem}he`];
      if (/a$/.test(word)) return [`${stem}e`];
      return /[oe]$/.test(word) ? [/io$/.test(word) ? stem : `${stem}i`] : [];
    default:
      return [];
  }
}
