// Verdicts, entries and an in-memory backend for the tests of the screens. Only what matters is said in a test.
import type { Avoided } from '@/src/avoided/avoided';
import type { Estimated } from '@/src/footprint/estimate';
import { shippedUsedPack } from '@/src/footprint/used-pack';
import type { Choice, Entry } from '@/src/ledger/entry';
import { glanceOf, type Lately, provisionalLately } from '@/src/ledger/glance';
import { monthOf } from '@/src/ledger/month';
import type { Reconsidered } from '@/src/ledger/reconsider';
import { totalOf } from '@/src/ledger/totals';
import type { Cadence } from '@/src/listings/feeds/schedule';
import type { Listing } from '@/src/listings/listing';
import type { SourceSettings } from '@/src/listings/sources/source-settings';
import type { Signal } from '@/src/match/match';
import type { FixtureAnswer, Found, ShopAnswer, Tried } from '@/src/messages/messages';
import type { Corner, PanelView } from '@/src/messages/panel-view';
import type { Sells } from '@/src/messages/sells';
import type { OpenedFind } from '@/src/platform/find-page';
import type { Correction } from '@/src/product/correction';
import type { Marks } from '@/src/product/fixture/fixture';
import type { HealthReport } from '@/src/product/health-report';
import type { Product } from '@/src/product/product';
import { parseWebUrl, type WebUrl } from '@/src/product/web-url';
import { carbonOf } from '@/src/quantity/carbon';
import { money } from '@/src/quantity/money';
import { share } from '@/src/quantity/share';
import type { Problem } from '@/src/rules/exchange';
import type { Glimpse } from '@/src/store/ledger-glance';
import type {
  ChoiceRequest,
  FeedView,
  FindBackend,
  OwnUse,
  PageState,
  PanelBackend,
  PopupBackend,
  RequestView,
  SavedView,
  SitesView,
  SourceView,
  WelcomeBackend,
} from '@/src/ui/backend';
import type { Kept } from '@/src/ui/options/kept-backend';
import type { RuleSummary } from '@/src/ui/options/rule-summary';
import type { TeamGiven } from '@/src/ui/options/team-settings';
import type { SidePanelBackend } from '@/src/ui/sidepanel/side-panel-backend';
import type { Converted, Offer, Verdict } from '@/src/verdict/verdict';
import { lookupIn } from '@/src/words/catalogue';
import type { MessageKey, Reason } from '@/src/words/reason';
import type { Tongue } from '@/src/words/say';
import messages from '../../public/_locales/en/messages.json';
import usedPack from '../../public/data/used.json';
import { kg } from '../carbon';
import { FakeWatches } from './make-watches';

export const TONGUE: Tongue = {
  lookup: lookupIn(messages),
  locale: 'en-GB',
};

export const VERSIONS = { method: '1', factors: '2026.1', rules: 'shipped-1' };

/** A sentence of the core, given as its words: which key it has is not the screens' business. */
export function said(sentence: string): Reason {
  return { key: sentence as MessageKey, args: [] };
}

function web(url: string): WebUrl {
  const parsed = parseWebUrl(url);
  if (parsed === undefined) throw new Error(`${url} is no web address.`);
  return parsed;
}

export function makeProduct(only: Partial<Product> = {}): Product {
  return {
    name: 'Fairphone 5 256 GB, matte black',
    brand: 'Fairphone',
    price: money(599, 'EUR'),
    attributes: { color: 'black' },
    breadcrumb: ['Phones'],
    ...only,
  };
}

