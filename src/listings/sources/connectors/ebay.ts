import { z } from 'zod';
import { type Call, MOST_PAGES, makeSource } from '../call/make-source';
import type { ListingSource } from '../listing-source';
import { at, list, maybe } from '../offer/lenient';
import type { OfferDraft } from '../offer/offer';
import { priceFrom } from '../offer/price-value';
import { printedGtin, type SourceQuery } from '../source-query';
import { EBAY_CONDITIONS, EBAY_COUNTRIES, EBAY_HOSTS, ebayFilter } from './ebay-terms';
import { type EbayKeys, withEbayToken } from './ebay-token';

const PAGE = 50;

const Amount = z.object({ value: z.union([z.string(), z.number()]), currency: z.string() });

/** One ItemSummary (Browse API v1, buy_browse_v1_oas3). Of who sells only the public name is read. */
const Item = z.object({
  itemId: z.string(),
  title: z.string(),
  itemWebUrl: z.string(),
  price: Amount,
  conditionId: maybe(z.string()),
  condition: maybe(z.string()),
  image: maybe(z.object({ imageUrl: maybe(z.string()) })),
  itemLocation: maybe(z.object({ country: maybe(z.string()) })),
  shippingOptions: list,
  categories: list,
  shortDescription: maybe(z.string()),
  seller: maybe(z.object({ username: maybe(z.string()) })),
});

/**
 * eBay, with the person's own keys. Its licence wants its offers in a section of their own, beside no other's, and keeps
 * nobody a copy: they live in memory for the session and never enter the index.
 */
export function ebay(keys: Partial<EbayKeys>): ListingSource {
  const page = 'https://developer.ebay.com/my/keys';
  return makeSource(
    {
      id: 'ebay',
      title: 'eBay',
      section: 'own',
      keep: 'session',
      cacheFor: { for: 'session' },
      marketplace: true,
      covers: { countries: EBAY_COUNTRIES },
      sends: ['words', 'gtin', 'country', 'language'],
      hosts: ['api.ebay.com'],
      keys: [
        { name: 'clientId', label: 'sourceKeyEbayId', optional: false, page },
        { name: 'clientSecret', label: 'sourceKeyEbaySecret', optional: false, page },
      ],
      links: EBAY_HOSTS,
      images: ['ebayimg.com'],
    },
    async (query, call) => {
      const { clientId, clientSecret } = keys;
      if (!clientId || !clientSecret) return call.fail('bad-key');
      if (!EBAY_COUNTRIES.includes(query.country)) return call.fail('not-there');
      for (const search of searches(query)) {
        await pages(search, query, call, { clientId, clientSecret });
        if (call.offers.size > 0) return;
      }
    },
  );
}

/** By identifier first, by words when that finds nothing. Only UPCs are looked up; other GTINs are words to eBay. */
function searches({ words, gtin }: SourceQuery): Readonly<Record<string, string>>[] {
  const printed = gtin === undefined ? undefined : printedGtin(gtin);
  const byCode = printed === undefined ? [] : [printed.length === 12 ? { gtin: printed } : { q: printed }];
  // Brackets, commas and stars are operators there.
  return words === undefined
    ? byCode
    : [
        ...byCode,
        {
          q: words
            .replace(/[()*,]+/g, ' ')
            .trim()
            .slice(0, 100),
        },
      ];
}

async function pages(
  search: Readonly<Record<string, string>>,
  query: SourceQuery,
  call: Call,
  keys: EbayKeys,
): Promise<void> {
  for (let page = 0; page < MOST_PAGES && !call.offers.full; page += 1) {
    const url = new URL('https://api.ebay.com/buy/browse/v1/item_summary/search');
    url.search = new URLSearchParams({
      ...search,
      filter: ebayFilter(query.country),
      limit: String(PAGE),
      offset: String(page * PAGE),
    }).toString();
    const answer = await withEbayToken(keys, call, (token) =>
      call.json({
        url,
        headers: {
          authorization: `Bearer ${token}`,
          'x-ebay-c-marketplace-id': `EBAY_${query.country}`,
          'accept-language': query.language,
        },
      }),
    );
    // Without a hit the list is left out.
    const items = call.list(at(answer, 'itemSummaries') ?? (typeof at(answer, 'total') === 'number' ? [] : undefined));
    call.offers.take(items, Item, draftOf);
    const total = at(answer, 'total');
    if (items.length === 0 || typeof total !== 'number' || (page + 1) * PAGE >= total) return;
  }
}

function draftOf(item: z.infer<typeof Item>): OfferDraft {
  const cost = at(item.shippingOptions, 0, 'shippingCost');
  return {
    id: item.itemId,
    title: item.title,
    link: item.itemWebUrl,
    price: priceFrom(item.price.value, item.price.currency),
    shipping: priceFrom(at(cost, 'value'), at(cost, 'currency')),
    condition: EBAY_CONDITIONS.get(item.conditionId ?? ''),
    conditionText: item.condition ?? item.conditionId,
    available: true,
    image: item.image?.imageUrl,
    country: item.itemLocation?.country,
    category: at(item.categories, 0, 'categoryName'),
    description: item.shortDescription,
    seller: item.seller?.username,
  };
}
