import type { Measure } from '@/src/listings/terms/measure';
import { tokenize } from '@/src/listings/terms/tokens';
import type { Said } from '@/src/words/reason';
import { measuresIn, measuresOf } from './measures';
import { once } from './once';
import type { Traits } from './traits';

const GIGABYTES: Readonly<Record<string, number>> = { mb: 1 / 1024, gb: 1, tb: 1024 };

/** Storage and memory sizes stated in attribute or title, in GB. "8/256 GB" counts as both. */
export const capacitiesOf = once(readCapacities);

function readCapacities(side: Traits): ReadonlySet<number> {
  const { attributes, title } = side;
  const sizes = new Set<number>();
  const stated = attributes.capacity === undefined ? [] : measuresOf(tokenize(attributes.capacity));
  const rates = ratesIn(title);
  for (const { unit, value } of [...stated, ...measuresIn(side)]) {
    const factor = GIGABYTES[unit];
    if (factor !== undefined && !rates.some((rate) => rate.unit === unit && rate.value === value))
      sizes.add(roundTerabytes(value * factor));
  }
  // "128G", as Chinese sellers write it; small numbers before G are radio generations, and others grams.
  // Most titles have none, and a sign of Unicode is dear to look for: first whether a digit stands before the letter.
  if (/\dg/i.test(title))
    for (const [, bare] of title.matchAll(/(?<![\p{L}\d.,])(8|16|32|64|128|256|512|1024)[gG](?![\p{L}\d])/gu))
      sizes.add(Number(bare));
  if (/[/+]/.test(title))
    for (const [, memory] of title.matchAll(/\b(\d{1,2}) ?[/+] ?\d{2,4} ?g[bo]\b/gi)) sizes.add(Number(memory));
  return sizes;
}

/** "6Gb/s", "150 Mo/s": how fast a thing is, in the units of how much it holds. */
const RATE = /(\d+(?:\.\d+)?) ?([a-z]{2})\/s(?:ec)?(?![a-z])/gi;

function ratesIn(title: string): readonly Measure[] {
  if (!title.includes('/')) return NONE;
  return Array.from(title.matchAll(RATE)).flatMap(([, value, unit]) => measuresOf(tokenize(`${value} ${unit}`)));
}

const NONE: readonly Measure[] = [];

/** Makers count 1 TB as 1,000 or 1,024 GB. */
function roundTerabytes(gigabytes: number): number {
  return gigabytes >= 1000 && gigabytes % 1000 === 0 ? (gigabytes / 1000) * 1024 : gigabytes;
}

/** Things of one line differ less; what is further apart is no size of the same: the cache of a disk, and the disk. */
const FAR_APART = 500;

/** True when neither side's sizes contain the other's: 64 / 128 GB differ, "8 GB, 256 GB" and "256 GB" do not. */
export function capacitiesDiffer(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size > 0 && b.size > 0 && !isWithin(a, b) && !isWithin(b, a) && areNear(a, b);
}

function areNear(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return [...a].some((one) => [...b].some((other) => Math.max(one, other) <= FAR_APART * Math.min(one, other)));
}

function isWithin(part: ReadonlySet<number>, whole: ReadonlySet<number>): boolean {
  return [...part].every((size) => whole.has(size));
}

/** "256 GB", or "1 TB". */
export function sayCapacities(sizes: ReadonlySet<number>): Said {
  return { list: [...sizes].map((gb) => (gb >= 1024 ? `${gb / 1024} TB` : gb < 1 ? `${gb * 1024} MB` : `${gb} GB`)) };
}
