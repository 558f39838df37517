import { z } from 'zod';
import { CategoryId } from '@/src/category/category';
import type { WebUrl } from '@/src/product/web-url';
import type { Money } from '@/src/quantity/money';

/** What a person may do instead of buying new. */
export const PURPOSES = ['used', 'borrow', 'repair'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What somebody offers, and what for. */
export const KINDS = {
  marketplace: 'used',
  classifieds: 'used',
  auction: 'used',
  refurbisher: 'used',
  reseller: 'used',
  charity: 'used',
  brand: 'used',
  books: 'used',
  library: 'borrow',
  things: 'borrow',
  neighbours: 'borrow',
  rental: 'borrow',
  guides: 'repair',
  parts: 'repair',
  cafe: 'repair',
  repairers: 'repair',
} as const satisfies Record<string, Purpose>;
export type LinkKind = keyof typeof KINDS;
export const LinkKind = z.enum(Object.keys(KINDS) as [LinkKind, ...LinkKind[]]);

/** Somebody's own search, or a page of theirs where there is none; as it ships, without its evidence. */
export const LinkTemplate = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(2).max(40),
  kind: LinkKind,
  /** ISO 3166-1 alpha-2; absent: everywhere. */
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).optional(),
  /** Shelves and kinds of things; absent: everything. */
  scopes: z.array(CategoryId).optional(),
  /** Only for things of these brands. */
  brands: z.array(z.string()).optional(),
  /** The address with its place for words: see `fillTemplate`. */
  template: z.string(),
  /** The address with a place for an ISBN-13, or for the digits of a barcode, where the other side takes one. */
  isbn: z.string().optional(),
  barcode: z.string().optional(),
  /** A parameter for the most to pay, and the currency it is in. */
  max: z.object({ parameter: z.string(), currency: z.string().length(3) }).optional(),
});
export type LinkTemplate = z.infer<typeof LinkTemplate>;

export const LinkPack = z.object({ format: z.literal(1), version: z.string(), links: z.array(LinkTemplate) });
export type LinkPack = z.infer<typeof LinkPack>;

/** A link for one product, ready to be clicked. */
export interface Link {
  readonly id: string;
  readonly name: string;
  readonly kind: LinkKind;
  readonly url: WebUrl;
  /** What the address asks for; absent: it is a page without a question. */
  readonly asks?: string;
  /** The most to pay, where the address says that too. */
  readonly upTo?: Money;
}

/**
 * The pack that ships (`public/data/links.json`); its rows were checked when it was built and are again in the tests.
 * @throws Error when the file is of another format
 */
export function shippedLinkPack(json: unknown): LinkPack {
  const { format, links } = (json ?? {}) as Partial<LinkPack>;
  if (format === 1 && Array.isArray(links)) return json as LinkPack;
  throw new Error('links.json is not a pack of format 1. Build it again with `npm run factors`.');
}
