import { request } from 'node:http';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AWKWARD, MARKUP_NAME } from './awkward';
import { CATALOGUE } from './catalogue';
import { mainVariant, SHOP_IDS, type ShopId } from './goods/product';
import { SHOPS } from './retail';
import { type DemoWeb, serveDemoWeb } from './serve';
import { writePrice } from './shop';
import { LIVE_STOP, TOUR, tourUrl } from './tour';

let web: DemoWeb;

beforeAll(async () => {
  web = await serveDemoWeb();
});
afterAll(() => web.close());

async function open(url: string): Promise<Document> {
  const answer = await fetch(url);
  expect([url, answer.status]).toEqual([url, 200]);
  return new JSDOM(await answer.text(), { url }).window.document;
}

function dataBlocks(page: Document): Record<string, unknown>[] {
  const scripts = page.querySelectorAll('script[type="application/ld+json"]');
  return [...scripts].map((script) => JSON.parse(script.textContent ?? '') as Record<string, unknown>);
}

function meta(page: Document, property: string): string | null | undefined {
  return page.querySelector(`meta[property="${property}"]`)?.getAttribute('content');
}

function urlsOf(shop: ShopId): string[] {
  const { homeUrl, productUrls, categoryUrls, cartUrl, articleUrl, awkwardUrls } = web.shops[shop];
  return [homeUrl, ...Object.values(productUrls), ...categoryUrls, cartUrl, articleUrl, ...Object.values(awkwardUrls)];
}

