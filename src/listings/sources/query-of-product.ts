import type { Product } from '@/src/product/product';
import { SourceQuery } from './source-query';

/** Where the person buys. */
export type Whereabouts = Pick<SourceQuery, 'country' | 'currency' | 'language'>;

/** Most searches want every word to occur; what stands late in a long name is left out. */
const MOST_WORDS = 8;

/**
 * What sources are asked about a product: brand and the first words of its name, and its GTIN. Text in brackets is left
 * out: shops put conditions, codes and praise there. Undefined when there is nothing to ask for.
 */
export function queryOfProduct(
  { name, brand, gtin }: Pick<Product, 'name' | 'brand' | 'gtin'>,
  where: Whereabouts,
): SourceQuery | undefined {
  const own = wordsOf(name.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' '));
  const maker = wordsOf(brand ?? '');
  const named = own.slice(0, maker.length).join(' ').toLowerCase() === maker.join(' ').toLowerCase();
  const words = (named ? own : [...maker, ...own]).slice(0, MOST_WORDS).join(' ').slice(0, 200).trim();
  for (const asked of [words, undefined]) {
    const query = SourceQuery.safeParse({
      ...where,
      ...(asked && { words: asked }),
      ...(gtin !== undefined && { gtin }),
    });
    if (query.success) return query.data;
  }
  return undefined;
}

/** Words with what belongs into them ("WH-1000XM4", "3.5", "B&O", "m²"), without punctuation around. */
function wordsOf(text: string): string[] {
  return (
    text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}²³"'’&.,/+-]*/gu)?.map((word) => word.replace(/[.,/'’&+-]+$/, '')) ?? []
  );
}
