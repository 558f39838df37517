import { describe, expect, test } from 'vitest';
import { inPieces, inShort, listingsIn, refusalOf, rowsOf, utf8 } from './feed-bytes';

const FIELDS =
  '<g:title>Desk lamp</g:title><g:link>https://shop.example/1</g:link><g:condition>used</g:condition><g:price>12.00 EUR</g:price>';

function rss(items: string, attributes = 'xmlns:g="http://base.google.com/ns/1.0"'): string {
  return `<?xml version="1.0"?><rss version="2.0" ${attributes}><channel><title>Shop</title><link>https://shop.example</link>${items}</channel></rss>`;
}

describe('namespaces', () => {
  test.each([
    [
      'another prefix for Google',
      rss(
        '<item><gm:id>a</gm:id><gm:title>Desk lamp</gm:title><gm:link>https://shop.example/1</gm:link><gm:condition>used</gm:condition><gm:price>12.00 EUR</gm:price></item>',
        'xmlns:gm="http://base.google.com/ns/1.0"',
      ),
    ],
    ['g: that nobody declared', rss(`<item><g:id>a</g:id>${FIELDS}</item>`, '')],
    [
      'g: declared on the item, with a slash at the end',
      rss(`<item xmlns:g="http://base.google.com/ns/1.0/"><g:id>a</g:id>${FIELDS}</item>`, ''),
    ],
    ['no prefix at all', rss(`<item><id>a</id>${FIELDS.replaceAll('g:', '')}</item>`, '')],
    [
      'another shop’s prefix beside it',
      rss(
        `<item><x:id>b</x:id><g:id>a</g:id><x:price>1.00 EUR</x:price>${FIELDS}</item>`,
        'xmlns:g="http://base.google.com/ns/1.0" xmlns:x="https://x.example"',
      ),
    ],
    [
      'products in a list of their own',
      `<products><product><id>a</id>${FIELDS.replaceAll('g:', '')}</product></products>`,
    ],
    [
      'Google’s address as the default of each field',
      rss(
        `<item><id xmlns="http://base.google.com/ns/1.0">a</id>${FIELDS.replaceAll('g:', '')}</item>`,
        'xmlns="http://base.google.com/ns/1.0"',
      ),
    ],
    [
      'Atom with a prefix of its own',
      `<a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0"><a:entry><a:id>a</a:id><a:title>Desk lamp</a:title><a:link href="https://shop.example/1"/><g:condition>used</g:condition><g:price>12.00 EUR</g:price></a:entry></a:feed>`,
    ],
    [
      'RSS 1.0, its items beside the channel',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:g="http://base.google.com/ns/1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://shop.example"><title>Shop</title><items><rdf:Seq><rdf:li resource="https://shop.example/1"/></rdf:Seq></items></channel><item rdf:about="https://shop.example/1"><title>Desk lamp</title><link>https://shop.example/1</link><dc:title>Other</dc:title><g:id>a</g:id><g:condition>used</g:condition><g:price>12.00 EUR</g:price></item></rdf:RDF>`,
    ],
    [
      'RSS 1.0 with a prefix of its own',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:rss="http://purl.org/rss/1.0/" xmlns:g="http://base.google.com/ns/1.0"><rss:item rdf:about="https://shop.example/1"><rss:title>Desk lamp</rss:title><rss:link>https://shop.example/1</rss:link><g:id>a</g:id><g:condition>used</g:condition><g:price>12.00 EUR</g:price></rss:item></rdf:RDF>`,
    ],
    ['blank lines before the declaration', `\n\n ${rss(`<item><g:id>a</g:id>${FIELDS}</item>`)}`],
  ])('reads %s', async (_, feed) => {
    const [listing] = listingsIn(await rowsOf(feed));
    expect(listing).toMatchObject({ offerId: 'a', title: 'Desk lamp', price: { minor: 1200, currency: 'EUR' } });
  });

  test('Google’s own fields win over RSS and Atom fields of the same name, in either order', async () => {
    const both = '<title>Plain</title><link>https://shop.example/plain</link><guid>plain</guid>';
    const rows = await rowsOf(
      rss(`<item>${both}<g:id>a</g:id>${FIELDS}</item><item><g:id>b</g:id>${FIELDS}${both}</item>`),
    );
    for (const listing of listingsIn(rows))
      expect(listing).toMatchObject({ title: 'Desk lamp', url: 'https://shop.example/1' });
    expect(inShort(rows)).toEqual(['a', 'b']);
  });
});