describe('every page', () => {
  test.each(SHOP_IDS)('answers 200 and asks nothing of another host: %s', async (shop) => {
    for (const url of urlsOf(shop)) {
      // Five megabytes of script take jsdom a while and hold no links.
      if (url.endsWith('/big-script')) continue;
      const page = await open(url);
      const links = [
        ...page.querySelectorAll('[src], [href], [action], meta[property$="url"], meta[property$="image"]'),
      ];
      const hosts = links.map((element) => {
        const address = ['src', 'href', 'action', 'content']
          .map((name) => element.getAttribute(name))
          .find((text) => text);
        return new URL(address ?? '', url);
      });
      const own = new URL(url).host;
      // schema.org addresses are names of terms that nobody fetches.
      const foreign = hosts.filter(({ host }) => host !== own && host !== 'schema.org');
      expect(
        foreign.map(({ href }) => href),
        url,
      ).toEqual([]);
      expect([...page.querySelectorAll('style')].map((style) => style.textContent).join('')).not.toMatch(
        /url\(|@import/,
      );
      expect(page.documentElement.lang, url).toMatch(/^(en|de|fr|it|es)$/);
    }
  });

  test.each(SHOP_IDS)('has its pictures drawn by the same server: %s', async (shop) => {
    for (const product of CATALOGUE[shop].products.slice(0, 5)) {
      const answer = await fetch(`${web.shops[shop].origin}/picture/${product.slug}.svg?color=Red`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
      expect(await answer.text()).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    }
  });
});

describe('Volta', () => {
  test('describes every product in JSON-LD', async () => {
    for (const product of CATALOGUE.volta.products) {
      const page = await open(web.shops.volta.productUrls[product.slug] as string);
      const nodes = dataBlocks(page).flatMap(
        (block) => (block['@graph'] as Record<string, unknown>[] | undefined) ?? [block],
      );
      expect(
        nodes.find((node) => node['@type'] === 'Product'),
        product.slug,
      ).toMatchObject({
        gtin13: mainVariant(product).gtin,
        brand: { name: product.brand },
        offers: { priceCurrency: 'GBP' },
      });
      expect(page.querySelector('.buy .price')?.textContent).toContain(writePrice(product.price, 'GBP', 'en'));
    }
  });

  test('has one page with a @graph and one with an AggregateOffer', async () => {
    const pages = await Promise.all(Object.values(web.shops.volta.productUrls).map(open));
    const blocks = pages.map((page) => JSON.stringify(dataBlocks(page)));
    expect(blocks.filter((text) => text.includes('"@graph"'))).toHaveLength(1);
    expect(blocks.filter((text) => text.includes('"AggregateOffer"'))).toHaveLength(1);
  });

  test('writes pounds as the English do', () => {
    expect(writePrice(1299, 'GBP', 'en')).toBe('£1,299.00');
  });
});

describe('Kleiderhaus', () => {
  test('describes every product in microdata and nothing in JSON-LD', async () => {
    for (const product of CATALOGUE.kleiderhaus.products) {
      const page = await open(web.shops.kleiderhaus.productUrls[product.slug] as string);
      expect(dataBlocks(page)).toEqual([]);
      const item = page.querySelector('.product[itemscope][itemtype="https://schema.org/Product"]');
      expect(item?.querySelector('[itemprop=gtin13]')?.getAttribute('content')).toBe(mainVariant(product).gtin);
      expect(item?.querySelector('[itemprop=price]')?.textContent).toMatch(/^[\d.]+,\d\d\u00a0€$/);
    }
  });

  test('states the price of furniture in an attribute and of clothing only in the text', async () => {
    const price = async (slug: string) =>
      (await open(web.shops.kleiderhaus.productUrls[slug] as string)).querySelector('[itemprop=price]');
    expect((await price('freistil-134-sofa'))?.getAttribute('content')).toBe('1299.00');
    expect((await price('freistil-134-sofa'))?.textContent).toBe('1.299,00\u00a0€');
    expect((await price('levis-501-original'))?.hasAttribute('content')).toBe(false);
  });
});

describe('Brico & Co', () => {
  test('has Open Graph without a price; price, numbers and weight are only visible', async () => {
    for (const product of CATALOGUE.brico.products) {
      const page = await open(web.shops.brico.productUrls[product.slug] as string);
      expect([meta(page, 'og:type'), meta(page, 'product:price:amount')]).toEqual(['product', undefined]);
      expect([dataBlocks(page).length, page.querySelectorAll('[itemscope]').length]).toEqual([0, 0]);
      const rows = [...page.querySelectorAll('.spec tr')].map((row) =>
        [...row.children].map((cell) => cell.textContent),
      );
      expect(Object.fromEntries(rows)).toMatchObject({ Marque: product.brand, EAN: mainVariant(product).gtin });
      expect(page.querySelector('.buy .price')?.textContent).toMatch(/^[\d\u202f]+,\d\d\u00a0€$/);
      expect(page.querySelector('.buy button')?.textContent).toBe('Ajouter au panier');
    }
  });
});

describe('Casa Lume', () => {
  test('has Open Graph with a price, in Italian and in Spanish', async () => {
    const languages = new Set<string>();
    for (const product of CATALOGUE['casa-lume'].products) {
      const page = await open(web.shops['casa-lume'].productUrls[product.slug] as string);
      expect(meta(page, 'product:price:amount')).toBe(product.price.toFixed(2));
      expect(meta(page, 'product:price:currency')).toBe('EUR');
      languages.add(page.documentElement.lang);
    }
    expect(languages).toEqual(new Set(['it', 'es']));
  });
});

describe('pages that are no product', () => {
  test.each(SHOP_IDS.filter((shop) => shop !== 'nordlane'))('carts and articles sell nothing: %s', async (shop) => {
    for (const url of [web.shops[shop].cartUrl, web.shops[shop].articleUrl]) {
      expect((await open(url)).querySelector('.buy, .cta')).toBeNull();
    }
  });

  test('two articles carry markup that says product all the same', async () => {
    const german = await open(web.shops.kleiderhaus.articleUrl);
    expect(meta(german, 'og:type')).toBe('product');
    const english = dataBlocks(await open(web.shops.volta.articleUrl))[0];
    expect(english).toMatchObject({ '@type': 'Article', isPartOf: { '@type': 'Product' } });
  });

  test('a list page shows every product of its shelf', async () => {
    const url = web.shops.kleiderhaus.categoryUrls[1] as string;
    const shown = [...(await open(url)).querySelectorAll('.card')].length;
    expect(shown).toBe(CATALOGUE.kleiderhaus.products.filter(({ shelf }) => shelf[0] === 'Wohnen').length);
  });
});

describe('awkward pages', () => {
  const retail = SHOPS.flatMap(({ id }) => AWKWARD.map((name) => [id, name] as const));

  test.each(retail)('%s has %s', async (shop, name) => {
    const answer = await fetch(web.shops[shop].awkwardUrls[name]);
    const text = await answer.text();
    expect(answer.status).toBe(200);
    switch (name) {
      case 'broken-json-ld':
        expect(() => dataBlocks(new JSDOM(text).window.document)).toThrow(SyntaxError);
        expect(text).toContain('property="product:price:amount"');
        break;
      case 'three-products':
        expect(text.match(/<div class="product"/g)).toHaveLength(3);
        break;
      case 'no-price':
        expect(text).not.toMatch(/"price":|itemprop="price"|product:price/);
        break;
      case 'price-zero':
        expect(text).toMatch(/[£$]0\.00|>0,00/);
        break;
      case 'markup-name': {
        const page = new JSDOM(text).window.document;
        expect(page.querySelector('h1')?.textContent).toBe(MARKUP_NAME);
        expect(page.querySelector('[onerror]')).toBeNull();
        break;
      }
      case 'big-script':
        expect(text.length).toBeGreaterThan(5 * 1024 * 1024);
        break;
      case 'strict-csp':
        expect(answer.headers.get('content-security-policy')).toBe(
          "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'",
        );
        break;
    }
  });
});

describe('the server', () => {
  test('knows a shop by its host name too', async () => {
    const port = Number(new URL(web.shops.volta.origin).port);
    expect((await ask(port, 'brico.localhost')).text).toContain('Brico &#38; Co</title>');
    expect((await ask(port, 'localhost')).text).toContain('Volta</title>');
  });

  test.each([
    ['a foreign host', 'example.com', '/', 404],
    ['an unknown page', 'localhost', '/nothing', 404],
    ['an unknown shelf', 'localhost', '/c/nothing', 404],
    ['an unknown picture', 'localhost', '/picture/constructor.svg', 404],
    ['a path that is no text', 'localhost', '/%ff', 404],
    ['an unknown awkward page', 'localhost', '/awkward/toString', 404],
  ])('refuses %s', async (_, host, path, status) => {
    expect((await ask(Number(new URL(web.shops.volta.origin).port), host, path)).status).toBe(status);
  });

  test('takes no other method', async () => {
    expect((await fetch(web.shops.volta.homeUrl, { method: 'POST', body: 'x' })).status).toBe(405);
  });

  test('names the shop and the port when the port is taken', async () => {
    const port = Number(new URL(web.shops.volta.origin).port);
    await expect(serveDemoWeb({ ports: { brico: port } })).rejects.toThrow(
      `Port ${port} for the demo shop "brico" is taken`,
    );
  });

  test('shows four makes on the tour, each on a page that is there', async () => {
    expect(new Set(TOUR.map(({ shop }) => shop)).size).toBe(4);
    for (const stop of [...TOUR, LIVE_STOP]) expect((await fetch(tourUrl(web, stop))).status).toBe(200);
  });
});

/** Fetch lets nobody choose the Host header. */
function ask(port: number, host: string, path = '/'): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers: { host: `${host}:${port}` } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode, text }));
    })
      .on('error', reject)
      .end();
  });
}
