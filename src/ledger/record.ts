import type { Listing } from '@/src/listings/listing';
import { isNamed } from '@/src/product/named';
import { isSameModel } from '@/src/verdict/sums';
import type { Offer, Verdict } from '@/src/verdict/verdict';
import type { Choice, Entry } from './entry';
import { type Today, withFigures } from './figures';
import { versionsOf } from './reconsider';

/** What the person decided about a verdict. `offer` is the used listing they bought, for 'bought-used'. */
export interface Decision {
  /** A UUID made where the decision was taken: recording it twice is recording it once. */
  readonly id: string;
  readonly choice: Choice;
  readonly offer?: Offer;
  /** When a waiting person wants to be reminded. */
  readonly remindAt?: number;
}

/**
 * Turns a decision into a ledger line: a snapshot of the verdict's figures and versions at `decidedAt`. What no verdict
 * sums (repaired, borrowed) is summed by the numbers of `today`; see `figuresOf` for what each decision counts.
 */
export function entryOf(
  verdict: Verdict,
  { id, choice, offer, remindAt }: Decision,
  decidedAt: number,
  today: Today,
): Entry {
  const { product, url } = verdict.sighting;
  const base = {
    id,
    choice,
    decidedAt,
    productName: product.name,
    // What was only named has no page.
    ...(!isNamed(url) && { productUrl: url }),
    ...(verdict.category !== undefined && { category: verdict.category.id }),
    wouldBuyNew: verdict.wouldBuyNew,
    ...(product.price !== undefined && { priceNew: product.price }),
    versions: verdict.versions,
    facts: factsOf(verdict, offer),
  } as Entry;
  switch (choice) {
    case 'not-bought':
    case 'repaired':
    case 'borrowed':
    case 'sold':
    case 'given-away':
      return withFigures(base, today, choice === 'not-bought' ? verdict.versions : versionsOf(today));
    case 'waiting':
      return { ...base, ...(remindAt !== undefined && { remindAt }) };
    case 'bought-new':
      return {
        ...base,
        ...(verdict.estimate.kind === 'estimated' && { emittedKg: verdict.estimate.interval }),
        ...(product.price !== undefined && { pricePaid: product.price }),
      };
    case 'bought-used':
      return { ...base, ...(offer !== undefined && usedPurchase(offer)) };
    default:
      return choice satisfies never;
  }
}

/** Without the photographs, texts and names no sum reads: who sells on a marketplace is nobody's to keep. */
function factsOf({ sighting, category, whereabouts }: Verdict, offer: Offer | undefined): Entry['facts'] {
  const { image: _, breadcrumb: __, ...product } = sighting.product;
  return {
    product: { ...product, breadcrumb: [] },
    ...(category !== undefined && {
      category: { id: category.id, group: category.group, name: category.name, probability: category.probability },
    }),
    ...(offer !== undefined && { listing: withoutSeller(offer.match.listing) }),
    sameModel: offer !== undefined && isSameModel(offer.match),
    ...(whereabouts?.region !== undefined && { region: whereabouts.region }),
    ...(whereabouts?.collection !== undefined && { collection: whereabouts.collection }),
  };
}

function withoutSeller({ seller: _, ...listing }: Offer['match']['listing']): Listing {
  return listing;
}

function usedPurchase({ match, avoided, emittedKg }: Offer): Partial<Entry> {
  const { title, url, sourceId, price } = match.listing;
  return {
    listing: { title, url, sourceId },
    pricePaid: price,
    ...(emittedKg !== undefined && { emittedKg }),
    ...(avoided !== undefined && { avoidedKg: avoided.net, chance: avoided.chance }),
  };
}
