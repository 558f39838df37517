import { applyEdits, getNodeValue, modify } from 'jsonc-parser';
import { z } from 'zod';
import { tryParse } from '@/src/product/try-parse';
import { readTree } from './json-tree';
import { RulePack } from './rule-pack';

/** Rules that a person can also set by answering a question: where they are, how things get to them, what comes first. */
export type Answers = Pick<RulePack, 'region' | 'collection' | 'ranking'>;

/** What cannot be read counts as not said: the editor of the rules is where mistakes are named. */
const Said = z.object({
  region: RulePack.shape.region.catch(undefined),
  collection: RulePack.shape.collection.catch(undefined),
  ranking: RulePack.shape.ranking.catch(undefined),
});

/** What the text of a rule pack answers; nothing for a text that is not JSON. */
export function answersIn(text: string): Answers {
  const read = readTree(text);
  return (read.ok && tryParse(Said, getNodeValue(read.tree)).data) || {};
}

/**
 * The text of a rule pack with the named answers; of those, what is undefined is taken out. Everything else stays as the
 * person wrote it, spaces included. Undefined for a text that is not JSON.
 */
export function withAnswers(text: string, answers: Answers, names: readonly (keyof Answers)[]): string | undefined {
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  let edited = text;
  for (const name of names) {
    const read = readTree(edited);
    if (!read.ok) return undefined;
    const value = answers[name];
    if (value === undefined && !Object.hasOwn(getNodeValue(read.tree), name)) continue;
    edited = applyEdits(edited, modify(edited, [name], value, { formattingOptions }));
  }
  return edited;
}
