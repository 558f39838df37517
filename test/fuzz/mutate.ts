import { mutateJson } from './mutate-json';
import { mutateText, splice } from './mutate-text';
import type { Choices } from './random';

/** Longer inputs tell nothing that these do not, and take their time. */
export const MOST_INPUT = 100_000;

/** An input like one of these, with a few things changed. Never changes the pool. */
export function mutate(pool: readonly string[], choices: Choices, words: readonly string[]): string {
  let input = choices.of(pool);
  const rounds = 1 + choices.below(choices.onceIn(4) ? 8 : 3);
  for (let round = 0; round < rounds; round += 1) {
    if (choices.onceIn(12)) input = splice(input, choices.of(pool), choices);
    else
      input = (choices.onceIn(2) ? undefined : mutateJson(input, choices, words)) ?? mutateText(input, choices, words);
  }
  return input.slice(0, MOST_INPUT);
}
