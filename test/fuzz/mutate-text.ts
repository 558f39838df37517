import { AWKWARD } from './awkward';
import type { Choices } from './random';

/** Words of a text, numbers, and runs of signs. */
const TOKEN = /[\p{L}\p{N}_]+|[^\p{L}\p{N}_\s]+/gu;

type Change = (text: string, choices: Choices, words: readonly string[]) => string;

const CHANGES: readonly Change[] = [
  // Left out.
  (text, choices) => without(text, choices.span(text.length)),
  // Said twice, or very often.
  (text, choices) => {
    const [from, to] = choices.span(text.length);
    const times = choices.onceIn(8) ? 2 ** choices.below(10) : 1;
    const piece = text.slice(from, to).repeat(Math.min(times, Math.ceil(20_000 / Math.max(1, to - from))));
    return text.slice(0, to) + piece + text.slice(to);
  },
  // Moved.
  (text, choices) => {
    const [from, to] = choices.span(text.length);
    const rest = without(text, [from, to]);
    const at = choices.below(rest.length + 1);
    return rest.slice(0, at) + text.slice(from, to) + rest.slice(at);
  },
  // Cut off.
  (text, choices) => text.slice(0, choices.below(text.length + 1)),
  // Something odd put in, or in the place of a word.
  (text, choices, words) => {
    const at = choices.below(text.length + 1);
    return text.slice(0, at) + choices.of(words) + text.slice(at);
  },
  (text, choices, words) => {
    const tokens = [...text.matchAll(TOKEN)];
    if (tokens.length === 0) return choices.of(words);
    const { index, 0: token } = choices.of(tokens);
    return text.slice(0, index) + choices.of(words) + text.slice(index + token.length);
  },
  // Two words change places.
  (text, choices) => {
    const tokens = [...text.matchAll(TOKEN)];
    if (tokens.length < 2) return text;
    const [one, other] = [choices.of(tokens), choices.of(tokens)].sort((a, b) => a.index - b.index);
    if (one === undefined || other === undefined || one.index === other.index) return text;
    return (
      text.slice(0, one.index) +
      other[0] +
      text.slice(one.index + one[0].length, other.index) +
      one[0] +
      text.slice(other.index + other[0].length)
    );
  },
  // One sign becomes another.
  (text, choices) => {
    const at = choices.below(text.length);
    const code = (text.charCodeAt(at) || 0) ^ (1 << choices.below(choices.onceIn(4) ? 16 : 7));
    return text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
  },
];

/** A text with one thing in it changed. */
export function mutateText(text: string, choices: Choices, words: readonly string[]): string {
  return choices.of(CHANGES)(text, choices, choices.onceIn(2) || words.length === 0 ? AWKWARD : words);
}

/** The beginning of one text and the end of another, joined where both have the same sign if there is such a place. */
export function splice(one: string, other: string, choices: Choices): string {
  const at = choices.below(one.length + 1);
  const sign = one[at];
  const there = sign === undefined ? -1 : other.indexOf(sign, choices.below(other.length + 1));
  return one.slice(0, at) + other.slice(there < 0 ? choices.below(other.length + 1) : there);
}

function without(text: string, [from, to]: readonly [number, number]): string {
  return text.slice(0, from) + text.slice(to);
}
