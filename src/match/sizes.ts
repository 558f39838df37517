import { fold } from '@/src/listings/terms/fold';
import type { Traits } from './traits';

/** Sizes by the system they are stated in (`eu`, `uk`, `us`, `waist`, `length`, `letter`, `plain`). */
export type Sizes = ReadonlyMap<string, ReadonlySet<string>>;

const LETTER = '(?:xxs|xs|s|m|l|xl|xxl|xxxl|\\dxl)';
const SAID = '(?:size|sz|gr|grosse|taille|talla|taglia)';

const PATTERNS: readonly (readonly [system: string, pattern: RegExp])[] = [
  ['eu', / eu ?(\d{2}(?: 5)?) | (\d{2}(?: 5)?) eu /g],
  ['uk', / uk ?(\d{1,2}(?: 5)?) | (\d{1,2}(?: 5)?) uk /g],
  ['us', / us ?(\d{1,2}(?: 5)?) | (\d{1,2}(?: 5)?) us /g],
  ['waist', / w ?(\d{2}) | w(\d{2})l\d{2} /g],
  ['length', / l ?(\d{2}) | w\d{2}l(\d{2}) /g],
  ['letter', new RegExp(` ${SAID} (${LETTER}) `, 'g')],
  ['plain', new RegExp(` ${SAID} (\\d{1,3}) `, 'g')],
];

/** Clothing and shoe sizes in title and attribute. Systems are never converted: makers' tables disagree. */
export function sizesOf({ attributes, plain }: Traits): Sizes {
  const sizes = new Map<string, Set<string>>();
  const note = (system: string, size: string) => sizes.set(system, (sizes.get(system) ?? new Set()).add(size));
  const stated = attributes.size === undefined ? '' : wordsOf(attributes.size);
  // Doubled spaces let neighbours match too: each match takes the space on both its sides.
  for (const [system, pattern] of PATTERNS)
    for (const [, a, b] of `${plain}${stated}`
      .replaceAll(' ', '  ')
      .replaceAll(/(\d) {2}5 /g, '$1 5 ')
      .matchAll(pattern))
      note(system, (a ?? b) as string);
  const [, waist, length] = /^ (\d{2}) (\d{2}) $/.exec(stated) ?? [];
  if (waist !== undefined && length !== undefined) {
    note('waist', waist);
    note('length', length);
  } else if (/^ \d{1,3} $/.test(stated)) note('plain', stated.trim());
  else if (new RegExp(`^ ${LETTER} $`).test(stated)) note('letter', stated.trim());
  return sizes;
}

function wordsOf(text: string): string {
  return ` ${fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;
}

/** The first system in which both state a size and share none, with the two sizes; undefined when nothing differs. */
export function differingSize(a: Sizes, b: Sizes): readonly [string, string] | undefined {
  for (const [system, sizes] of a) {
    const others = b.get(system);
    if (others !== undefined && ![...sizes].some((size) => others.has(size)))
      return [said(system, [...sizes][0] ?? ''), said(system, [...others][0] ?? '')];
  }
  return undefined;
}

const SAID_BEFORE: Readonly<Record<string, string>> = { eu: 'EU ', uk: 'UK ', us: 'US ', waist: 'W', length: 'L' };

function said(system: string, size: string): string {
  return `${SAID_BEFORE[system] ?? ''}${size.toUpperCase()}`;
}
