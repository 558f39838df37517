import { fold } from '@/src/listings/terms/fold';
import { remembered } from '@/src/listings/terms/remembered';
import type { MessageKey, Said } from '@/src/words/reason';
import { once } from './once';
import type { Traits } from './traits';

export type Wearer = 'men' | 'women' | 'kids';

/** For whom a thing is made → folded words that say so, in en, de, fr, es, it, nl, pl, cs. */
const WORDS: Readonly<Record<Wearer, string>> = {
  men: `men mens man male herren herr herrenschuhe manner homme hommes hombre hombres caballero uomo heren mannen meskie meska
    meski panske panska pansky`,
  women: `women womens woman ladies female damen dame damenschuhe frauen femme femmes mujer mujeres donna dames vrouwen
    damskie damska damski damske damsky`,
  kids: `kids kid children child boys girls boy girl kinder jungen madchen enfant enfants garcon fille nino nina ninos bambino
    bambina bambini kinderen dzieciece dziecieca dzieciecy detske detska detsky`,
};

const WEARERS: ReadonlyMap<string, Wearer> = new Map(
  (['men', 'women', 'kids'] as const).flatMap((wearer) =>
    WORDS[wearer].split(/\s+/).map((word): [string, Wearer] => [word, wearer]),
  ),
);

/** For whom a folded word says that a thing is made. */
export function wearerOf(word: string): Wearer | undefined {
  return WEARERS.get(word);
}

/** For whom a thing is made; nobody in particular when it is unisex or does not say. */
export const wearersOf = once(({ said, attributes: { gender } }: Traits): ReadonlySet<Wearer> => {
  const words = gender === undefined ? said : [...said, fold(gender)];
  const wearers = words.flatMap(wearersIn);
  return new Set(wearers.includes('unisex') ? [] : wearers.filter((wearer) => wearer !== 'unisex'));
});

/** What a word says of it, in whatever letters stand together in it. */
const wearersIn = remembered((word): readonly (Wearer | 'unisex')[] =>
  word.split(/[^a-z]+/).flatMap((part) => (part === 'unisex' ? part : (WEARERS.get(part) ?? []))),
);

const WEARER_WORDS = {
  men: 'matchForMen',
  women: 'matchForWomen',
  kids: 'matchForChildren',
} satisfies Record<Wearer, MessageKey>;

/** As a value in a sentence. */
export function wearersSaid(wearers: ReadonlySet<Wearer>): Said {
  return { list: [...wearers].map((wearer) => ({ message: WEARER_WORDS[wearer] })) };
}
