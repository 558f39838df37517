// What the screens need of the rest of the program: plain values in, promises out. Models get one of these and hold
// signals; components only read and call. Tests pass an in-memory one.
import type { WouldBuyNew } from '@/src/avoided/avoided';
import type { UsedPack } from '@/src/footprint/used-pack';
import type { Choice, Entry } from '@/src/ledger/entry';
import type { Lately } from '@/src/ledger/glance';
import type { Reconsidered } from '@/src/ledger/reconsider';
import type { Cadence } from '@/src/listings/feeds/schedule';
import type { Listing } from '@/src/listings/listing';
import type { ListingSource } from '@/src/listings/sources/listing-source';
import type { SourceSettings } from '@/src/listings/sources/source-settings';
import type { FixtureAnswer, Found, Refusal, ShopAnswer, Tried } from '@/src/messages/messages';
import type { Corner, PanelView } from '@/src/messages/panel-view';
import type { Sells } from '@/src/messages/sells';
import type { OpenedFind } from '@/src/platform/find-page';
import type { Correctable } from '@/src/product/correctable';
import type { Correction } from '@/src/product/correction';
import type { Marks } from '@/src/product/fixture/fixture';
import type { HealthReport } from '@/src/product/health-report';
import type { WebUrl } from '@/src/product/web-url';
import type { Problem } from '@/src/rules/exchange';
import type { Glimpse } from '@/src/store/ledger-glance';
import type { Verdict } from '@/src/verdict/verdict';
import type { Reason } from '@/src/words/reason';
import type { KeptBackend } from './options/kept-backend';
import type { RuleSummary } from './options/rule-summary';
import type { TeamGiven } from './options/team-settings';
import type { Screen } from './screen';
import type { Stop } from './stop';
import type { WatchBackend } from './watch/watch-backend';

export interface ChoiceRequest {
  /** A UUID made where the decision was taken, so that sending it twice records it once. */
  readonly id: string;
  readonly verdictId: string;
  readonly choice: Choice;
  /** Which used offer was bought, when the person said. */
  readonly offer?: { readonly sourceId: string; readonly offerId: string };
  /** When a waiting person wants to be reminded, ms. */
  readonly remindAt?: number;
}

/** What reporting a wrong field needs. */
export interface Reporting {
  /** Copies and cleans the page; nothing is written yet. */
  makeFixture(marks: Marks): Promise<FixtureAnswer>;
  /** Writes a text to the person's disk; called directly from a click. */
  saveFile(name: string, text: string): void;
}

/** What saying that something was read or matched wrong needs. What comes of it is a new verdict. */
export interface Correcting {
  /** Refused, and nothing is kept, when a field can have no such value. */
  correct(verdictId: string, corrections: readonly Correction[]): Promise<Refusal>;
  /** Of one field, or of all. */
  uncorrect(verdictId: string, field?: Correctable): Promise<void>;
  /** Hides an offer for the verdict's product; answers with what brings it back. */
  hideOffer(verdictId: string, offer: { readonly sourceId: string; readonly offerId: string }): Promise<{ id: string }>;
  restoreOffer(id: string): Promise<void>;
}

/** What noting a decision needs. */
export interface Deciding {
  recordChoice(request: ChoiceRequest): Promise<Entry | NonNullable<Refusal>>;
  /** The answer to "would you have bought it new?"; gives the verdict judged again, undefined when it is gone. */
  answer(verdictId: string, wouldBuyNew: WouldBuyNew): Promise<Verdict | undefined>;
  undoChoice(entryId: string): Promise<void>;
}

/** What everything that shows a verdict needs. Promises reject when the background does not answer. */
export interface Backend extends Screen, Deciding, Reporting, Correcting {
  openOptions(): void;
}

export interface PanelBackend extends Backend {
  /** Calls `show` now and at each change; undefined while there is nothing to show. */
  watchVerdict(show: (verdict: Verdict | undefined) => void): Stop;
  /** How the panel shows itself here, now and at each change. */
  watchView(show: (view: PanelView) => void): Stop;
  move(corner: Corner): Promise<void>;
  /** "Not now", or not any longer. */
  quiet(quiet: boolean): Promise<PanelView>;
  /** Off on this site, or on again. */
  turnOff(off: boolean): Promise<PanelView>;
  /** The site, as the person knows it. */
  readonly host: string;
  /** What a person would press to buy, the likeliest first. */
  buyButtons(): readonly Element[];
}

