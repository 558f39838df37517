import { fold } from '@/src/category/tokens';
import { isAlias } from '@/src/rules/flatten';
import type { Effective } from '@/src/rules/layers';
import type { LayerKind } from '@/src/rules/rule-pack';

/** How a rule stands, as the list tells it and is filtered by. */
export type Standing = 'on' | 'off' | 'locked' | 'conflict' | 'refused';
export const STANDINGS: readonly Standing[] = ['on', 'off', 'locked', 'conflict', 'refused'];

/** Everything that is true of a rule; one that a policy locks is on or off besides. */
export function standingsOf(rule: Effective): readonly Standing[] {
  return [
    rule.state,
    ...(rule.lockedBy === undefined ? [] : (['locked'] as const)),
    ...(isConflict(rule) ? (['conflict'] as const) : []),
    ...(rule.refused.length === 0 ? [] : (['refused'] as const)),
  ];
}

const ABOVE_LEARNED: ReadonlySet<LayerKind> = new Set<LayerKind>(['pack', 'policy', 'personal']);

/** Two layers that somebody chose say different things; the later counts. Names that mean the same add up instead. */
function isConflict({ key, by, over, value }: Effective): boolean {
  if (isAlias(key)) return false;
  const said = JSON.stringify(value);
  return (
    ABOVE_LEARNED.has(by.kind) &&
    over.some((below) => ABOVE_LEARNED.has(below.by.kind) && JSON.stringify(below.value) !== said)
  );
}

/** What is typed to find rules. */
export interface Sought {
  readonly words: string;
  readonly standing: Standing | undefined;
  /** Id of the pack that set it. */
  readonly by: string | undefined;
}

const texts = new WeakMap<Effective, string>();

/** What a rule is found by: its key, its value, who set it. */
function textOf(rule: Effective): string {
  const known = texts.get(rule);
  if (known !== undefined) return known;
  const text = fold(`${rule.key} ${valueText(rule.value)} ${rule.by.name} ${rule.by.id}`);
  texts.set(rule, text);
  return text;
}

/** The rules that hold every word, in any order, and stand as is asked. */
export function soughtIn(rules: readonly Effective[], { words, standing, by }: Sought): readonly Effective[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  return rules.filter(
    (rule) =>
      (standing === undefined || standingsOf(rule).includes(standing)) &&
      (by === undefined || rule.by.id === by) &&
      wanted.every((word) => textOf(rule).includes(word)),
  );
}

/** A value as short as it can be read: JSON without the quotes of names. */
export function valueText(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  return JSON.stringify(value)
    .replace(/"(\w+)":/g, '$1: ')
    .replaceAll(',', ', ');
}
