import type { KnownBrand } from '@/src/listings/search-words/title-brand';
import { squash } from '@/src/listings/terms/fold';

/**
 * A brand's name without what writers vary: case, accents, spaces, signs.
 *
 * @example brandKey('Hewlett-Packard') // 'hewlettpackard'
 */
export function brandKey(name: string): string {
  return squash(name);
}

/** The name a rule set uses for a brand; the name itself when no alias knows it. */
export function brandOf(aliases: ReadonlyMap<string, string>, name: string): string {
  return aliases.get(brandKey(name)) ?? name;
}

/** Every `brandKey` a rule set knows a brand by; none for a brand without aliases. */
export function spellingsOf(aliases: ReadonlyMap<string, string>, name: string): readonly string[] {
  const used = aliases.get(brandKey(name));
  return used === undefined ? [] : (keysByName(aliases).get(used) ?? []);
}

/** Turned round once for each rule set: thousands of names are not gone through for every brand of a page. */
const turned = new WeakMap<ReadonlyMap<string, string>, ReadonlyMap<string, readonly string[]>>();

function keysByName(aliases: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const before = turned.get(aliases);
  if (before !== undefined) return before;
  const byName = new Map<string, string[]>();
  for (const [key, name] of aliases) {
    const keys = byName.get(name);
    if (keys === undefined) byName.set(name, [key]);
    else keys.push(key);
  }
  turned.set(aliases, byName);
  return byName;
}

/** The name a rule set uses for a brand, and every `brandKey` it knows it by. */
export function knownBrand(aliases: ReadonlyMap<string, string>, name: string): KnownBrand {
  return { name: brandOf(aliases, name), spellings: spellingsOf(aliases, name) };
}

/**
 * A look-up from alias groups: `brandKey` → the group's first name. A name in two groups joins them, and the later
 * group's first name is used: so a personal pack can rename what a shipped one groups, and circles cannot arise.
 */
export function aliasMap(groups: Iterable<readonly string[]>): Map<string, string> {
  const aliases = new Map<string, string>();
  const members = new Map<string, string[]>();
  for (const group of groups) {
    const [name] = group;
    if (name === undefined) continue;
    const keys = new Set(group.flatMap((alias) => members.get(aliases.get(brandKey(alias)) ?? '') ?? []));
    for (const alias of group) keys.add(brandKey(alias));
    keys.delete('');
    for (const key of keys) members.delete(aliases.get(key) ?? '');
    for (const key of keys) aliases.set(key, name);
    members.set(name, [...keys]);
  }
  return aliases;
}