/** What the popup knows of the page in the active tab. */
export type PageState =
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  /** The page was read and sells no single product. */
  | { readonly kind: 'no-product' }
  /** The person has not allowed us to look at `host`. */
  | { readonly kind: 'not-allowed'; readonly host: string }
  | { readonly kind: 'reading' }
  /** A page of the browser itself, a file, or a store no extension may read. */
  | { readonly kind: 'unsupported' };

/** What this program itself used. */
export interface OwnUse {
  readonly movedBytes: number;
  readonly keptBytes: number;
  readonly used: UsedPack;
}

/** A used offer the person saved, as screens show it. */
export interface SavedView extends Pick<Listing, 'title' | 'price' | 'condition' | 'url'> {
  readonly id: string;
  readonly savedAt: number;
  /** offered: on pages of the same thing. gone: its page says so. old: its page has not been seen for too long. */
  readonly state: 'offered' | 'gone' | 'old';
}

export interface PopupBackend extends Backend {
  readonly watches: WatchBackend;
  /** The offer saved from the page at an address; undefined while there is none. */
  watchSavedAt(url: WebUrl, show: (saved: SavedView | undefined) => void): Stop;
  /** Keeps the page of a verdict as a used offer. `isUsed`: the person says so, where the page does not. */
  saveOffer(verdictId: string, isUsed: boolean): Promise<Refusal>;
  forgetSaved(id: string): Promise<void>;
  watchPage(show: (state: PageState) => void): Stop;
  watchLedger(show: (glimpse: Glimpse) => void, failed: () => void): Stop;
  /** What of this month and this year may still go back. */
  watchProvisional(show: (provisional: Lately) => void): Stop;
  /** What entries would be with today's numbers, by id; only those that would differ. */
  reconsider(entries: readonly Entry[]): Promise<ReadonlyMap<string, Reconsidered>>;
  /** How much this program moved and keeps, in bytes, with the figures to weigh it by. */
  ownUse(): Promise<OwnUse>;
  /** True where the person wants no panel in the page. */
  watchPanelOff(show: (off: boolean) => void): Stop;
  panelOn(): Promise<void>;
  /** Whether the browser can show the side panel or sidebar. */
  readonly canOpenBeside: boolean;
  /** Opens it; called directly from a click, as browsers demand. */
  openBeside(): Promise<void>;
  readThisPage(): Promise<Refusal>;
  /** Asks for the site's permission; called directly from a click, as browsers demand. False when declined. */
  allowThisSite(): Promise<boolean>;
}

/** What "Find something used" needs. */
export interface FindBackend extends Screen, Deciding {
  /** What the page was opened with; undefined when by itself. */
  opened(): Promise<OpenedFind | undefined>;
  /** Looks among the offers on this machine; the verdict comes by `watchVerdict`. */
  search(words: string): Promise<Found>;
  /** Asks the sources that `search` named, for the words it named. */
  ask(): Promise<void>;
  watchVerdict(show: (verdict: Verdict | undefined) => void): Stop;
  openOptions(): void;
}

/** What the welcome page needs: its questions are those of the options page. */
export interface WelcomeBackend extends OptionsBackend {
  /** Called directly from a click: one question of the browser for all of these hosts. */
  lookAtShops(hosts: readonly string[]): Promise<Refusal>;
  /** The built-in example, judged as a page would be. */
  judgeExample(wouldBuyNew: WouldBuyNew): Promise<Verdict>;
}

/** One source of listings as the options page shows it. */
export interface FeedView {
  readonly id: string;
  readonly title: string;
  /** Its address, or the name of the file it came from. */
  readonly origin: string;
  readonly kind: 'url' | 'file';
  readonly state: 'waiting' | 'fetching' | 'importing' | 'ready' | 'failed';
  readonly rowsDone: number;
  readonly kept: number;
  /** Rows left out, and a sentence with its count for each reason. */
  readonly skipped: number;
  readonly skippedWhy: readonly Reason[];
  /** The first few of each reason, as they stood in the feed. */
  readonly skippedRows: readonly { readonly row: number; readonly why: Reason }[];
  readonly problem?: Reason;
  readonly refreshedAt?: number;
  /** How often it is asked by itself, and when next; absent for files. */
  readonly cadence?: Cadence;
  readonly dueAt?: number;
  /** Times in a row that asking brought no edition. */
  readonly failures: number;
  /** Its last edition was refused only for holding far fewer offers than before. */
  readonly shrunk: boolean;
}

