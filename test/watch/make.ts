import type { Listing } from '@/src/listings/listing';
import { Product } from '@/src/product/product';
import { parseWebUrl, type WebUrl } from '@/src/product/web-url';
import { share } from '@/src/quantity/share';
import type { Offer } from '@/src/verdict/verdict';
import type { Look } from '@/src/watch/look';
import type { Wanted } from '@/src/watch/wanted';
import { newWatch, type Watch } from '@/src/watch/watch';
import { kg } from '../carbon';

export const web = (url: string) => parseWebUrl(url) as WebUrl;
export const eur = (amount: number) => ({ minor: Math.round(amount * 100), currency: 'EUR' });

export const PRODUCT = Product.parse({ name: 'Oak desk lamp', brand: 'Lumo', price: eur(120) });

/** A watch begun at 1,000 ms for 90 days. */
export function makeWatch(wanted: Partial<Wanted> = {}, only: Partial<Watch> = {}): Watch {
  const sighting = { product: PRODUCT, evidence: [], url: web('https://shop.example/lamp'), seenAt: 1 };
  const made = newWatch(
    'w',
    { sighting, wanted: { band: 'same', ...wanted }, days: 90 },
    { now: 1000, dueAt: 86_400_000 },
  );
  return { ...made, ...only };
}

/** An offer as a verdict has it. */
export function makeOffer(
  listing: Partial<Omit<Listing, 'url'>> & { url?: string } = {},
  band: Offer['match']['band'] = 'same',
  unsafe = false,
): Offer {
  const { url = 'https://used.example/1', ...rest } = listing;
  return {
    match: {
      listing: {
        offerId: url,
        sourceId: 'feed',
        title: 'Lamp, oak',
        condition: 'good',
        price: eur(50),
        attributes: {},
        fetchedAt: 1,
        ...rest,
        url: web(url),
      },
      probability: 0.9,
      band,
      signals: [],
    },
    ...(unsafe && {
      avoided: {
        direct: kg(1, 2, 3),
        net: kg(1, 2, 3),
        wholeSystem: kg(1, 2, 3),
        chance: share(0.9),
        finding: 'unsafe-used' as const,
        steps: [],
      },
    }),
  };
}

/** A look that reads every source to the end. One euro was two dollars. */
export function makeLook(at: number, offers: readonly Offer[], only: Partial<Look> = {}): Look {
  return {
    at,
    offers,
    covers: () => true,
    titleOf: () => undefined,
    rates: { EUR: { perEur: 1 }, USD: { perEur: 2 } },
    ...only,
  };
}
