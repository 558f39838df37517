import { z } from 'zod';
import { MOST_PAGES, makeSource } from '../call/make-source';
import type { ListingSource } from '../listing-source';
import { at, list, maybe } from '../offer/lenient';
import { type OfferDraft, textOf } from '../offer/offer';
import { priceFrom } from '../offer/price-value';

/** One item (flohmarkt/models/item.py). Who offers it, where and in which conversations is never read. */
const Item = z.object({
  id: z.string(),
  name: z.string(),
  price: z.union([z.string(), z.number()]),
  url: z.string(),
  description: maybe(z.string()),
  images: list,
  closed: maybe(z.boolean()),
});

/** An instance of Flohmarkt, federated small ads. It has no field for the condition: what people offer there was theirs. */
export function flohmarkt(host: string): ListingSource {
  return makeSource(
    {
      id: `flohmarkt:${host}`,
      title: host,
      section: 'shared',
      keep: 'session',
      cacheFor: { for: 'session' },
      marketplace: true,
      covers: {},
      sends: ['words'],
      hosts: [host],
      keys: [],
      // Instances show what others offer, and link there.
      links: 'any',
      images: [host],
    },
    async ({ words }, call) => {
      if (words === undefined) return;
      let skip = 0;
      for (let page = 0; page < MOST_PAGES && !call.offers.full; page += 1) {
        const url = flohmarktSearch(host, words, skip);
        const items = call.list(await call.json({ url, problems: { 404: 'wrong-kind' } }));
        const before = call.offers.size;
        call.offers.take(items, Item, draftOf);
        skip += items.length;
        // Old versions do not know `skip` and give the same again.
        if (items.length === 0 || call.offers.size === before) return;
      }
    },
  );
}

/** The address of results from the one after `skip` on; detection asks for the first ones. */
export function flohmarktSearch(host: string, words: string, skip: number): URL {
  const url = new URL(`https://${host}/api/v1/item/search`);
  url.search = new URLSearchParams({ q: words, skip: String(skip) }).toString();
  return url;
}

function draftOf(item: z.infer<typeof Item>): OfferDraft {
  const price = priceFrom(item.price);
  return {
    id: item.id,
    title: item.name,
    link: item.url,
    price,
    free: price?.minor === 0,
    condition: 'used',
    available: item.closed !== true,
    image: imageOf(item.images),
    description: item.description,
  };
}

/** Addresses are used, bare ids of pictures are not: what they lie under differs between versions. */
function imageOf(images: readonly unknown[]): string | undefined {
  const first = textOf(images[0]) || textOf(at(images[0], 'url'));
  return /^(?:https:\/\/|\/)/.test(first) ? first : undefined;
}