export function makeEstimate(only: Partial<Estimated> = {}): Estimated {
  return {
    kind: 'estimated',
    tier: 'category',
    kgCo2e: carbonOf({ median: 62, gsd: 1.67 }),
    interval: kg(27, 62, 144),
    boundary: 'cradle-to-consumer',
    tiers: ['category'],
    stages: {
      make: { median: 55, gsd: 1.67 },
      freight: { median: 5.8, gsd: 1.6 },
      delivery: { median: 1.2, gsd: 1.5 },
    },
    narrows: [],
    steps: [
      said('Median of 4 published figures for smartphones: 55 kg CO2e'),
      said('Delivery to the door: 1.2 kg CO2e'),
    ],
    citations: [
      { source: 'ADEME, Base Empreinte', url: 'https://base-empreinte.ademe.fr/', licence: 'Etalab 2.0', year: 2022 },
    ],
    ...only,
  };
}

export function makeAvoided(only: Partial<Avoided> = {}): Avoided {
  return {
    direct: kg(14, 31, 55),
    net: kg(12, 27, 48),
    wholeSystem: kg(4, 19, 41),
    chance: share(0.97),
    finding: 'could-avoid',
    steps: [said('Replaces a new one in 40 % to 80 % of purchases'), said('Carriage of the used one: 2 kg CO2e')],
    ...only,
  };
}

interface OfferParts {
  listing?: Partial<Omit<Listing, 'url'>> & { url?: string };
  avoided?: Partial<Avoided> | 'unknown';
  band?: Offer['match']['band'];
  signals?: readonly Signal[];
  converted?: Converted;
}

export function makeOffer({ listing, avoided, band = 'same', signals, converted }: OfferParts = {}): Offer {
  const url = (listing?.url ?? 'https://second.example/offers/1') as WebUrl;
  const full: Listing = {
    offerId: 'offer-1',
    sourceId: 'feed-1',
    title: 'Fairphone 5, 256 GB, black, light traces of use',
    condition: 'very-good',
    price: money(210, 'EUR'),
    country: 'DE',
    attributes: {},
    fetchedAt: 1_760_000_000_000,
    ...listing,
    url,
  };
  return {
    match: {
      listing: full,
      probability: 0.96,
      band,
      signals: signals ?? [
        { kind: 'brandSame', strength: 0.6, reason: said('Brand is the same: Fairphone') },
        { kind: 'attributeConflict', strength: 1, reason: said('colour blue, not black') },
      ],
    },
    ...(avoided !== 'unknown' && { avoided: makeAvoided(avoided) }),
    emittedKg: kg(0.8, 2, 5),
    priceRatio: 0.35,
    ...(converted !== undefined && { converted }),
  };
}

export function makeVerdict(only: Partial<Omit<Verdict, 'sighting'>> & { product?: Partial<Product> } = {}): Verdict {
  const { product, ...rest } = only;
  return {
    id: 'verdict-1',
    sighting: {
      product: makeProduct(product),
      evidence: [],
      url: web('https://shop.example/phones/fairphone-5'),
      seenAt: 1_760_000_000_000,
    },
    category: { id: 'smartphone', group: 'electronics', name: 'smartphone', probability: 0.9, reasons: [] },
    estimate: makeEstimate(),
    offers: [
      makeOffer(),
      makeOffer({
        listing: { offerId: 'offer-2', title: 'Fairphone 5 256GB blue, refurbished', condition: 'refurbished' },
        band: 'variant',
      }),
      makeOffer({
        listing: { offerId: 'offer-3', title: 'Fairphone 5', condition: 'acceptable', price: money(250, 'EUR') },
        avoided: { net: kg(-6, 9, 30), chance: share(0.74), finding: 'no-clear-benefit' },
      }),
    ],
    compared: 5000,
    leftOut: [{ reason: said('For parts'), count: 3 }],
    unknowns: [],
    wouldBuyNew: 'unknown',
    versions: VERSIONS,
    judgedAt: 1_760_000_001_000,
    ...rest,
  };
}

