import type { WouldBuyNew } from '@/src/avoided/avoided';
import { Listing } from '@/src/listings/listing';
import { Product } from '@/src/product/product';
import type { WebUrl } from '@/src/product/web-url';
import { type Facts, judge } from '@/src/verdict/judge';
import type { Verdict } from '@/src/verdict/verdict';

/** A maker nobody knows, so that no shop or thing is meant; example.com is nobody's either (RFC 2606). */
const PAGE = 'https://example.com/new/kestrin-aero-14' as WebUrl;

const product = Product.parse({
  name: 'Kestrin Aero 14 laptop, 16 GB, 512 GB',
  brand: 'Kestrin',
  mpn: 'KA14-512',
  price: { minor: 99_900, currency: 'EUR' },
  attributes: { capacity: '512 GB' },
  breadcrumb: ['Computers', 'Laptops'],
  massKg: 1.4,
});

const OFFERS = [
  {
    title: 'Kestrin Aero 14 laptop 16 GB 512 GB, refurbished',
    mpn: 'KA14-512',
    condition: 'refurbished',
    price: 57_900,
    shipping: 0,
  },
  { title: 'Kestrin Aero 14 laptop, 16 GB RAM, 512 GB SSD', condition: 'good', price: 48_000, shipping: 690 },
  { title: 'Kestrin Aero 14 laptop 8 GB 256 GB', condition: 'very-good', price: 39_500 },
  { title: 'Sleeve for Kestrin Aero 14 laptop', condition: 'used', price: 1_500 },
] as const;

/** What the example is judged with beside itself. */
export type ExampleKnowledge = Pick<Facts, 'rules' | 'factors' | 'used' | 'taxonomy' | 'now' | 'region'>;

/** The verdict on a made-up product with made-up offers: the very sums of a real page. */
export function judgeExample(knowledge: ExampleKnowledge, wouldBuyNew: WouldBuyNew): Verdict {
  const { now } = knowledge;
  return judge({
    ...knowledge,
    id: 'example',
    sighting: { product, evidence: [], url: PAGE, language: 'en', seenAt: now },
    candidates: OFFERS.map((offer, at) => listing(offer, at, now)),
    rarity: new Map(),
    wouldBuyNew,
  });
}

function listing(offer: (typeof OFFERS)[number], at: number, now: number): Listing {
  const { price, ...said } = offer;
  return Listing.parse({
    ...said,
    offerId: String(at),
    sourceId: 'example',
    brand: 'Kestrin',
    price: { minor: price, currency: 'EUR' },
    ...('shipping' in offer && { shipping: { minor: offer.shipping, currency: 'EUR' } }),
    url: `https://example.com/used/${at + 1}`,
    fetchedAt: now,
  });
}
