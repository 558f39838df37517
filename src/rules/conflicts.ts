import { brandKey } from './brand';
import { clashesIn } from './clashes';
import { isAlias } from './flatten';
import type { Effective, Setting } from './layers';
import { isUnder, type RuleKey } from './rule-key';
import type { BoostRule, VetoRule } from './rule-kinds';
import type { LayerName } from './rule-pack';
import { isSameValue } from './same-value';

/** Something that layers do not agree on, and what counts: shown, never decided in silence. */
export type Conflict =
  /** One key, several values; `wins` counts, as the later one. */
  | { readonly kind: 'value'; readonly key: RuleKey; readonly wins: Setting; readonly others: readonly Setting[] }
  /** Two rules that ask the same and answer otherwise. Both count: of vetoes the graver holds, boosts add up. */
  | { readonly kind: 'answer'; readonly key: RuleKey; readonly by: LayerName; readonly other: Named }
  /** A name that means two things; the later meaning counts. */
  | {
      readonly kind: 'name';
      readonly key: RuleKey;
      readonly by: LayerName;
      readonly name: string;
      readonly other: Named;
    };

/** A rule of another layer. */
export interface Named {
  readonly key: RuleKey;
  readonly by: LayerName;
}

/**
 * What the layers above the shipped and the learned one contradict one another in, in the order of what was laid. That a
 * pack changes what ships is its purpose and no conflict; nor is what somebody switched off.
 */
export function conflictsIn(laid: Iterable<Effective>): Conflict[] {
  const on = [...laid].filter(({ state }) => state === 'on');
  return [...on.flatMap(valueConflict), ...answerConflicts(on), ...nameConflicts(on)];
}

function valueConflict({ key, value, by, over }: Effective): Conflict[] {
  if (isAlias(key) || isWord(key) || !isOwn(by)) return [];
  const others = over.filter((other) => isOwn(other.by) && !isSameValue(other.value, value));
  return others.length === 0 ? [] : [{ kind: 'value', key, wins: { value, by }, others }];
}

/** Spellings of one word, which is all that such a key tells. */
function isWord(key: RuleKey): boolean {
  return ['hiddenWords', 'hiddenSellers', 'links'].some((kind) => isUnder(key, kind));
}

function answerConflicts(on: readonly Effective[]): Conflict[] {
  const rules = on.filter(({ key }) => isUnder(key, 'vetoes') || isUnder(key, 'boosts'));
  return clashesIn(rules.map(({ key, value, by }) => ({ key, by, rule: value as VetoRule | BoostRule }))).map(
    ([{ key, by }, other]) => ({ kind: 'answer', key, by, other: { key: other.key, by: other.by } }),
  );
}

function nameConflicts(on: readonly Effective[]): Conflict[] {
  const meaning = new Map<string, Named & { readonly used: string }>();
  return on.flatMap(({ key, value, by }): Conflict[] => {
    if (!isAlias(key) || !isOwn(by)) return [];
    const group = value as readonly string[];
    const kind = key.startsWith('aliases.') ? key.split('.')[1] : 'brand';
    return group.flatMap((name): Conflict[] => {
      const id = `${kind} ${brandKey(name)}`;
      const before = meaning.get(id);
      const used = brandKey(group[0] ?? '');
      meaning.set(id, { key, by, used });
      if (before === undefined || before.used === used) return [];
      return [{ kind: 'name', key, by, name, other: { key: before.key, by: before.by } }];
    });
  });
}

/** Set by somebody: a pack, a policy, the person. */
function isOwn({ kind }: LayerName): boolean {
  return kind !== 'shipped' && kind !== 'learned';
}