export function makeEntry(only: Partial<Entry> & { choice?: Choice } = {}): Entry {
  return {
    id: '3f0e8f5e-6a0c-4f6b-9d1e-0a4b5c6d7e8f',
    choice: 'bought-used',
    decidedAt: Date.UTC(2026, 10, 3, 12),
    productName: 'Fairphone 5 256 GB, matte black',
    wouldBuyNew: 'yes',
    emittedKg: kg(0.8, 2, 5),
    avoidedKg: { p5: 12, p50: 27, p95: 48 },
    pricePaid: money(210, 'EUR'),
    priceNew: money(599, 'EUR'),
    versions: VERSIONS,
    ...only,
  };
}

/** Remembers what was asked of it; a test can make the next answer fail. */
export class FakeBackend implements PanelBackend, PopupBackend, SidePanelBackend, WelcomeBackend, FindBackend {
  readonly tongue = TONGUE;
  readonly calls: unknown[][] = [];
  readonly watches = new FakeWatches();
  failing = false;
  reconsidered: ReadonlyMap<string, Reconsidered> = new Map();
  own: OwnUse = { movedBytes: 12_000_000, keptBytes: 48_000_000, used: shippedUsedPack(usedPack) };
  refusal: string | undefined;
  ruleProblems: readonly Problem[] = [];
  ruleSummary: RuleSummary = { packs: 0, waiting: 0, troubled: 0 };
  showVerdict: (verdict: Verdict | undefined) => void = () => {};
  readonly host = 'shop.example';
  view: PanelView = { off: false };
  showView: (view: PanelView) => void = () => {};
  showKept: (kept: Kept) => void = () => {};
  showPanelOff: (off: boolean) => void = () => {};
  showPage: (state: PageState) => void = () => {};
  showLedger: (glimpse: Glimpse) => void = () => {};
  /** What time it is for the ledger. */
  now = Date.UTC(2026, 10, 28, 12);
  unreadable = false;
  readonly canOpenBeside = true;
  showFeeds: (feeds: readonly FeedView[]) => void = () => {};
  showRules: (text: string) => void = () => {};
  showRequests: (requests: readonly RequestView[]) => void = () => {};
  savedAsked: WebUrl | undefined;
  showSavedAt: (saved: SavedView | undefined) => void = () => {};
  showSaved: (saved: readonly SavedView[]) => void = () => {};
  showSites: (sites: SitesView) => void = () => {};
  showSources: (sources: readonly SourceView[]) => void = () => {};
  showProfile: (url: string) => void = () => {};
  shopAnswer: ShopAnswer = { ok: true, told: said('It can be searched.') };
  tried: Tried = { found: 0, examples: [], told: [] };
  showHealth: (sites: readonly HealthReport[]) => void = () => {};
  fixture: FixtureAnswer = {
    ok: true,
    draft: {
      fileName: 'reprise-shop-example.json',
      text: '{}',
      bytes: 52_000,
      removed: { emails: 2 },
      differs: [],
      open: [],
    },
  };
  entries: Entry[] = [];
  private readonly verdict: Verdict | undefined;
  private readonly page: PageState;

  constructor(given: { verdict?: Verdict; page?: PageState; entries?: Entry[] } = {}) {
    this.verdict = given.verdict;
    this.page =
      given.page ??
      (given.verdict === undefined ? { kind: 'no-product' } : { kind: 'verdict', verdict: given.verdict });
    this.entries = given.entries ?? [];
  }

  private call<Value>(value: Value, ...call: unknown[]): Promise<Value> {
    this.calls.push(call);
    return this.failing ? Promise.reject(new Error('No answer.')) : Promise.resolve(value);
  }
  private refused(...call: unknown[]) {
    return this.call(this.refusal === undefined ? undefined : { problem: said(this.refusal) }, ...call);
  }

