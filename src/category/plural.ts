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
  // A word of two letters keeps them: words are looked up by how they begin.
  if (word.length < 3) return language === 'en' && word.length === 2 ? [`${word}s`] : [];
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

/** What regular plurals add to a word in the languages we know. */
const ENDINGS = ['', 's', 'es', 'x', 'n', 'en', 'e'] as const;
/** How Italian plurals end, and what they end in alone. */
const VOWELS: Readonly<Record<string, string>> = { e: 'a', i: 'oe' };

/** The words a (folded) word may be a plural of, itself first, whatever its language; most of them are no words. */
export function singularsOf(word: string): string[] {
  const singulars: string[] = [];
  for (const ending of ENDINGS) {
    if (word.endsWith(ending) && (ending === '' || word.length - ending.length > 2)) {
      singulars.push(word.slice(0, word.length - ending.length));
    }
  }
  if (word.length > 4 && word.endsWith('ies')) singulars.push(`${word.slice(0, -3)}y`);
  if (word.length > 3) for (const vowel of VOWELS[word.slice(-1)] ?? '') singulars.push(word.slice(0, -1) + vowel);
  return singulars;
}
