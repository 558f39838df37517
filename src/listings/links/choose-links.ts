import type { CategoryGuess } from '@/src/category/category';
import type { Product } from '@/src/product/product';
import { amountOf, type Money } from '@/src/quantity/money';
import type { SearchWords } from '../search-words/search-words';
import { squash } from '../terms/fold';
import { fillTemplate, withParameter } from './fill-template';
import { KINDS, type Link, type LinkPack, type LinkTemplate, type Purpose } from './link';

/** What links are chosen by; nothing else of the page goes into an address. */
export interface Wanted {
  readonly product: Product;
  /** What it is looked for by. */
  readonly search: SearchWords;
  readonly category?: Pick<CategoryGuess, 'id' | 'group'> | undefined;
  /** Where the person is, ISO 3166-1 alpha-2. */
  readonly region?: string | undefined;
  /** Ids of links a team does not want. */
  readonly hidden?: readonly string[];
}

/** More would be a list to read, not a place to go. */
const MOST: Readonly<Record<Purpose, number>> = { used: 6, borrow: 3, repair: 3 };

/** Who has goods of more shelves than these is a general place with gaps, not one for this kind of thing. */
const MOST_SHELVES = 4;

/**
 * Where the product may be had otherwise, by the person's country and the kind of thing: places for its brand first,
 * then for its kind, its shelf, and everything; among equals refurbished before other used goods, of the country before
 * of the world, and the order of the rows. Nobody twice.
 */
export function chooseLinks(wanted: Wanted, pack: LinkPack): Readonly<Record<Purpose, readonly Link[]>> {
  const fitting = pack.links
    .filter((link) => fits(link, wanted))
    .sort((a, b) => compare(distance(a, wanted), distance(b, wanted)));
  const of = (purpose: Purpose): readonly Link[] => {
    const names = new Set<string>();
    const links: Link[] = [];
    for (const template of fitting) {
      if (KINDS[template.kind] !== purpose || names.has(template.name)) continue;
      const link = linkFor(template, wanted);
      if (link === undefined) continue;
      names.add(template.name);
      links.push(link);
    }
    return links.slice(0, MOST[purpose]);
  };
  return { used: of('used'), borrow: of('borrow'), repair: of('repair') };
}

function fits({ id, countries, scopes, brands }: LinkTemplate, { product, category, region, hidden }: Wanted): boolean {
  if (hidden?.includes(id)) return false;
  if (countries !== undefined && (region === undefined || !countries.includes(region))) return false;
  if (scopes !== undefined && !scopes.some((scope) => scope === category?.id || scope === category?.group))
    return false;
  return brands === undefined || brands.some((brand) => squash(brand) === squash(product.brand ?? ''));
}

/** How far a place is from what is wanted, most telling first: its goods, then who sells them, then where. */
function distance(link: LinkTemplate, wanted: Wanted): readonly number[] {
  const { kind, countries } = link;
  return [breadth(link, wanted), kind === 'refurbisher' ? 0 : 1, countries === undefined ? 1 : 0];
}

/** How much else a place has. */
function breadth({ scopes, brands }: LinkTemplate, { category }: Wanted): number {
  if (brands !== undefined) return 0;
  if (scopes === undefined) return 4;
  if (category !== undefined && scopes.includes(category.id)) return 1;
  return scopes.length <= MOST_SHELVES ? 2 : 3;
}

function compare(a: readonly number[], b: readonly number[]): number {
  return a.map((step, at) => step - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

function linkFor(link: LinkTemplate, { product, search }: Wanted): Link | undefined {
  const { id, name, kind, max } = link;
  const { address, asks } = questionTo(link, search);
  const price = max === undefined ? undefined : limitOf(product, max.currency);
  const url = fillTemplate(withParameter(address, price && max?.parameter), {
    ...{ query: asks, plus: asks, slug: asks, isbn: asks, barcode: asks },
    ...(price !== undefined && { max: String(Math.ceil(amountOf(price))), max_minor: String(price.minor) }),
  });
  if (url === undefined) return undefined;
  const isQuestion = address.includes('{');
  return { id, name, kind, url, ...(isQuestion && { asks }), ...(price !== undefined && { upTo: price }) };
}

/** The number of a book or a record finds the very thing; where none is taken, or there is none, words do. */
function questionTo(
  { template, isbn, barcode }: LinkTemplate,
  { numbers, phrases }: SearchWords,
): { address: string; asks: string } {
  const printed = numbers.find(({ scheme }) => scheme !== 'asin');
  if (isbn !== undefined && printed?.scheme === 'isbn') return { address: isbn, asks: printed.value };
  if (barcode !== undefined && printed !== undefined) return { address: barcode, asks: printed.value };
  return { address: template, asks: phrases[0] ?? '' };
}

/** The new price, where it is in the other side's currency: a used one that costs more helps nobody. */
function limitOf({ price }: Product, currency: string): Money | undefined {
  return price !== undefined && price.currency === currency && price.minor > 0 ? price : undefined;
}
