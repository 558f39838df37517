import { byScope, scopesOf } from '@/src/rules/by-scope';
import type { RuleSet } from '@/src/rules/rule-pack';
import type { TeamNote } from './verdict';

/** A screen that is all notes shows no offers. */
const MOST_NOTES = 5;

/** What the rules have to say of a kind of thing: of the kind first, then of its shelf, each in the order of the layers. */
export function notesFor(
  { texts }: Pick<RuleSet, 'texts'>,
  kind: { readonly id: string; readonly group: string } | undefined,
): readonly TeamNote[] {
  if (texts.length === 0 || kind === undefined) return [];
  const scoped = byScope(texts);
  return scopesOf(kind)
    .flatMap((scope) => scoped.get(scope) ?? [])
    .slice(0, MOST_NOTES)
    .map(({ rule: { text, url }, by }) => ({ text, ...(url !== undefined && { url }), packName: by.name }));
}