/** One request that left the browser. */
export interface RequestView {
  readonly id: string;
  readonly at: number;
  readonly url: string;
  /** Why it was made and what it carried. */
  readonly what: Reason;
  /** Bytes that came back. */
  readonly bytes: number;
}

/** A source that can be asked, as the options page shows it. */
export interface SourceView extends Pick<ListingSource, 'id' | 'title' | 'sends' | 'keys' | 'covers'> {
  readonly settings: SourceSettings;
  readonly on: boolean;
  /** Whose hosts the person has to allow. */
  readonly origins: readonly string[];
}

/** What the options page needs to show and change the sources that are asked. */
export interface SourcesBackend {
  /** Those the person has, and those that need only a switch. */
  watchSources(show: (sources: readonly SourceView[]) => void): Stop;
  watchProfile(show: (url: string) => void): Stop;
  /** Called directly from a submit: the shop's host needs a permission first. */
  addShop(address: string, sells: Sells): Promise<ShopAnswer>;
  /** Called directly from a submit: the server's host needs a permission first. */
  addTeamIndex(given: TeamGiven): Promise<ShopAnswer>;
  /** Called directly from a click when it is switched on: its hosts may need a permission first. */
  saveSource(source: SourceView, settings: SourceSettings, on: boolean): Promise<Refusal>;
  trySource(id: string, words: string): Promise<Tried>;
  removeSource(id: string): Promise<void>;
  saveProfile(url: string): Promise<Refusal>;
}

/** A site as the options page shows it. */
export interface SiteView {
  /** The browser's name of it. */
  readonly pattern: string;
  /** Its host; absent for every site. */
  readonly name?: string;
}

/** What the browser allows, told apart by what for. */
export interface SitesView {
  /** Shops whose pages are looked at. */
  readonly looked: readonly SiteView[];
  /** Sites that are only asked, and by which feeds and sources. */
  readonly asked: readonly (SiteView & { readonly titles: readonly string[] })[];
  /** Sites that the browser allows and nothing uses. */
  readonly idle: readonly SiteView[];
}

/** What the options page needs to show and change what is looked at. */
export interface SitesBackend {
  watchSites(show: (sites: SitesView) => void): Stop;
  /** Called directly from a click or submit: the site may need a permission first. */
  lookAtSite(address: string): Promise<Refusal>;
  leaveSite(pattern: string): Promise<void>;
}

export interface OptionsBackend extends Screen, SourcesBackend, SitesBackend, KeptBackend {
  readonly watches: WatchBackend;
  /** The used offers the person saved, the newest first. */
  watchSaved(show: (saved: readonly SavedView[]) => void): Stop;
  forgetSaved(id: string): Promise<void>;
  watchFeeds(show: (feeds: readonly FeedView[]) => void): Stop;
  /** Called directly from a submit: the address's host may need a permission first. */
  addFeedByUrl(url: string, cadence: Cadence): Promise<Refusal>;
  addFeedFile(file: File): Promise<Refusal>;
  /** Called directly from a click: the permission to read its host may have been taken back. */
  refreshFeed(feed: FeedView, acceptFewer: boolean): Promise<Refusal>;
  scheduleFeed(id: string, cadence: Cadence): Promise<Refusal>;
  removeFeed(id: string): Promise<void>;
  /** What rules count beside the shipped ones. */
  watchRuleSummary(show: (summary: RuleSummary) => void): Stop;
  /** The person's own rule pack as the text they wrote; undefined when they never saved one. */
  watchRules(show: (text: string | undefined) => void): Stop;
  /** Empty when the rules were saved. */
  saveRules(text: string): Promise<readonly Problem[]>;
  /** Newest first. */
  watchRequests(show: (requests: readonly RequestView[]) => void): Stop;
  clearRequests(): Promise<void>;
  /** How well each shop is read, the last one looked at first. */
  watchHealth(show: (sites: readonly HealthReport[]) => void): Stop;
  clearHealth(): Promise<void>;
}
