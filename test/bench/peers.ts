// Other readers of product pages, for comparison. They are not installed with the project: they bring a hundred
// packages and a native one. The bench fetches them into its own folder, without running their install scripts.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPrice } from '@/src/product/price';

const VERSIONS = {
  'web-auto-extractor': '1.0.17',
  metascraper: '5.49.24',
  'metascraper-title': '5.49.24',
  '@samirrayani/metascraper-shopping': '1.4.22',
};

const FOLDER = fileURLToPath(new URL('../../.output/bench-peers', import.meta.url));

/** The answers a peer gives, named as the labels of a corpus are; absent where it gave none. */
export type PeerAnswer = Readonly<Partial<Record<'name' | 'price' | 'currency' | 'brand' | 'gtin' | 'sku', string>>>;

export interface Peer {
  readonly name: string;
  /** Reads one page; may throw, as the peer does. */
  readonly read: (html: string, url: string) => Promise<PeerAnswer>;
}

/** Installs the peers once and loads them. @throws Error when the registry cannot be reached. */
export function loadPeers(): Peer[] {
  installPeers();
  const require = createRequire(join(FOLDER, 'package.json'));
  const extract = require('web-auto-extractor').default as () => { parse(html: string): Extracted };
  const shopping = require('metascraper')([
    require('metascraper-title')(),
    require('@samirrayani/metascraper-shopping')(),
  ]) as (page: { html: string; url: string }) => Promise<Record<string, unknown>>;
  return [
    {
      name: `web-auto-extractor ${VERSIONS['web-auto-extractor']}`,
      read: async (html) => fromExtracted(quietly(() => extract().parse(html))),
    },
    {
      name: `metascraper ${VERSIONS.metascraper} with title and shopping rules`,
      read: async (html, url) => {
        const { title, name, price, currency, brand, sku, gtin } = await shopping({ html, url });
        return answer({ name: name ?? title, price, currency, brand, sku, gtin });
      },
    },
  ];
}

/** It prints every script it cannot parse, which is no part of our tables. */
function quietly<Result>(read: () => Result): Result {
  const { log } = console;
  console.log = () => undefined;
  try {
    return read();
  } finally {
    console.log = log;
  }
}

function installPeers(): void {
  if (Object.keys(VERSIONS).every((name) => existsSync(join(FOLDER, 'node_modules', name)))) return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), JSON.stringify({ private: true, dependencies: VERSIONS }));
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

type Node = Readonly<Record<string, unknown>>;
interface Extracted {
  readonly metatags: Readonly<Record<string, readonly string[]>>;
  readonly microdata: Readonly<Record<string, readonly Node[]>>;
  readonly rdfa: Readonly<Record<string, readonly Node[]>>;
  readonly jsonld: Readonly<Record<string, readonly Node[]>>;
}

/** It hands over every item it found; the product is the first of JSON-LD, microdata, RDFa, then the meta tags. */
function fromExtracted({ jsonld, microdata, rdfa, metatags }: Extracted): PeerAnswer {
  const product = [jsonld, microdata, rdfa].map((syntax) => syntax['Product']?.[0]).find((found) => found) ?? {};
  const offer = first(product['offers']) as Node | undefined;
  const meta = (name: string) => metatags[name]?.[0];
  return answer({
    name: product['name'] ?? meta('og:title'),
    price: offer?.['price'] ?? offer?.['lowPrice'] ?? meta('product:price:amount') ?? meta('og:price:amount'),
    currency: offer?.['priceCurrency'] ?? meta('product:price:currency') ?? meta('og:price:currency'),
    brand: named(product['brand']) ?? meta('product:brand') ?? meta('og:brand'),
    sku: product['sku'],
    gtin: product['gtin13'] ?? product['gtin'] ?? product['gtin14'] ?? product['gtin12'] ?? product['gtin8'],
  });
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

function named(value: unknown): unknown {
  const one = first(value);
  return typeof one === 'object' && one !== null ? (one as Node)['name'] : one;
}

function answer(values: Readonly<Record<string, unknown>>): PeerAnswer {
  const said = Object.entries(values).map(([field, value]) => [field, first(value)] as const);
  const texts = said.filter(
    ([, value]) => (typeof value === 'string' && value.trim() !== '') || typeof value === 'number',
  );
  // Peers hand over prices as the page wrote them; read by our parser, which is the kindest to them.
  return Object.fromEntries(
    texts.map(([field, value]) => [field, field === 'price' ? amountOf(String(value)) : String(value)]),
  );
}

function amountOf(text: string): string {
  return String(readPrice(text)?.amount ?? text);
}
