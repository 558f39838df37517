import { tokenise } from './tokens';

/**
 * Small words of shop texts by language (folded): they give a language away where nouns do not. "de", "la" and the
 * like stand in too many languages, and in brands.
 */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of for with from your by women womens men mens kids without black white blue new',
  de: 'und mit fur fuer aus von zum zur ohne der das den dem ein eine herren damen kinder stuck schwarz weiss grau zoll',
  fr: 'et avec pour sans les des du sur en une femme homme enfant noir noire blanc blanche pieces',
  es: 'con para sin en los las del el mujer hombre nino nina negro negra blanco blanca unidades pulgadas',
  it: 'con per senza di della dello del dei da donna uomo bambino nero nera bianco bianca pezzi',
  pt: 'com para sem do da das em feminino feminina masculino masculina infantil preto preta branco branca polegadas',
  nl: 'voor met van een het zonder en dames heren kinderen zwart wit stuks',
  sv: 'och med for till utan i herr dam svart vit bla gra styck',
  da: 'og med til uden i dame herre sort hvid bla gra stk',
  no: 'og med til uten i dame herre svart hvit bla gra stk',
  pl: 'do dla na bez damska damski damskie meska meski meskie czarny czarna bialy biala szt zestaw',
  cs: 'se pro na do bez damska damsky damske panska pansky panske cerna cerny bila bily detsky detska ks barva',
  sk: 'so pre na do bez damska damsky damske panska pansky panske cierna cierny biela biely detska detsky ks farba',
  ro: 'si cu pentru din fara barbati femei negru alb buc',
  hu: 'az nelkul ferfi noi fekete feher gyerek db',
  fi: 'ja miesten naisten lasten musta valkoinen kpl',
  tr: 've icin ile erkek kadin siyah beyaz cocuk adet',
};

const LANGUAGES_OF = new Map<string, string[]>();
for (const [language, list] of Object.entries(SMALL_WORDS)) {
  for (const word of list.split(' ')) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);
}

/** Evidence for one language that must be there before any is believed: a word of its own, or two it shares with one other. */
const ENOUGH = 0.9;
/** A language with less than this part of the evidence for the likeliest is ruled out. */
const NEAR = 0.6;

/** Languages that texts of a product page are likely to be in; undefined when small words do not tell. */
export function likelyLanguages(texts: readonly string[]): ReadonlySet<string> | undefined {
  const evidence = new Map<string, number>();
  for (const text of texts) {
    for (const { folded } of tokenise(text)) {
      const languages = LANGUAGES_OF.get(folded) ?? [];
      for (const language of languages) {
        evidence.set(language, (evidence.get(language) ?? 0) + 1 / languages.length);
      }
    }
  }
  const most = Math.max(0, ...evidence.values());
  if (most < ENOUGH) return undefined;
  return new Set([...evidence].flatMap(([language, weight]) => (weight >= most * NEAR ? [language] : [])));
}
