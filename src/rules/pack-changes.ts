import { flatten } from './flatten';
import type { RuleKey } from './rule-key';
import type { RulePack } from './rule-pack';

/** A rule that one pack has and another has not, or has otherwise. */
export interface PackChange {
  readonly key: RuleKey;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What turns one pack into another, rule by rule: the head, its rules, what it switches off, its examples. */
export function packChanges(before: RulePack | undefined, after: RulePack | undefined): readonly PackChange[] {
  const [from, to] = [allOf(before), allOf(after)];
  const keys = new Set([...from.keys(), ...to.keys()]);
  return [...keys].flatMap((key): PackChange[] => {
    const [was, is] = [from.get(key), to.get(key)];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    if (was === undefined) return [{ key, kind: 'added', after: is }];
    if (is === undefined) return [{ key, kind: 'removed', before: was }];
    return [{ key, kind: 'changed', before: was, after: is }];
  });
}

const HEAD = ['id', 'name', 'version', 'description', 'author', 'licence', 'homepage'] as const;

function allOf(pack: RulePack | undefined): ReadonlyMap<RuleKey, unknown> {
  if (pack === undefined) return new Map();
  const all = new Map<RuleKey, unknown>();
  for (const name of HEAD) if (pack[name] !== undefined) all.set(name, pack[name]);
  for (const [key, rule] of flatten(pack)) all.set(key, rule);
  for (const kind of ['off', 'locked'] as const) for (const key of pack[kind] ?? []) all.set(`${kind}.${key}`, key);
  for (const example of pack.examples ?? []) all.set(`examples.${example.id}`, example);
  return all;
}
