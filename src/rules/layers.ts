import { flatten, isAlias, joined } from './flatten';
import { namesOver, type RuleKey } from './rule-key';
import { type CompletePack, LAYER_KINDS, type LayerKind, type LayerName, type RulePack } from './rule-pack';

/** A pack and where it lies. */
export interface Layer {
  readonly kind: LayerKind;
  readonly pack: RulePack;
}

/** The lowest layer leaves nothing open; order among the others is theirs within their kind. */
export type Layers = readonly [{ readonly kind: 'shipped'; readonly pack: CompletePack }, ...Layer[]];

/** A value and who set it. */
export interface Setting {
  readonly value: unknown;
  readonly by: LayerName;
}

/** What counts for one key, and everything that was said of it. */
export interface Effective extends Setting {
  readonly key: RuleKey;
  /** `off`: a later layer switched it off. */
  readonly state: 'on' | 'off';
  readonly offBy?: LayerName;
  /** The policy that allows no later layer to change it or switch it off. */
  readonly lockedBy?: LayerName;
  /** What it took the place of, nearest first. */
  readonly over: readonly Setting[];
  /** What the policy did not let happen: another value, or (value undefined) to be switched off. */
  readonly refused: readonly Setting[];
}

/**
 * Lays one layer over another, key by key: a later value takes the place of an earlier one (names that mean the same add up), `off` switches off what lies
 * below, and what a policy locks stays as it is there. Nothing but the order of the layers matters.
 */
export function layEach(layers: readonly Layer[]): Map<RuleKey, Effective> {
  const laid = new Map<RuleKey, Effective>();
  const locks = new Map<RuleKey, LayerName>();
  // Asked for each of ten thousand keys, of two thousand that are locked.
  const lockOf = (key: RuleKey) => {
    const name = locks.size === 0 ? undefined : namesOver(key).find((each) => locks.has(each));
    return name === undefined ? undefined : locks.get(name);
  };
  for (const { kind, pack } of ordered(layers)) {
    const by: LayerName = { kind, id: pack.id, name: pack.name };
    const off = new Set(pack.off);
    if (off.size > 0)
      for (const [key, below] of laid)
        if (namesOver(key).some((name) => off.has(name))) laid.set(key, switchedOff(below, by, lockOf(key)));
    for (const [key, value] of flatten(pack)) {
      const below = laid.get(key);
      const lockedBy = lockOf(key);
      // What was said last stands last: of two names for one brand the later is used.
      laid.delete(key);
      laid.set(
        key,
        lockedBy === undefined ? over(key, { value, by }, below) : kept(key, { value, by }, below, lockedBy),
      );
    }
    if (kind !== 'policy') continue;
    for (const key of pack.locked ?? []) if (!locks.has(key)) locks.set(key, by);
    for (const [key, standing] of laid) {
      const lockedBy = lockOf(key);
      if (lockedBy !== undefined) laid.set(key, { ...standing, lockedBy });
    }
  }
  return laid;
}

function ordered(layers: readonly Layer[]): readonly Layer[] {
  return layers.toSorted((a, b) => LAYER_KINDS.indexOf(a.kind) - LAYER_KINDS.indexOf(b.kind));
}

function over(key: RuleKey, { value: own, by }: Setting, below: Effective | undefined): Effective {
  const value = isAlias(key) && below?.state === 'on' ? joined(below.value, own as readonly string[]) : own;
  const replaced = below === undefined ? [] : [{ value: below.value, by: below.by }, ...below.over];
  return { key, value, by, state: 'on', over: replaced, refused: below?.refused ?? [] };
}

/** Under a lock nothing changes, and nothing is added to a kind that is locked as a whole. */
function kept(key: RuleKey, tried: Setting, below: Effective | undefined, lockedBy: LayerName): Effective {
  if (below !== undefined) return refusing(below, tried);
  return { key, ...tried, state: 'off', offBy: lockedBy, lockedBy, over: [], refused: [] };
}

function switchedOff(below: Effective, by: LayerName, lockedBy: LayerName | undefined): Effective {
  return lockedBy === undefined ? { ...below, state: 'off', offBy: by } : refusing(below, { value: undefined, by });
}

function refusing(below: Effective, tried: Setting): Effective {
  return { ...below, refused: [...below.refused, tried] };
}
