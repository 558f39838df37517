import type { Signature } from '@/src/listings/index/signature';
import type { Listing } from '@/src/listings/listing';
import { keepSeen } from '@/src/platform/seen-pages';
import type { Sighting } from '@/src/product/sighting';
import type { WebUrl } from '@/src/product/web-url';
import type { Indexed } from './compare-index';

/** Remembers what a page was compared with, for this browser session only. Nothing is lost where there is no room for it. */
export async function rememberSeen(id: string, sighting: Sighting, { matches, best, rarity }: Indexed): Promise<void> {
  const whole = new Map(best.map(({ listing, signals }) => [signals, listing]));
  const candidates = matches.map(
    ({ listing, signals }, i) => whole.get(signals) ?? fromSignature(listing, `${id}-${i}`),
  );
  await keepSeen({ id, sighting, candidates, rarity: [...rarity] }).catch(() => undefined);
}

/** What is not shown was never read whole: its signature is all that a comparison asks for. */
function fromSignature(signature: Signature, offerId: string): Listing {
  const { title, brand, gtin, asin, mpn, condition, price, attributes, categoryText, description } = signature;
  const known = { brand, gtin, asin, mpn, categoryText, description };
  return {
    title,
    condition,
    price,
    attributes,
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
    offerId,
    sourceId: 'seen',
    url: 'https://offer.invalid/' as WebUrl,
    fetchedAt: 0,
  };
}