  recordChoice(request: ChoiceRequest) {
    const { id, choice, remindAt } = request;
    const entry = makeEntry({ id, choice, ...(remindAt !== undefined && { remindAt }) });
    return this.call(entry, 'recordChoice', request);
  }
  answer(verdictId: string, wouldBuyNew: Verdict['wouldBuyNew']) {
    const judged = this.verdict === undefined ? undefined : { ...this.verdict, wouldBuyNew };
    return this.call(judged, 'answer', verdictId, wouldBuyNew);
  }
  undoChoice(entryId: string) {
    this.entries = this.entries.filter(({ id }) => id !== entryId);
    this.showLedger(this.glimpse());
    return this.call(undefined, 'undoChoice', entryId);
  }
  watchVerdict(show: (verdict: Verdict | undefined) => void) {
    this.showVerdict = show;
    show(this.verdict);
    return () => {
      this.calls.push(['stopped']);
    };
  }
  watchView(show: (view: PanelView) => void) {
    this.showView = show;
    show(this.view);
    return () => {};
  }
  buyButtons() {
    return [...document.querySelectorAll('[data-buy]')];
  }
  move(corner: Corner) {
    return this.call(undefined, 'move', corner);
  }
  quiet(quiet: boolean) {
    this.view = { off: false, ...(quiet && { quietUntil: 1_760_600_000_000 }) };
    return this.call(this.view, 'quiet', quiet);
  }
  turnOff(off: boolean) {
    return this.call({ off }, 'turnOff', off);
  }
  correct(verdictId: string, corrections: readonly Correction[]) {
    return this.refused('correct', verdictId, corrections);
  }
  uncorrect(verdictId: string, field?: string) {
    return this.call(undefined, 'uncorrect', verdictId, ...(field === undefined ? [] : [field]));
  }
  hideOffer(verdictId: string, offer: { sourceId: string; offerId: string }) {
    return this.call({ id: 'hidden-1' }, 'hideOffer', verdictId, offer);
  }
  restoreOffer(id: string) {
    return this.call(undefined, 'restoreOffer', id);
  }
  watchPanelOff(show: (off: boolean) => void) {
    this.showPanelOff = show;
    show(false);
    return () => {};
  }
  panelOn(...host: [string?]) {
    return this.call(undefined, 'panelOn', ...host);
  }
  watchPage(show: (state: PageState) => void) {
    this.showPage = show;
    show(this.page);
    return () => {};
  }
  private glimpse(): Glimpse {
    const byMonth = Map.groupBy(this.entries, ({ decidedAt }) => monthOf(decidedAt));
    const months = [...byMonth].map(([month, entries]) => ({ month, totals: totalOf(entries) }));
    const due = this.entries.filter(({ remindAt = Number.POSITIVE_INFINITY }) => remindAt <= this.now).length;
    return { glance: glanceOf(months, this.now), last: this.entries, due };
  }
  watchLedger(show: (glimpse: Glimpse) => void, failed: () => void) {
    this.showLedger = show;
    if (this.unreadable) failed();
    else show(this.glimpse());
    return () => {};
  }
  watchProvisional(show: (provisional: Lately) => void) {
    show(provisionalLately(this.entries, { now: this.now, keepDays: 30 }));
    return () => {};
  }
  distances() {
    return Promise.resolve((from: string, to: string) => (from === to ? 0 : from === 'FR' ? 880 : undefined));
  }
  openBeside() {
    return this.call(undefined, 'openBeside');
  }
  readThisPage() {
    return this.refused('readThisPage');
  }
  allowThisSite() {
    return this.call(true, 'allowThisSite');
  }
  reconsider() {
    return Promise.resolve(this.reconsidered);
  }
  ownUse() {
    return Promise.resolve(this.own);
  }
  openOptions() {
    this.calls.push(['openOptions']);
  }
  watchFeeds(show: (feeds: readonly FeedView[]) => void) {
    this.showFeeds = show;
    show([]);
    return () => {};
  }
  addFeedByUrl(url: string, cadence: Cadence) {
    return this.refused('addFeedByUrl', url, cadence);
  }
  addFeedFile(file: File) {
    return this.refused('addFeedFile', file.name);
  }
  refreshFeed({ id }: FeedView, acceptFewer: boolean) {
    return this.refused('refreshFeed', id, acceptFewer);
  }
  scheduleFeed(id: string, cadence: Cadence) {
    return this.refused('scheduleFeed', id, cadence);
  }
  removeFeed(id: string) {
    return this.call(undefined, 'removeFeed', id);
  }
  watchKept(show: (kept: Kept) => void) {
    this.showKept = show;
    show({ corrections: [], wrongMatches: [], panelOff: [] });
    return () => {};
  }
  forgetCorrections(page: string) {
    return this.call(undefined, 'forgetCorrections', page);
  }
  watchSources(show: (sources: readonly SourceView[]) => void) {
    this.showSources = show;
    show([]);
    return () => {};
  }
  watchProfile(show: (url: string) => void) {
    this.showProfile = show;
    show('');
    return () => {};
  }
  addShop(address: string, sells: Sells) {
    return this.call(this.shopAnswer, 'addShop', address, sells);
  }
  addTeamIndex(given: TeamGiven) {
    return this.call(this.shopAnswer, 'addTeamIndex', given);
  }
  saveSource({ id }: SourceView, settings: SourceSettings, on: boolean) {
    return this.refused('saveSource', id, settings, on);
  }
  trySource(id: string, words: string) {
    return this.call(this.tried, 'trySource', id, words);
  }
  removeSource(id: string) {
    return this.call(undefined, 'removeSource', id);
  }
  saveProfile(url: string) {
    return this.refused('saveProfile', url);
  }
  watchSavedAt(url: WebUrl, show: (saved: SavedView | undefined) => void) {
    this.savedAsked = url;
    this.showSavedAt = show;
    show(undefined);
    return () => {};
  }
  saveOffer(verdictId: string, isUsed: boolean) {
    return this.refused('saveOffer', verdictId, isUsed);
  }
  watchSaved(show: (saved: readonly SavedView[]) => void) {
    this.showSaved = show;
    show([]);
    return () => {};
  }
  forgetSaved(id: string) {
    return this.call(undefined, 'forgetSaved', id);
  }
  watchSites(show: (sites: SitesView) => void) {
    this.showSites = show;
    show({ looked: [], asked: [], idle: [] });
    return () => {};
  }
  lookAtSite(address: string) {
    return this.refused('lookAtSite', address);
  }
  lookAtShops(hosts: readonly string[]) {
    return this.refused('lookAtShops', hosts);
  }
  judgeExample(wouldBuyNew: Verdict['wouldBuyNew']) {
    return this.call(makeVerdict({ wouldBuyNew }), 'judgeExample', wouldBuyNew);
  }
  openedWith: OpenedFind | undefined;
  found: Found = { isEmpty: false };
  opened() {
    return Promise.resolve(this.openedWith);
  }
  search(words: string) {
    return this.call(this.found, 'search', words);
  }
  ask() {
    return this.call(undefined, 'ask');
  }
  leaveSite(pattern: string) {
    return this.call(undefined, 'leaveSite', pattern);
  }
  watchRules(show: (text: string) => void) {
    this.showRules = show;
    show('{\n  "format": 1\n}\n');
    return () => {};
  }
  watchRuleSummary(show: (summary: RuleSummary) => void) {
    show(this.ruleSummary);
    return () => undefined;
  }
  saveRules(text: string) {
    return this.call(this.ruleProblems, 'saveRules', text);
  }
  watchRequests(show: (requests: readonly RequestView[]) => void) {
    this.showRequests = show;
    show([]);
    return () => {};
  }
  clearRequests() {
    return this.call(undefined, 'clearRequests');
  }
  watchHealth(show: (sites: readonly HealthReport[]) => void) {
    this.showHealth = show;
    show([]);
    return () => {};
  }
  clearHealth() {
    return this.call(undefined, 'clearHealth');
  }
  makeFixture(marks: Marks) {
    return this.call(this.fixture, 'makeFixture', marks);
  }
  saveFile(name: string, text: string) {
    this.calls.push(['saveFile', name, text]);
  }
}
