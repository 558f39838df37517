import type { EntityTable, Table } from 'dexie';
import type { Entry } from '@/src/ledger/entry';
import type { Part } from '@/src/listings/index/parts';
import type { Listing } from '@/src/listings/listing';
import type { Circuit } from '@/src/listings/sources/call/circuit';
import type { SourceToken } from '@/src/listings/sources/source-io';
import type { SourceSettings } from '@/src/listings/sources/source-settings';
import type { Counted, SiteHealth } from '@/src/product/site-health';
import type { Verdict } from '@/src/verdict/verdict';
import type { FeedRecord } from './feed-record';
import type { ChangeRecord, LedgerSettingsRecord, MonthRecord } from './ledger-record';
import type { PackRecord, PackTextRecord, RuleCountRecord, RuleRecord, RuleVersionRecord } from './rule-record';
import type { CorrectionRecord, PanelOffRecord, PanelPlaceRecord, QuietRecord, WrongMatchRecord } from './said-record';
import { leaveToBeMoved } from './upgrade-to-3';
import { addUpMonths } from './upgrade-to-5';
import { UpgradedSafely } from './upgraded-safely';
import { VERSION } from './version';
import type { WatchRecord, WatchTellingRecord } from './watch-record';

/** The verdict on the page a tab shows. Lives as long as the browser session. */
export interface VerdictRecord {
  readonly tabId: number;
  readonly verdict: Verdict;
}

/**
 * Posting lists over one or more batches of a feed. Found by searches from its generation on, unless it is still being
 * merged or has been merged into another.
 */
export interface SegmentRecord {
  readonly id: number;
  readonly feedId: string;
  readonly generation: number;
  /** How many high bits of a term's hash choose its bucket. */
  readonly bits: number;
  /** Of all its posting lists together. */
  readonly bytes: number;
  readonly parts: readonly Part[];
  /** Set while it is written: the segments it will replace, and how many of its buckets stand. */
  readonly merging?: { readonly sources: readonly number[]; readonly bucketsDone: number };
  /** It has been replaced and is to be deleted. */
  readonly retired?: true;
}

/** Terms whose hash falls into one bucket of one segment: see `listings/index/postings.ts` for the bytes. */
export interface PostingRecord {
  readonly segment: number;
  readonly bucket: number;
  readonly bytes: Uint8Array;
}

/** Listings that were written together, in an order of their own. They never change; segments say which of them live. */
export interface BatchRecord {
  readonly id: number;
  readonly feedId: string;
  readonly count: number;
  /** What each says, in a few bytes: see `listings/index/fingerprint.ts`. */
  readonly fingerprints: Uint8Array;
}

/**
 * Some rows of a batch, packed: see `listings/index/batch.ts`. One record, so that what a search compares and what it
 * shows is one read.
 */
export interface BlockRecord {
  readonly batch: number;
  readonly block: number;
  /** Signatures. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Absent in a block whose documents stand in a record of their own. */
  readonly documents?: Uint8Array<ArrayBuffer>;
}

