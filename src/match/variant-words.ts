import { plainWords } from '@/src/listings/terms/fold';
import type { Traits } from './traits';

/** Words that name another model of the same line: an iPhone 12 Pro is no iPhone 12. */
const VARIANT_WORDS = new Set(
  'pro max plus mini ultra lite fe se slim oled xl xr xs neo fold flip ti promax air shield evo extreme junior expansion erweiterung extension espansione ampliacion addon dlc'.split(
    ' ',
  ),
);

export function isVariantWord(word: string): boolean {
  return VARIANT_WORDS.has(word);
}

/** The first word that only one side has and that makes it another model; undefined when both agree. */
export function variantWordOf(product: Traits, listing: Traits): string | undefined {
  return onlyIn(product, listing) ?? onlyIn(listing, product);
}

function onlyIn(one: Traits, other: Traits): string | undefined {
  for (const { text } of one.tokens)
    if (VARIANT_WORDS.has(text) && !other.words.has(text) && !wordsBeside(other).includes(` ${text} `)) return text;
  return undefined;
}

/** Title and stated size: "L/XL" is a size where "XL" is no model. */
function wordsBeside({ plain, attributes }: Traits): string {
  return `${plain}${plainWords(attributes.size ?? '')}`;
}
