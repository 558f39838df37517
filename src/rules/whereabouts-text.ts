import { applyEdits, getNodeValue, modify } from 'jsonc-parser';
import { z } from 'zod';
import { readTree } from './json-tree';
import { RulePack } from './rule-pack';

/** Where the person is and how used things get to them, as far as their rules say. */
export type WhereaboutsRules = Pick<RulePack, 'region' | 'collection'>;

/** What cannot be read counts as not said: the editor of the rules is where mistakes are named. */
const Said = z.object({
  region: RulePack.shape.region.catch(undefined),
  collection: RulePack.shape.collection.catch(undefined),
});

/** What the text of a rule pack says of whereabouts; nothing for a text that is not JSON. */
export function whereaboutsIn(text: string): WhereaboutsRules {
  const read = readTree(text);
  return read.ok ? Said.parse(getNodeValue(read.tree)) : {};
}

/**
 * The text of a rule pack with these whereabouts; what is undefined is taken out. Everything else stays as the person
 * wrote it, spaces included. Undefined for a text that is not JSON.
 */
export function withWhereabouts(text: string, { region, collection }: WhereaboutsRules): string | undefined {
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  let edited = text;
  for (const [name, value] of Object.entries({ region, collection })) {
    const read = readTree(edited);
    if (!read.ok) return undefined;
    if (value === undefined && !Object.hasOwn(getNodeValue(read.tree), name)) continue;
    edited = applyEdits(edited, modify(edited, [name], value, { formattingOptions }));
  }
  return edited;
}
