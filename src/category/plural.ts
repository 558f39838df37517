/** Languages whose phrases begin with their noun ("machine à laver"), so that the plural is not only at the end. */
export const HEAD_FIRST: ReadonlySet<string> = new Set([
  ...['fr', 'es', 'it', 'pt', 'ro'],
  ...['pl', 'cs', 'sk', 'ru', 'uk', 'ar', 'el'],
]);

/** How plurals (and, in Turkish, possessives) end in languages whose words are listed in the singular. */
const PLURAL_ENDINGS: Readonly<Record<string, readonly string[]>> = {
  nl: ['s', 'en', 'jes'],
  sv: ['ar', 'er', 'or', 'n', 'en', 'et', 'na'],
  da: ['er', 'e', 'r', 'en', 'et'],
  no: ['er', 'r', 'e', 'en', 'et'],
  pl: ['y', 'i', 'e'],
  cs: ['y', 'i', 'e'],
  sk: ['y', 'i', 'e'],
  ro: ['uri', 'e', 'i'],
  hu: ['k', 'ok', 'ek', 'ak'],
  fi: ['t', 'a', 'n'],
  tr: ['lar', 'ler', 'i', 'u', 'si', 'su', 'lari', 'leri'],
};

/** Languages whose words come from the shelves of public taxonomies, which are named in the plural. */
const SHELF_PLURALS: ReadonlySet<string> = new Set(['pt', 'nl', 'sv', 'da', 'no', 'pl', 'cs', 'tr']);

/**
 * The written forms of a (folded) phrase: itself and its regular plurals. Irregular ones stand in the word list.
 * @param singular false where the list may have the plural of a shelf, so that forms are taken off as well as put on
 * Too many forms do no harm: a form that is no word is never met.
 */
export function pluralForms(words: readonly string[], language: string, singular = false): string[][] {
  const last = words.length - 1;
  const forms = [[...words]];
  if (singular && PLURAL_ENDINGS[language] !== undefined) {
    const at = HEAD_FIRST.has(language) ? 0 : last;
    for (const form of regularPlurals(words[at] ?? '', PLURAL_ENDINGS[language])) forms.push(words.with(at, form));
    return forms;
  }
  for (const plural of pluralsOf(words[last] ?? '', language)) forms.push([...words.slice(0, last), plural]);
  // Where the list has plurals of shelves, the "plural" of such a phrase is its singular, and every word changes.
  if (SHELF_PLURALS.has(language) && last > 0) {
    forms.push(words.map((word) => (word.length > 3 ? pluralsOf(word, language)[0] : word) ?? word));
  }
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

function regularPlurals(word: string, endings: readonly string[]): string[] {
  if (word.length < 4) return [];
  const stem = /[aeo]$/.test(word) && word.length > 4 ? word.slice(0, -1) : undefined;
  // "Šálek" loses its e: "šálky".
  const short = /[^aeiou]e[kc]$/.test(word) ? word.slice(0, -2) + word.slice(-1) : undefined;
  return endings.flatMap((ending) => [
    word + ending,
    ...(stem === undefined ? [] : [stem + ending]),
    ...(short === undefined ? [] : [short + ending]),
  ]);
}

/** A form must keep the two letters that words are looked up by, and be longer than those. */
function pluralsOf(word: string, language: string): string[] {
  return formsOf(word, language).filter((form) => form.length > 2);
}

function formsOf(word: string, language: string): string[] {
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
    case 'pt':
      if (/ao$/.test(word)) return [`${word.slice(0, -2)}oes`];
      if (/l$/.test(word)) return [`${stem}is`];
      if (/oes$/.test(word)) return [`${word.slice(0, -3)}ao`];
      if (/s$/.test(word)) return [stem];
      return /m$/.test(word) ? [`${stem}ns`] : [`${word}s`, `${word}es`];
    case 'nl':
      if (/en$/.test(word)) return [word.slice(0, -2), word.slice(0, -3)];
      return /s$/.test(word) ? [stem] : [`${word}s`, `${word}en`];
    case 'sv':
    case 'da':
    case 'no':
      if (/(or|ar|er)$/.test(word)) return [word.slice(0, -2), `${word.slice(0, -2)}a`, `${word.slice(0, -2)}e`];
      return /e$/.test(word) ? [`${word}r`] : [`${word}er`, `${word}ar`, `${word}en`];
    case 'pl':
    case 'cs':
    case 'sk':
      if (/[yie]$/.test(word)) return [stem, `${stem}a`, ...(/ki$/.test(word) ? [`${word.slice(0, -2)}ek`] : [])];
      return /a$/.test(word) ? [`${stem}y`, `${stem}i`] : [`${word}y`, `${word}e`];
    case 'tr':
      return /l[ae]r$/.test(word) ? [word.slice(0, -3)] : [];
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