describe('Atom', () => {
  test('takes the link from href, not from self or edit, and the text of XHTML', async () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0"><link href="https://shop.example"/>
      <entry><id>tag:1</id><title>Desk lamp</title><link rel="self" href="https://shop.example/feed/1"/><link href="https://shop.example/1"/>
      <link rel="enclosure" href="https://shop.example/1.jpg"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Warm</p><p>light</p></div></content>
      <g:condition>used</g:condition><g:price>12.00 EUR</g:price></entry></feed>`;
    expect(listingsIn(await rowsOf(feed))[0]).toMatchObject({
      offerId: 'tag:1',
      url: 'https://shop.example/1',
      description: 'Warm light',
    });
  });
});

describe('values', () => {
  test.each([
    [
      'one price',
      '<g:shipping><g:country>FR</g:country><g:service>Post</g:service><g:price>4.90 EUR</g:price></g:shipping>',
      { minor: 490, currency: 'EUR' },
    ],
    [
      'a price for each of two countries',
      '<g:shipping><g:country>FR</g:country><g:price>4.90 EUR</g:price></g:shipping><g:shipping><g:country>DE</g:country><g:price>9.90 EUR</g:price></g:shipping>',
      undefined,
    ],
    ['no price', '<g:shipping><g:country>FR</g:country></g:shipping>', undefined],
  ])('shipping with %s', async (_, shipping, expected) => {
    const [listing] = listingsIn(await rowsOf(rss(`<item><g:id>a</g:id>${FIELDS}${shipping}</item>`)));
    expect(listing?.shipping).toEqual(expected);
  });

  test('CDATA, entities of XML and HTML, numeric ones and control characters', async () => {
    const description = 'A <![CDATA[<b>bold</b> & bare]]> caf&eacute;&nbsp;&amp; &#233;\u0001\u000b &euro;5';
    const [listing] = listingsIn(
      await rowsOf(rss(`<item><g:id>a</g:id>${FIELDS}<g:description>${description}</g:description></item>`)),
    );
    expect(listing?.description).toBe('A bold & bare café & é €5');
  });

  test('comments and processing instructions are passed over', async () => {
    const rows = await rowsOf(rss(`<!-- <item> --><?php echo 1 ?><item><g:id>a<!-- b --></g:id>${FIELDS}</item>`));
    expect(inShort(rows)).toEqual(['a']);
  });

  test('an item without children is a row that says why it is skipped', async () => {
    expect(inShort(await rowsOf(rss('<item/>')))).toEqual([
      'new: It says no condition, which in this format means new.',
    ]);
  });
});

describe('what is refused', () => {
  const item = `<item><g:id>a</g:id>${FIELDS}</item>`;

  test.each([
    ['a feed that breaks off', rss(item + item).slice(0, -30), /^The XML is broken near offer 1 \(unclosed tag/],
    ['a wrong closing tag', rss(`${item}<item></thing>`), /^The XML is broken near offer \d \(unexpected close tag/],
    [
      'an ampersand by itself',
      rss(`${item}<item><g:title>Salt & pepper</g:title></item>${item.replace('lamp', 'lamp &amp; shade')}`),
      /^The XML is broken near offer 1 \(disallowed character in entity name/,
    ],
    ['HTML', '<!DOCTYPE html><html><body>Not found</body></html>', /^This is a web page, not a feed/],
    ['HTML said to be XML', ' <HTML lang="en">', /^This is a web page, not a feed/],
    [
      'another XML document',
      '<urlset><url><loc>https://shop.example</loc></url></urlset>',
      /^This XML \(“urlset”\) holds no offers/,
    ],
  ])('%s', async (_, feed, sentence) => {
    expect(await refusalOf(feed)).toMatch(sentence);
    expect(await refusalOf(inPieces(utf8(feed), 1))).toMatch(sentence);
  });

  test('a feed with no item yet is an empty feed, not a broken one', async () => {
    expect(await rowsOf(rss(''))).toEqual([]);
  });

  test('entity definitions, so that neither bombs nor files get in', async () => {
    const sentence = 'The feed defines XML entities, which can be used to overload a reader, so it was not read.';
    const lol = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
    expect(await refusalOf(`<!DOCTYPE rss [<!ENTITY l0 "lol">${lol}]>${rss('<item>&l9;</item>').slice(21)}`)).toBe(
      sentence,
    );
    expect(await refusalOf(`<!DOCTYPE rss [<!entity x SYSTEM "file:///etc/passwd">]><rss>&x;</rss>`)).toBe(sentence);
  });

  test('a document type without entities is harmless, and so is an entity nobody defined', async () => {
    const feed = `<!DOCTYPE rss SYSTEM "rss.dtd"><rss><channel><item><g:id>a</g:id>${FIELDS.replace('lamp', 'lamp &xxe;')}</item></channel></rss>`;
    expect(listingsIn(await rowsOf(feed))[0]?.title).toBe('Desk lamp &xxe;');
  });

  test.each([
    [
      'ten thousand elements inside each other',
      `<rss>${'<a>'.repeat(10_000)}`,
      /more than 64 elements inside each other/,
    ],
    ['a text of five million characters', rss(`<item><g:title>${'x'.repeat(5_000_000)}`), /one element is longer than/],
    [
      'an item of a million small elements',
      rss(`<item><g:title>${'<b>x</b>'.repeat(1_000_000)}`),
      /one element is longer than/,
    ],
    ['an endless attribute', `<rss a="${'x'.repeat(5_000_000)}`, /one element is longer than/],
    ['an endless document type', `<!DOCTYPE rss [${'<!ELEMENT a ANY>'.repeat(300_000)}`, /one element is longer than/],
  ])('%s', async (_, feed, sentence) => {
    expect(await refusalOf(feed)).toMatch(sentence);
  });

  test('ten thousand values in one item are not kept', async () => {
    const many = '<g:shipping>FR:::1.00 EUR</g:shipping>'.repeat(10_000);
    const [listing] = listingsIn(await rowsOf(rss(`<item><g:id>a</g:id>${FIELDS}${many}</item>`)));
    expect(listing?.shipping).toBeUndefined();
  });
});
