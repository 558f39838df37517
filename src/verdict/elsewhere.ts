import { type Notice, noticesFor } from '@/src/avoided/guards';
import type { CategoryGuess } from '@/src/category/category';
import type { UsedPack } from '@/src/footprint/used-pack';
import { chooseLinks } from '@/src/listings/links/choose-links';
import type { Link, LinkPack } from '@/src/listings/links/link';
import type { SearchWords } from '@/src/listings/search-words/search-words';
import type { Product } from '@/src/product/product';
import type { RuleSet } from '@/src/rules/rule-pack';

/** Where else the product can be looked for, and what to do instead of buying. Links: nothing was asked of anybody. */
export interface Elsewhere {
  readonly used: readonly Link[];
  readonly borrow: readonly Link[];
  readonly repair: readonly Link[];
  /** What those who know say before such a thing is taken from somebody else; with "unsafe", instead of links to it. */
  readonly notices: readonly Notice[];
  /** The version of the links. */
  readonly version: string;
}

interface Basis {
  readonly search: SearchWords;
  readonly links: LinkPack;
  readonly used: UsedPack;
  readonly rules: Pick<RuleSet, 'hiddenLinks'>;
  /** Where the person is, ISO 3166-1 alpha-2. */
  readonly region?: string | undefined;
}

/** Nobody is sent to look for what is unsafe once somebody else had it (a helmet); it may still be repaired. */
export function elsewhereFor(
  product: Product,
  category: CategoryGuess | undefined,
  isAccessory: boolean,
  { search, links, used, rules, region }: Basis,
): Elsewhere {
  const notices = noticesFor({ name: product.name, isAccessory }, category, { condition: 'used' }, used.guards);
  const chosen = chooseLinks({ product, search, category, region, hidden: rules.hiddenLinks }, links);
  const unsafe = notices.some(({ effect }) => effect === 'unsafe');
  if (unsafe) return { ...chosen, used: [], borrow: [], notices, version: links.version };
  return { ...chosen, notices: chosen.used.length > 0 ? notices : [], version: links.version };
}
