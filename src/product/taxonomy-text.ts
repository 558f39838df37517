// Where a page files its product in a public taxonomy: Google's id, or a path of names.
import { plainText } from './plain-text';
import type { Fact } from './sighting';

/** Labels under which readers and scripts of pages state it. */
const GOOGLE = /^(?:google[_ ]?product[_ ]?category|google category)$/;
/** A catalogue tag (`product:category`) holds Google's id or path; a `category` in markup is whatever the shop calls it. */
const CATALOGUE = 'catalogue category';
const CATEGORY = /^(?:category|product[_ ]?type)$/;
const WORK = 'type of work';

/** Ids of the Google product taxonomy for works, by their type in the schema.org vocabulary. */
const WORKS: ReadonlyMap<string, string> = new Map([
  ['Book', '784'],
  ['Audiobook', '784'],
  ['MusicAlbum', '855'],
  ['MusicRelease', '855'],
  ['Movie', '839'],
  ['VideoGame', '1279'],
]);

/** The best of what a page says, with the fact that says it; undefined when it says none. */
export function taxonomyIn(facts: readonly Fact[]): { taxonomy: string; fact: Fact } | undefined {
  const labelled = (fits: (label: string) => boolean, read: (text: string) => string | undefined) => {
    for (const fact of facts) {
      const taxonomy = fits(fact.label.toLowerCase()) ? read(fact.value) : undefined;
      if (taxonomy !== undefined) return { taxonomy, fact };
    }
    return undefined;
  };
  return (
    labelled((label) => GOOGLE.test(label) || label === CATALOGUE, googleOf) ??
    labelled(
      (label) => label === WORK,
      (type) => WORKS.get(type),
    ) ??
    labelled((label) => CATEGORY.test(label), pathOf)
  );
}

/** "187", "187 - Apparel & Accessories > Shoes" or the path alone. */
function googleOf(text: string): string | undefined {
  const [, id] = /^\s*(\d{1,6})(?:\s*-.*)?\s*$/.exec(text) ?? [];
  return id ?? pathOf(text);
}

/** Names from the outermost inwards, parted by ">"; undefined for numbers, codes and addresses of the shop. */
function pathOf(text: string): string | undefined {
  if (/^(?:https?:|gid:)|^[\d\s.-]*$/i.test(text)) return undefined;
  const names = text
    .split(/\s*(?:>|›|»|&gt;|\s\/\s|\|)\s*/u)
    .map((name) => plainText(name, 120))
    .filter(
      (name) => /\p{L}{2}/u.test(name) && !/^(?:home|uncategori[sz]ed|default category|all products)$/i.test(name),
    );
  return names.length === 0 ? undefined : names.join(' > ').slice(0, 300);
}
