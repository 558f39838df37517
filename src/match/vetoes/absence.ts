import { type Reason, reason } from '@/src/words/reason';
import { once } from '../once';
import { digitOfRoman } from '../one-form';
import { ordinalOf } from '../ordinals';
import type { Traits } from '../traits';
import { ACCESSORY_NOUNS } from './accessory-nouns';
import { findPhrase, phrases, says } from './phrases';

/** What says that the thing lacks what follows; en, de, fr, es, it, nl, pl, cs; folded. */
const WITHOUT = new Set(
  'non not no without wo minus isnt ohne kein keine keinen nicht sans pas sin senza zonder geen niet bez nie brak neni'.split(
    ' ',
  ),
);
/** What may stand between. */
const ARTICLES = new Set('the a an der die das le la el il de het to jest'.split(' '));

/** The first of a line, or the one before. */
const FIRST = phrases(`
  first version | version 1 | v1 | mk1 | mki | mark 1 | mark i | first generation | 1st gen | 1st generation | gen 1 | first gen | mk i | mk 1
  original version | old version | older version | old model | older model | previous model | previous version | previous generation | predecessor
  erste version | 1 version | erste generation | 1 generation | erstes modell | altes modell | alte version | vorgänger
  vorgängermodell | ältere version | älteres modell | vorgängerversion
  première version | 1ère version | 1ere version | première génération | 1ère génération | ancien modèle | ancienne version | version précédente
  primera versión | 1ª versión | primera generación | 1ª generación | modelo anterior | versión anterior | modelo antiguo | versión antigua
  prima versione | 1ª versione | prima generazione | 1ª generazione | vecchio modello | vecchia versione | modello precedente | versione precedente
  eerste versie | 1e versie | eerste generatie | 1e generatie | oud model | oude versie | oudere versie | vorig model | voorganger
  pierwsza wersja | 1 wersja | pierwsza generacja | pierwszej generacji | 1 generacja | 1 generacji | stary model | stara wersja | poprzedni model
  první verze | 1 verze | první generace | 1 generace | starý model | starší verze | starší model | předchozí model
  初代 | 旧モデル | 旧型 | 前モデル | 第1世代 | 第一世代 | 一代 | 老款 | 旧款 | 第一代`);

/** A word of the product's name that the listing says it lacks: "non IS", "sans Pro"; or that it is the first of a line whose later one the product is. */
export function vetoAbsence(product: Traits, listing: Traits): Reason | undefined {
  const lacking = lackingOf(listing).find((word) => isOwn(product, word) && !lackingOf(product).includes(word));
  if (lacking !== undefined) return reason('matchLacks', lacking);
  const first = findPhrase(listing.plain, FIRST);
  if (first === undefined || says(product.plain, first) || !isLater(product)) return undefined;
  return reason('matchEarlierVersion', first);
}

/** "With a player" and "ohne Player": what one comes with the other is said to lack. */
export function differingAlong(product: Traits, listing: Traits): string | undefined {
  return lacksAlong(listing, product) ?? lacksAlong(product, listing);
}

function lacksAlong(one: Traits, other: Traits): string | undefined {
  return lackingOf(one).find(
    (word) =>
      word.length > 2 &&
      other.plain.includes(` ${word} `) &&
      new RegExp(`${WITH}(?:\\S+ )?${word} `).test(other.plain) &&
      !lackingOf(other).includes(word),
  );
}

const WITH = ' (?:with|mit|avec|con|met|incl|inkl|including|inklusive|inclus) ';

const lackingOf = once(({ said }): readonly string[] => {
  const lacking: string[] = [];
  for (let i = 0; i + 1 < said.length; i += 1) {
    if (!WITHOUT.has(said[i] as string)) continue;
    i += ARTICLES.has(said[i + 1] as string) && i + 2 < said.length ? 2 : 1;
    lacking.push(said[i] as string);
  }
  return lacking;
});

/** A word that is part of the name, no thing that comes along or is lacking on both sides. */
function isOwn({ plain, brand }: Traits, word: string): boolean {
  if (!says(plain, word) || word === brand) return false;
  const before = plain.slice(0, plain.indexOf(` ${word} `) + 1);
  const isLackingToo = /(?:without|ohne|sans|sin|senza|zonder|bez|non|no|not) $/.test(before);
  const isAlong = / (?:with|mit|avec|con|met|incl|inkl|z|s|and|und|et) (?:\S+ ){0,2}$/.test(before);
  return !isLackingToo && !isAlong && findPhrase(` ${word} `, ACCESSORY_NOUNS) === undefined;
}

/** A second or later one: "II", "Gen 3", "2nd generation", "v2". */
const isLater = once(
  ({ said, tokens }): boolean =>
    tokens.some(
      ({ text }, i) =>
        digitOfRoman(text) !== undefined ||
        /^v[2-9]$/.test(text) ||
        ((text === 'gen' || text === 'generation') &&
          [tokens[i - 1], tokens[i + 1]].some((beside) => beside !== undefined && /^[2-9]$/.test(beside.text))),
    ) || said.some((word, i, words) => Number(ordinalOf(word)) > 1 && /^gen/.test(words[i + 1] ?? '')),
);
