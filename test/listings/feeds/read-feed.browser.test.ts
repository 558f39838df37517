import { expect, test } from 'vitest';
import { readFeed } from '@/src/listings/feeds/read-feed';
import type { Listing } from '@/src/listings/listing';

const ABOUT = { sourceId: 'shop', fetchedAt: 0 };

const FEEDS = {
  XML: `<rss xmlns:g="http://base.google.com/ns/1.0"><channel><item><g:id>a</g:id><g:title>Stehlampe „Größe“</g:title>
    <g:link>https://shop.example/a</g:link><g:condition>used</g:condition><g:price>12.00 EUR</g:price></item></channel></rss>`,
  TSV: 'id\ttitle\tlink\tcondition\tprice\na\tStehlampe „Größe“\thttps://shop.example/a\tused\t12.00 EUR',
  'JSON Lines':
    '{"id":"a","title":"Stehlampe „Größe“","link":"https://shop.example/a","condition":"used","price":"12.00 EUR"}',
};

test.each(Object.entries(FEEDS))('a browser reads a packed %s file', async (_, text) => {
  const packed = await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
  const listings: Listing[] = [];
  for await (const row of readFeed(packed.stream(), ABOUT)) if (row.kind === 'listing') listings.push(row.listing);
  expect(listings).toMatchObject([
    { offerId: 'a', title: 'Stehlampe „Größe“', price: { minor: 1200, currency: 'EUR' } },
  ]);
});

test('a browser refuses a packed file that ends early', async () => {
  const packed = await new Response(new Blob([FEEDS.XML]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
  const reading = Array.fromAsync(readFeed(packed.slice(0, packed.size - 12).stream(), ABOUT));
  await expect(reading).rejects.toThrow('feedGzipBroken');
});
