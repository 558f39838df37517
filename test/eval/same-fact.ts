// When a fact for the footprint is right. Labels were written by hand, partly with a translation in brackets
// ("стекло (glass)"), so texts are compared by the words that carry the meaning.
import { fold, type Same } from './same-value';

/** The facts of a product that a footprint is made of. */
export type FactName = 'massKg' | 'material' | 'packSize' | 'screenInches' | 'origin' | 'energyLabel';

export const SAME_FACT: Readonly<Record<FactName, Same>> = {
  /** Within 5 %. */
  massKg: (answer, label) => within(answer, label, 0.05),
  material: sameMaterial,
  /** The same count. */
  packSize: (answer, label) => Number(answer) === Number(label),
  /** Within 2 %: "27" for 26.9 inches. */
  screenInches: (answer, label) => within(answer, label, 0.02),
  origin: sameOrigin,
  /** The first class named, "A+" and the like, is one of the label's. */
  energyLabel: (answer, label) => classesOf(label).includes(classesOf(answer)[0] ?? ''),
};

function within(answer: string, label: string, most: number): boolean {
  return Math.abs(Number(answer) - Number(label)) <= most * Number(label) + 1e-9;
}

/**
 * At least half of the answer's words of three letters or more are in the label. Words are the same when their first
 * five letters are ("cotton", "cottons"); scripts that write no spaces are compared by pairs of characters.
 */
export function sameMaterial(answer: string, label: string): boolean {
  const wanted = new Set(stemsOf(label));
  const given = stemsOf(answer);
  return given.length > 0 && given.filter((stem) => wanted.has(stem)).length >= given.length / 2;
}

function stemsOf(text: string): string[] {
  return fold(text)
    .split(' ')
    .flatMap((word) => {
      if (!/^[\p{L}\p{M}]+$/u.test(word)) return [];
      if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word))
        return Array.from({ length: Math.max(1, word.length - 1) }, (_, at) => word.slice(at, at + 2));
      return word.length < 3 ? [] : [word.slice(0, 5)];
    });
}

/** Languages in which labels name places. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'ru', 'pl', 'cs', 'ro', 'zh-Hant', 'zh', 'ja'];

/** Countries as labels shorten them. */
const SHORT: Readonly<Record<string, readonly string[]>> = { US: ['usa', 'us'], GB: ['uk'] };

/**
 * One of the places the label names ("Россия/Польша (Russia/Poland)") is the answer's country, an ISO 3166-1 alpha-2
 * code; or, where the answer is words, in the answer.
 */
function sameOrigin(answer: string, label: string): boolean {
  const places = label.split(/[/(),]/).map(fold);
  const names = (language: string) => new Intl.DisplayNames([language], { type: 'region' }).of(answer) ?? '';
  const isCode = /^[A-Z]{2}$/.test(answer);
  if (isCode)
    return [...LANGUAGES.map(names).map(fold), ...(SHORT[answer] ?? [])].some((name) => places.includes(name));
  const given = fold(answer);
  return given.length >= 2 && places.some((place) => place.length >= 2 && (given.includes(place) || place === given));
}

function classesOf(text: string): string[] {
  return text.toUpperCase().match(/(?<![A-Z])[A-G](?![A-Z])\+{0,3}/g) ?? [];
}
