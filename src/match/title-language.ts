import { once } from './once';

/** Short words that titles of works hold in one language and hardly in another; folded. */
const WORDS: Readonly<Record<string, string>> = {
  English: 'the of and a an in to with from for how you your who what my',
  German: 'der die das und ein eine des dem den im vom zum zur mit fur wie nicht ich aus uber',
  French: 'le les des du au aux et dans une un l avec pour ou sur chez leur',
  Spanish: 'el los las del una uno y con por para como su al',
  Italian: 'il lo gli della dello dei degli delle del nel nella di e che un una con per alla',
  Dutch: 'het een van en de naar uit voor zijn niet',
  Polish: 'w i na z do nie jak dla sie od po przez ksiega zycie',
  Czech: 've z na do pro jak se s o kniha',
};

const LANGUAGES: ReadonlyMap<string, readonly string[]> = languagesByWord();

function languagesByWord(): ReadonlyMap<string, readonly string[]> {
  const languages = new Map<string, string[]>();
  for (const [language, words] of Object.entries(WORDS))
    for (const word of words.split(' ')) languages.set(word, [...(languages.get(word) ?? []), language]);
  return languages;
}

/** Letters only one of them writes. */
const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/[ąęłńśźż]/i, 'Polish'],
  [/[ěřůťď]/i, 'Czech'],
  [/[ßäöü]/i, 'German'],
  [/[ñ¿¡áíóú]/i, 'Spanish'],
  [/[èêëçîûœ]/i, 'French'],
  [/[\u3040-\u30ff]/, 'Japanese'],
  [/[\u4e00-\u9fff]/, 'Chinese'],
];

/** The language a title is most likely in; undefined when its small words and letters tell none, or two alike. */
export const titleLanguage = once(({ title, said }): string | undefined => {
  const votes = new Map<string, number>();
  const vote = (language: string, by: number) => votes.set(language, (votes.get(language) ?? 0) + by);
  for (const word of said) {
    const named = LANGUAGES.get(word) ?? [];
    for (const language of named) vote(language, 1 / named.length);
  }
  for (const [letters, language] of LETTERS) if (letters.test(title)) vote(language, 1);
  const [first, second] = [...votes].sort(([, a], [, b]) => b - a);
  return first === undefined || first[1] < LEAST || first[1] === second?.[1] ? undefined : first[0];
});

/** Fewer votes are a word that another language has too. */
const LEAST = 0.5;
