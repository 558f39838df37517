import { z } from 'zod';
import { tryParse } from '@/src/product/try-parse';
import { makeSource } from '../call/make-source';
import type { ListingSource } from '../listing-source';
import { at, list, maybe } from '../offer/lenient';
import { priceFrom } from '../offer/price-value';
import { printedGtin } from '../source-query';

/** Releases whose offers are looked up: one request each, of 60 a minute. */
const MOST_RELEASES = 5;

/** One release of GET /database/search. */
const Release = z.object({
  id: z.number().int().positive(),
  title: z.string(),
  year: maybe(z.union([z.string(), z.number()])),
  format: list,
  label: list,
  catno: maybe(z.string()),
  cover_image: maybe(z.string()),
});

/** A release together with GET /marketplace/stats/{id}. */
const Offered = z.object({
  release: Release,
  stats: z.object({
    num_for_sale: z.number().nullish().catch(undefined),
    blocked_from_sale: maybe(z.boolean()),
    lowest_price: z.object({ value: z.number(), currency: z.string() }).nullish().catch(undefined),
  }),
});

/**
 * Discogs: records, discs and tapes, with the person's own token. Its interface does not list offers; it tells a
 * release's lowest price and number of offers, so each release is one listing "from" that price, of no closer condition.
 */
export function discogs(token: string | undefined): ListingSource {
  return makeSource(
    {
      id: 'discogs',
      title: 'Discogs',
      section: 'shared',
      keep: 'session',
      // Its terms limit how old what is shown may be to hours; a session may last longer, so nothing is used twice.
      cacheFor: { for: 'none' },
      marketplace: true,
      covers: { categories: ['dvd-cd-vinyl'] },
      sends: ['words', 'gtin', 'currency'],
      hosts: ['api.discogs.com'],
      keys: [
        {
          name: 'token',
          label: 'sourceKeyToken',
          optional: false,
          page: 'https://www.discogs.com/settings/developers',
        },
      ],
      links: ['www.discogs.com'],
      images: ['i.discogs.com'],
    },
    async ({ words, gtin, currency }, call) => {
      if (!token) return call.fail('bad-key');
      const headers = { accept: 'application/vnd.discogs.v2.plaintext+json', authorization: `Discogs token=${token}` };
      const url = new URL('https://api.discogs.com/database/search');
      url.search = new URLSearchParams({
        ...(gtin === undefined ? { q: words as string } : { barcode: printedGtin(gtin) }),
        type: 'release',
        per_page: String(MOST_RELEASES),
        page: '1',
      }).toString();
      const releases = call.list(at(await call.json({ url, headers }), 'results'));
      for (const release of releases.slice(0, MOST_RELEASES)) {
        const { success, data } = tryParse(Release, release);
        const stats = success ? await call.json({ url: statsUrl(data.id, currency), headers }) : undefined;
        call.offers.take([{ release, stats }], Offered, draftOf);
      }
    },
  );
}

function statsUrl(id: number, currency: string): URL {
  const url = new URL(`https://api.discogs.com/marketplace/stats/${id}`);
  url.search = new URLSearchParams({ curr_abbr: currency }).toString();
  return url;
}

function draftOf({ release, stats }: z.infer<typeof Offered>) {
  const forSale = stats.num_for_sale ?? 0;
  return {
    id: release.id,
    title: [release.title, release.year, release.format[0]]
      .filter((part) => typeof part === 'string' || typeof part === 'number')
      .join(', '),
    link: `https://www.discogs.com/sell/release/${release.id}`,
    price: priceFrom(stats.lowest_price?.value, stats.lowest_price?.currency),
    condition: 'used',
    available: forSale > 0 && stats.blocked_from_sale !== true,
    mpn: release.catno,
    image: release.cover_image,
  } as const;
}
