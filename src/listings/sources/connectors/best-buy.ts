import { z } from 'zod';
import type { Condition } from '@/src/product/condition';
import { type Call, makeSource } from '../call/make-source';
import type { ListingSource } from '../listing-source';
import { at, list, maybe } from '../offer/lenient';
import { type OfferDraft, textOf } from '../offer/offer';
import { priceFrom } from '../offer/price-value';
import { printedGtin, type SourceQuery } from '../source-query';

/** Products whose open-box offers are asked for; the interface takes 100. */
const MOST_SKUS = 20;

/** Best Buy's open-box grades on our scale. "Certified" was checked and restored by its repairers. */
const CONDITIONS: ReadonlyMap<string, Condition> = new Map([
  ['certified', 'refurbished'],
  ['excellent-certified', 'refurbished'],
  ['excellent', 'like-new'],
  ['satisfactory', 'good'],
  ['good', 'good'],
  ['fair', 'acceptable'],
]);

/** One product of the open-box interface, with its offers. */
const Product = z.object({
  sku: z.union([z.string(), z.number()]),
  names: z.object({ title: z.string() }),
  links: z.object({ web: z.string() }),
  images: maybe(z.object({ standard: maybe(z.string()) })),
  descriptions: maybe(z.object({ short: maybe(z.string()) })),
  offers: list,
});

/** Best Buy open box, in the United States, with the person's own key. Terms: prices are shown as fetched, not kept. */
export function bestBuy(apiKey: string | undefined): ListingSource {
  return makeSource(
    {
      id: 'best-buy',
      title: 'Best Buy Open Box',
      section: 'shared',
      keep: 'session',
      cacheFor: { for: 'none' },
      marketplace: false,
      covers: {
        countries: ['US'],
        groups: ['electronics', 'appliances', 'small-appliances'],
        categories: ['video-game', 'dvd-cd-vinyl', 'e-bike', 'e-scooter', 'keyboard-instrument', 'car-audio'],
      },
      sends: ['words', 'gtin'],
      hosts: ['api.bestbuy.com'],
      keys: [{ name: 'apiKey', label: 'sourceKeyApi', optional: false, page: 'https://developer.bestbuy.com' }],
      links: ['www.bestbuy.com'],
      images: ['bbystatic.com'],
    },
    async (query, call) => {
      if (!apiKey) return call.fail('bad-key');
      if (query.country !== 'US') return call.fail('not-there');
      const skus = await skusFor(query, call, apiKey);
      if (skus.length === 0) return;
      const answer = await ask(call, `beta/products/openBox(sku in(${skus.join(',')}))`, apiKey);
      call.offers.take(call.list(at(answer, 'results')), Product, draftsOf);
    },
  );
}

/** The shop's numbers of the product: by UPC when there is one, else by words. */
async function skusFor({ words, gtin }: SourceQuery, call: Call, apiKey: string): Promise<string[]> {
  const searches = (words ?? '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1)
    .slice(0, 8);
  const upc = gtin === undefined ? undefined : printedGtin(gtin);
  const byCode = upc?.length === 12 ? [`upc=${upc}`] : [];
  const byWords = searches.length > 0 ? [searches.map((word) => `search=${word}`).join('&')] : [];
  for (const filter of [...byCode, ...byWords]) {
    const answer = await ask(call, `v1/products(${filter})`, apiKey, { show: 'sku', pageSize: String(MOST_SKUS) });
    const skus = call.list(at(answer, 'products')).map((product) => textOf(at(product, 'sku')));
    const numbers = skus.filter((sku) => /^\d{1,12}$/.test(sku)).slice(0, MOST_SKUS);
    if (numbers.length > 0) return numbers;
  }
  return [];
}

function ask(call: Call, path: string, apiKey: string, extra: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const url = new URL(`https://api.bestbuy.com/${encodeURI(path)}`);
  url.search = new URLSearchParams({ ...extra, format: 'json', apiKey }).toString();
  return call.json({ url, secretParams: ['apiKey'], problems: { 400: 'changed-format', 403: 'bad-key' } });
}

function draftsOf({ sku, names, links, images, descriptions, offers }: z.infer<typeof Product>): OfferDraft[] {
  return offers.map((offer) => {
    const grade = textOf(at(offer, 'condition'));
    return {
      id: `${sku}-${grade}`,
      title: names.title,
      link: overHttps(links.web),
      price: priceFrom(at(offer, 'prices', 'current'), 'USD'),
      condition: CONDITIONS.get(grade.toLowerCase()),
      conditionText: grade,
      available: true,
      image: overHttps(images?.standard ?? ''),
      country: 'US',
      description: descriptions?.short,
    };
  });
}

/** The interface still writes http for hosts that answer over https. */
function overHttps(address: string): string {
  return address.replace(/^http:/, 'https:');
}
