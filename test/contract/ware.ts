import type { ListingSource } from '@/src/listings/sources/listing-source';
import type { SourceQuery } from '@/src/listings/sources/source-query';
import type { SourceSettings } from '@/src/listings/sources/source-settings';
import type { Asked, Told } from './shop-server';

/** A thing a test shop offers, before it is put into the shop's own format. */
export interface Ware {
  readonly id: number;
  readonly title: string;
  /** In cents. */
  readonly cents: number;
  readonly condition: 'used' | 'new';
  readonly sold?: boolean;
  /** How many are left, put where the format counts them. */
  readonly stock?: number;
  /** Put where the format has the link and the picture, when it has such a place. */
  readonly link?: string;
  readonly image?: string;
  /** Put where the format has the price, as it is. */
  readonly rawPrice?: unknown;
}

/** One connector and a server that answers as its source does. */
export interface Specimen {
  readonly source: ListingSource;
  /** The same as a person's settings have it, keys and all. */
  readonly settings: SourceSettings;
  /** The same without the person's key, when it needs one. */
  readonly keyless?: ListingSource;
  readonly query: SourceQuery;
  /** The host whose server answers. */
  readonly host: string;
  readonly currency: string;
  /** What the format can say. */
  readonly can: {
    readonly pages?: boolean;
    readonly sayNew?: boolean;
    /** False when the source never shows what is sold. */
    readonly saySold?: boolean;
    /** True when the format counts how many are left. */
    readonly sayStock?: boolean;
    readonly sayLink?: boolean;
    readonly sayImage?: boolean;
    readonly sayPrice?: boolean;
  };
  /** An address of this source's own that is a good link, and one that is a good picture. */
  readonly goodLink: (id: number) => string;
  readonly goodImage: (id: number) => string;
  /** Requests beside the search, such as for a token. */
  readonly aside?: (request: Asked) => boolean;
  /** Answers any request of the connector, given what the shop has. */
  readonly answer: (request: Asked, wares: readonly Ware[]) => Told;
}

export const WORDS = 'brass standing lamp';

/** A query whose parts are easy to find in what was sent. */
export function someQuery(country: string, currency: string, language = 'pt-BR'): SourceQuery {
  return { words: WORDS, country, currency, language };
}

/** A number that things of a country may have: a UPC in the United States, an EAN elsewhere. */
export function someGtin(country: string): string {
  return country === 'US' ? '00036000291452' : '04006381333931';
}

export function wares(count: number, from = 1): Ware[] {
  return Array.from({ length: count }, (_, at) => ({
    id: from + at,
    title: `Brass standing lamp no. ${from + at}`,
    cents: 1999 + at,
    condition: 'used',
  }));
}

export function pageOf<Item>(items: readonly Item[], from: number, size: number): readonly Item[] {
  return items.slice(from, from + size);
}
