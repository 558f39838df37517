import { z } from 'zod';
import type { Condition } from '@/src/product/condition';
import { MOST_PAGES, makeSource } from '../call/make-source';
import type { ListingSource } from '../listing-source';
import { at, list, maybe } from '../offer/lenient';
import type { OfferDraft } from '../offer/offer';
import { priceFrom } from '../offer/price-value';

const PAGE = 24;

/** Reverb's condition names (GET /listing_conditions) on our scale, as letters only. */
const CONDITIONS: ReadonlyMap<string, Condition> = new Map([
  ['brandnew', 'new'],
  ['bstock', 'like-new'],
  ['mint', 'like-new'],
  ['mintwithinventory', 'like-new'],
  ['excellent', 'very-good'],
  ['verygood', 'very-good'],
  ['good', 'good'],
  ['fair', 'acceptable'],
  ['poor', 'acceptable'],
  ['nonfunctioning', 'for-parts'],
]);

/** One listing of GET /listings (Reverb API 3.0, HAL). Shop and seller are not read. */
const Item = z.object({
  id: z.union([z.number(), z.string()]),
  title: z.string(),
  make: maybe(z.string()),
  model: maybe(z.string()),
  description: maybe(z.string()),
  condition: maybe(z.object({ display_name: maybe(z.string()), slug: maybe(z.string()) })),
  price: z.object({ amount: z.union([z.string(), z.number()]), currency: z.string() }),
  inventory: maybe(z.number()),
  state: maybe(z.object({ slug: maybe(z.string()) })),
  photos: list,
  categories: list,
  _links: z.object({ web: z.object({ href: z.string() }) }),
});

/** Reverb: musical instruments, with the person's own token. */
export function reverb(token: string | undefined): ListingSource {
  return makeSource(
    {
      id: 'reverb',
      title: 'Reverb',
      section: 'shared',
      keep: 'session',
      cacheFor: { for: 'session' },
      marketplace: true,
      covers: { categories: ['guitar', 'piano', 'keyboard-instrument', 'drums', 'instrument-part', 'turntable'] },
      sends: ['words', 'country', 'language'],
      hosts: ['api.reverb.com'],
      keys: [{ name: 'token', label: 'sourceKeyToken', optional: false, page: 'https://reverb.com/my/api_settings' }],
      links: ['reverb.com'],
      images: ['reverb.com', 'rvb-img.reverb.com', 'images.reverb.com'],
    },
    async ({ words, country, language }, call) => {
      if (!token) return call.fail('bad-key');
      if (words === undefined) return;
      for (let page = 1; page <= MOST_PAGES && !call.offers.full; page += 1) {
        const url = new URL('https://api.reverb.com/api/listings');
        url.search = new URLSearchParams({
          query: words,
          conditions: 'used',
          ships_to: country,
          per_page: String(PAGE),
          page: String(page),
        }).toString();
        const headers = {
          accept: 'application/hal+json',
          'accept-version': '3.0',
          'accept-language': language,
          authorization: `Bearer ${token}`,
        };
        const answer = await call.json({ url, headers });
        const items = call.list(at(answer, 'listings'));
        call.offers.take(items, Item, draftOf);
        // The address of the next page is only a sign that there is one.
        if (items.length === 0 || at(answer, '_links', 'next', 'href') === undefined) return;
      }
    },
  );
}

function draftOf(item: z.infer<typeof Item>): OfferDraft {
  const state = item.condition?.display_name ?? item.condition?.slug;
  const photo = at(item.photos, 0, '_links');
  return {
    id: item.id,
    title: item.title,
    link: item._links.web.href,
    price: priceFrom(item.price.amount, item.price.currency),
    condition: CONDITIONS.get((state ?? '').toLowerCase().replace(/[^a-z]/g, '')),
    conditionText: state,
    available: (item.inventory ?? 1) > 0 && (item.state?.slug ?? 'live') === 'live',
    brand: item.make,
    mpn: item.model,
    image: at(photo, 'large_crop', 'href') ?? at(photo, 'full', 'href'),
    category: at(item.categories, 0, 'full_name'),
    description: item.description,
  };
}
