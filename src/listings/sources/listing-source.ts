import type { Group } from '@/src/category/category';
import type { MessageKey } from '@/src/words/reason';
import type { HostRule } from './call/addresses';
import type { Harvest } from './offer/harvest';
import type { SourceIo } from './source-io';
import type { SourceQuery } from './source-query';

/** How long an answer may be used again for the same query, as the source's terms allow. */
export type CacheFor =
  | { readonly for: 'none' }
  | { readonly for: 'session' }
  | { readonly for: 'days'; readonly days: number };

/** A key the person brings. */
export interface KeyNeed {
  readonly name: string;
  readonly label: MessageKey;
  readonly optional: boolean;
  /** No secret, such as a user's name: it may be shown. */
  readonly isOpen?: true;
  /** Where one gets it; the person's own server has no such place. */
  readonly page?: string;
}

/** What has to be there before a source can be asked. */
export interface Needs {
  /** Match patterns of the host permissions, one a host. */
  readonly origins: readonly string[];
  readonly keys: readonly KeyNeed[];
}

/** Absent means anywhere, anything. A source that names both categories and groups has what either means. */
export interface Covers {
  readonly countries?: readonly string[];
  readonly categories?: readonly string[];
  readonly groups?: readonly Group[];
}

/** What is known of a source before it is asked. Plain data. */
export interface SourceAbout {
  readonly id: string;
  readonly title: string;
  /** 'own': its terms want its offers apart from all others. */
  readonly section: 'shared' | 'own';
  /**
   * What its terms leave open at most. 'session': its listings stay in memory. 'index': they are public product data that may
   * lie on disk, for as long as `cacheFor` says; no answer enters the index of feeds, see README.
   */
  readonly keep: 'session' | 'index';
  readonly cacheFor: CacheFor;
  /** Many people sell there, so that equal prices are no sign of one offer. */
  readonly marketplace: boolean;
  /** Where it has anything to offer: ISO 3166-1 alpha-2 countries; our category ids, or all kinds of our groups. */
  readonly covers: Covers;
  /** Which fields of the query it is sent. */
  readonly sends: readonly (keyof SourceQuery)[];
  /** Hosts that are asked. */
  readonly hosts: readonly string[];
  /** The origin of the person's or team's own server, where that is asked: it may have a port and lie nearby. */
  readonly server?: string;
  readonly keys: readonly KeyNeed[];
  /** Where its links and images may lie. */
  readonly links: HostRule;
  readonly images: HostRule;
}

/** Somewhere used things are offered, asked live. */
export interface ListingSource extends SourceAbout {
  needs(): Needs;
  /**
   * Asks for offers. Resolves with what came, even if a later page failed (`cut`).
   * @throws SourceError and nothing else.
   */
  search(query: SourceQuery, io: SourceIo): Promise<Harvest>;
}