/** Documents of a block that was written without them. */
export interface DocumentsRecord {
  readonly batch: number;
  readonly block: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** As versions 1 and 2 kept listings. What is found here is moved into batches, feed by feed. */
export interface UnmovedRecord {
  readonly segment: number;
  readonly ordinal: number;
  readonly listing: Listing;
}

/** A piece of a feed that has arrived but is not yet read. */
export interface SpoolRecord {
  readonly feedId: string;
  readonly part: number;
  readonly bytes: Uint8Array;
}

/** One request that left the browser: when, where, what for, what came back. */
export interface RequestRecord {
  readonly id: number;
  readonly at: number;
  /** Keys are masked. */
  readonly address: string;
  /** feed: a feed was fetched. rules: a rule pack was. detect: a shop was asked how it can be searched. search: a source was asked. */
  readonly purpose: 'feed' | 'rules' | 'detect' | 'search';
  /** 0 where no answer came. */
  readonly status: number;
  readonly bytes: number;
  /** Made by a schedule the person chose (a feed's, or a product they follow), not by a click; absent otherwise. */
  readonly scheduled?: boolean;
  /** Who was asked, as the person knows it; absent for feeds. */
  readonly title?: string;
  /** All that was asked: words or number, country and the like, as they were sent; absent where none was. */
  readonly asked?: string;
}

/** A source the person switched on or off. */
export interface SourceRecord {
  readonly id: string;
  readonly settings: SourceSettings;
  readonly on: boolean;
  readonly addedAt: number;
}

/** What a source remembers from one search to the next. */
export interface SourceMemoryRecord {
  readonly id: string;
  readonly circuit?: Circuit | undefined;
  readonly token?: SourceToken | undefined;
}

/** An answer whose terms allow it to be used again for some days. */
export interface AnswerRecord {
  readonly key: string;
  readonly sourceId: string;
  readonly at: number;
  readonly until: number;
  readonly listings: readonly Listing[];
}

/** Where the team or person has published the profile that tells catalogs who asks. */
export interface AgentProfileRecord {
  readonly id: 'profile';
  readonly url: string;
}

/** The page a tab is on, for as long as it is on it: so that a page read several times counts once. */
export interface VisitRecord {
  readonly tabId: number;
  /** Origin and path. */
  readonly page: string;
  readonly gatePassed: boolean;
  /** What of it stands in `health`. */
  readonly counted?: Counted;
}

/** A site the person said to look at. */
export interface SiteRecord {
  /** As the browser names it: `https://shop.example/*`. */
  readonly pattern: string;
  readonly addedAt: number;
}

/** Stands while the sites that an older version was allowed are still to be told apart by what for. */
export interface UnsortedRecord {
  readonly id: 'allowed';
}

/** A used offer the person saved from a page they had open. */
export interface SavedRecord {
  /** The listing's own id. */
  readonly id: string;
  readonly listing: Listing;
  /** See `listings/saved-offer.ts`. */
  readonly address: string;
  readonly shopOffer?: string | undefined;
  readonly savedAt: number;
  /** When its page was last seen to offer it. */
  readonly seenAt: number;
  /** Its page said that it is sold, or offered nothing any more. */
  readonly gone?: true;
  /** The words and keys it is found by. */
  readonly terms: readonly string[];
}

/**
 * Everything Reprise keeps, on this machine only. Each version ever shipped is upgraded from here, in order: tables that came
 * without anything to move stand with the next version that has something to, or with the newest. Dexie reads all versions
 * again at each one it is told of, before any page shows anything, so there are no more of them than that.
 */
export class Database extends UpgradedSafely {
  declare verdicts: EntityTable<VerdictRecord, 'tabId'>;
  declare entries: EntityTable<Entry, 'id'>;
  declare feeds: EntityTable<FeedRecord, 'id'>;
  declare spool: Table<SpoolRecord, [feedId: string, part: number]>;
  declare segments: EntityTable<SegmentRecord, 'id'>;
  declare postings: Table<PostingRecord, [segment: number, bucket: number]>;
  declare batches: EntityTable<BatchRecord, 'id'>;
  declare signatures: Table<BlockRecord, [batch: number, block: number]>;
  declare documents: Table<DocumentsRecord, [batch: number, block: number]>;
  declare listings: Table<UnmovedRecord, [segment: number, ordinal: number]>;
  declare rules: EntityTable<RuleRecord, 'id'>;
  declare ruleVersions: EntityTable<RuleVersionRecord, 'id'>;
  declare packs: EntityTable<PackRecord, 'id'>;
  declare packTexts: EntityTable<PackTextRecord, 'id'>;
  declare ruleCounts: EntityTable<RuleCountRecord, 'id'>;
  declare requests: EntityTable<RequestRecord, 'id'>;
  declare health: EntityTable<SiteHealth, 'host'>;
  declare visits: EntityTable<VisitRecord, 'tabId'>;
  declare sources: EntityTable<SourceRecord, 'id'>;
  declare sourceMemory: EntityTable<SourceMemoryRecord, 'id'>;
  declare answers: EntityTable<AnswerRecord, 'key'>;
  declare agentProfile: EntityTable<AgentProfileRecord, 'id'>;
  declare months: EntityTable<MonthRecord, 'month'>;
  declare changes: EntityTable<ChangeRecord, 'id'>;
  declare ledgerSettings: EntityTable<LedgerSettingsRecord, 'id'>;
  declare sites: EntityTable<SiteRecord, 'pattern'>;
  declare saved: EntityTable<SavedRecord, 'id'>;
  declare unsorted: EntityTable<UnsortedRecord, 'id'>;
  declare corrections: EntityTable<CorrectionRecord, 'page'>;
  declare wrongMatches: EntityTable<WrongMatchRecord, 'id'>;
  declare panelQuiet: EntityTable<QuietRecord, 'key'>;
  declare panelOff: EntityTable<PanelOffRecord, 'host'>;
  declare panelPlace: EntityTable<PanelPlaceRecord, 'id'>;
  declare watches: EntityTable<WatchRecord, 'id'>;
  declare watchTelling: EntityTable<WatchTellingRecord, 'id'>;

  constructor(name = 'reprise') {
    super(name, VERSION);
    this.version(1).stores({
      verdicts: 'tabId, verdict.id',
      entries: 'id, decidedAt',
      feeds: 'id',
      spool: '[feedId+part]',
      segments: '++id, feedId',
      postings: '[segment+bucket]',
      listings: '[segment+ordinal]',
      rules: 'id',
      requests: '++id, at',
    });
    this.version(3)
      .stores({
        health: 'host, lastAt',
        visits: 'tabId',
        batches: '++id, feedId',
        signatures: '[batch+block]',
        documents: '[batch+block]',
      })
      .upgrade(leaveToBeMoved);
    this.version(5)
      .stores({
        sources: 'id',
        sourceMemory: 'id',
        answers: 'key, until',
        agentProfile: 'id',
        entries: 'id, decidedAt, remindAt, orderKey',
        months: 'month',
        changes: '++id',
        ledgerSettings: 'id',
      })
      .upgrade(addUpMonths);
    this.version(6)
      .stores({
        sites: 'pattern, addedAt',
        unsorted: 'id',
        saved: 'id, address, shopOffer, seenAt, *terms',
      })
      // Runs in databases of older versions only, not in new ones.
      .upgrade((transaction) => transaction.table<UnsortedRecord>('unsorted').put({ id: 'allowed' }));
    this.version(9).stores({
      corrections: 'page, at',
      wrongMatches: 'id, product, at',
      panelQuiet: 'key, until',
      panelOff: 'host',
      panelPlace: 'id',
      watches: 'id, address',
      watchTelling: 'id',
      ruleVersions: '++id',
      packs: 'id',
      packTexts: 'id',
      ruleCounts: 'id',
    });
  }
}
