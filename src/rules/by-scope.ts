import type { Ruled } from './rule-pack';

type Scoped = Ruled<{ readonly scope: string }>;

/** Rules do not change once they are layered: they are sorted once for all pages. */
const sorted = new WeakMap<readonly Scoped[], ReadonlyMap<string, readonly Scoped[]>>();

/** Rules by the kind or shelf they are about, in the order of the layers. */
export function byScope<Of extends Scoped>(rules: readonly Of[]): ReadonlyMap<string, readonly Of[]> {
  const before = sorted.get(rules);
  if (before !== undefined) return before as ReadonlyMap<string, readonly Of[]>;
  const scopes = new Map<string, Of[]>();
  for (const rule of rules) {
    const standing = scopes.get(rule.rule.scope);
    if (standing === undefined) scopes.set(rule.rule.scope, [rule]);
    else standing.push(rule);
  }
  sorted.set(rules, scopes);
  return scopes;
}

/** What rules may be about that hold for a thing: its kind, then its shelf. */
export function scopesOf({ id, group }: { readonly id: string; readonly group: string }): readonly string[] {
  return id === group ? [id] : [id, group];
}
