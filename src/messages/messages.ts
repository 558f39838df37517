// One table of everything that crosses between our parts: name → who may send it, what it carries, what comes back.
// Content scripts import only the types: Zod stays in the background.
import { z } from 'zod';
import { Draft } from '@/src/ledger/draft';
import { Edit } from '@/src/ledger/edit';
import { Choice, type Entry } from '@/src/ledger/entry';
import { SettingsChange } from '@/src/ledger/settings';
import { CADENCES } from '@/src/listings/feeds/schedule';
import { SourceId } from '@/src/listings/listing';
import { SourceSettings } from '@/src/listings/sources/source-settings';
import { CORRECTABLE } from '@/src/product/correctable';
import { Correction } from '@/src/product/correction';
import type { FixtureDraft } from '@/src/product/fixture/compose';
import { Marks } from '@/src/product/fixture/fixture';
import { Gathered } from '@/src/product/gathered';
import { MOST_NAMED } from '@/src/product/named';
import { line, WebUrlSchema } from '@/src/product/schema';
import type { Money } from '@/src/quantity/money';
import type { Problem } from '@/src/rules/exchange';
import { Sha256 } from '@/src/rules/policy';
import type { Verdict } from '@/src/verdict/verdict';
import { Wanted } from '@/src/watch/wanted';
import { SPANS } from '@/src/watch/watch';
import { WatchSettings } from '@/src/watch/watch-settings';
import type { Reason } from '@/src/words/reason';
import { MOST_SITES } from './most-sites';
import { CORNERS, type PanelView } from './panel-view';
import { SELLS } from './sells';

/** 'content': our script in the top frame of a tab. 'page': a page of the extension itself. Nobody else is answered. */
export type SenderKind = 'content' | 'page';

interface MessageKind<Request extends z.ZodType, Response> {
  readonly from: readonly SenderKind[];
  readonly request: Request;
  /** Only a type: what we answer ourselves needs no checking. */
  readonly response: Response;
}

function message<Response>() {
  return <Request extends z.ZodType>(
    from: readonly SenderKind[],
    request: Request,
  ): MessageKind<Request, Response> => ({
    from,
    request,
    response: undefined as Response,
  });
}

const nothing = z.strictObject({});
const wouldBuyNew = z.enum(['yes', 'no', 'unknown']);
const id = z.string().min(1).max(80);
const host = line(260);
const offer = z.strictObject({ sourceId: SourceId, offerId: line(200) });
const tabId = z.number().int().nonnegative();
/** Of a ledger line, as the person saw it. */
const revision = z.number().int().nonnegative();
const ordered = z.strictObject({ id: z.uuid(), orderKey: line(300), draft: Draft });
const days = z.literal(SPANS);
const packText = z.string().max(5_500_000);

/** What stopped a request the person made, in a sentence they can act on; undefined when it went well. */
export type Refusal = { readonly problem: Reason } | undefined;

/** How saving the personal rules went. `changed`: they are not as the person saw them any more. */
export type RulesSaved =
  | { readonly kind: 'saved'; readonly revision: number }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'changed' };

/** How many lines were new and are written, and what stopped it where not all of them are. */
export interface Added {
  readonly added: number;
  readonly problem?: Reason;
}

/** That a shop or server is kept and how it is asked, or why not. */
export type ShopAnswer =
  | { readonly ok: true; readonly told: Reason }
  | { readonly ok: false; readonly problem: Reason };

/** What a test search brought. */
export interface Tried {
  readonly found: number;
  /** The first few. */
  readonly examples: readonly { readonly title: string; readonly price: Money }[];
  /** What was left out and why it is not all, in sentences. */
  readonly told: readonly Reason[];
}

/** What looking for named things came to. */
export interface Found {
  /** Why nothing was looked for; the rest is absent then. */
  readonly problem?: Reason;
  /** The verdict that was kept for the tab. */
  readonly verdictId?: string;
  /** Nothing can be found: there are no offers on this machine at all. */
  readonly isEmpty: boolean;
  /** Who could be asked too, and the words each would be sent, the first ones first. */
  readonly toAsk?: { readonly titles: readonly string[]; readonly words: readonly string[] };
}

/** The file as it would be written, or why there is none. */
export type FixtureAnswer =
  | { readonly ok: true; readonly draft: FixtureDraft }
  | { readonly ok: false; readonly problem: Reason };

export const MESSAGES = {
  /** The gate found signs of a product: please send the reader. */
  'page.promising': message<void>()(['content'], nothing),
  /** What the reader picked up from a page; nothing from baskets, log-ins and the like. A verdict follows if it is a product. */
  'page.gathered': message<void>()(['content'], z.strictObject({ gathered: Gathered.optional() })),
  /** The panel in a page asks what to show. */
  'verdict.get': message<Verdict | undefined>()(['content'], nothing),
  /** The person's answer to "would you have bought it new?"; answers with the verdict judged again. */
  'verdict.answer': message<Verdict | undefined>()(['content', 'page'], z.strictObject({ verdictId: id, wouldBuyNew })),
  /** What the person says of the page's product, instead of what was read; each field replaces what they said of it before. */
  'product.correct': message<Refusal>()(
    ['content', 'page'],
    z.strictObject({ verdictId: id, corrections: z.array(Correction).min(1).max(10) }),
  ),
  /** Takes back what was said of the page a verdict is about: of one field, or of all. */
  'product.uncorrect': message<void>()(
    ['content', 'page'],
    z.strictObject({ verdictId: id, field: z.enum(CORRECTABLE).optional() }),
  ),
  /** An offer is not of this product; answers with what takes it back. */
  'match.wrong': message<{ readonly id: string }>()(['content', 'page'], z.strictObject({ verdictId: id, offer })),
  'match.restore': message<void>()(['content', 'page'], z.strictObject({ id: z.uuid() })),
  /** How the panel is to show itself on the page it asks from. */
  'panel.get': message<PanelView>()(['content'], nothing),
  /** Where the person put it. */
  'panel.move': message<void>()(['content'], z.strictObject({ corner: z.enum(CORNERS) })),
  /** No more than a dot on this page and for its product, for a time; or not any longer. */
  'panel.quiet': message<PanelView>()(['content'], z.strictObject({ quiet: z.boolean() })),
  /** No panel on a site, or again; a page of ours says on which. */
  'panel.off': message<PanelView>()(['content', 'page'], z.strictObject({ off: z.boolean(), host: host.optional() })),
  /** Forget the corrections kept for a page. */
  'corrections.forget': message<void>()(['page'], z.strictObject({ page: line(2048) })),
  /** Refused, and nothing is written, where there is no room. */
  'choice.record': message<Entry | NonNullable<Refusal>>()(
    ['content', 'page'],
    z.strictObject({
      id: z.uuid(),
      verdictId: id,
      choice: Choice,
      offer: offer.optional(),
      /** When a waiting person wants to be reminded. */
      remindAt: z.number().int().nonnegative().max(8.64e15).optional(),
    }),
  ),
  'choice.undo': message<void>()(['content', 'page'], z.strictObject({ entryId: z.uuid() })),
  /** Writes a line by hand. */
  'ledger.add': message<Refusal>()(['page'], z.strictObject({ id: z.uuid(), draft: Draft })),
  /** Writes lines of a file of orders; those with one `batch` are taken back together. */
  'ledger.addOrders': message<Added>()(
    ['page'],
    z.strictObject({ batch: z.uuid(), orders: z.array(ordered).min(1).max(2000) }),
  ),
  /** Changes a line that still is as the person saw it. */
  'ledger.edit': message<Refusal>()(['page'], z.strictObject({ entryId: z.uuid(), revision, edit: Edit })),
  'ledger.remove': message<Refusal>()(['page'], z.strictObject({ entryId: z.uuid(), revision })),
  /** Takes the last change of the ledger back. */
  'ledger.undo': message<Refusal>()(['page'], nothing),
  'ledger.settings': message<void>()(['page'], z.strictObject({ change: SettingsChange })),
  /**
   * Takes today's figures over for these lines, or notes that the person keeps what was recorded; steps with one `batch` are
   * taken back together. Answers with how many were settled.
   */
  'ledger.newer': message<number>()(
    ['page'],
    z.strictObject({ batch: z.uuid(), entryIds: z.array(z.uuid()).max(500), accept: z.boolean() }),
  ),
  /** Look at once who waits: notifications were just allowed. */
  'ledger.reminders': message<void>()(['page'], nothing),
  /** Merges a file that this program exported; `blobUrl` is an object URL of it, read once, before the answer. */
  'archive.import': message<Refusal>()(['page'], z.strictObject({ blobUrl: line(300) })),
  /** Forgets all that is kept: ledger, rules, sources with their keys, feeds, logs. */
  'everything.delete': message<void>()(['page'], nothing),
  /** Look at one tab now, after a click on the toolbar button. */
  'page.read': message<Refusal>()(['page'], z.strictObject({ tabId })),
  /** Keep the used offer that the page of a verdict is. `isUsed`: the person says so, where the page does not. */
  'offer.save': message<Refusal>()(['page'], z.strictObject({ verdictId: id, isUsed: z.boolean() })),
  'offer.forget': message<void>()(['page'], z.strictObject({ id })),
  'feed.add': message<Refusal>()(
    ['page'],
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('url'), url: line(2048), cadence: z.enum(CADENCES).default('never') }),
      /** `blobUrl` is an object URL of the file the options page holds; it is read once, before the answer. */
      z.strictObject({ kind: z.literal('file'), name: line(200), blobUrl: line(300) }),
    ]),
  ),
  /** `acceptFewer`: the person says that an edition with far fewer offers is meant. */
  'feed.refresh': message<Refusal>()(['page'], z.strictObject({ feedId: id, acceptFewer: z.boolean().optional() })),
  /** How often a feed is asked without a click. */
  'feed.schedule': message<Refusal>()(['page'], z.strictObject({ feedId: id, cadence: z.enum(CADENCES) })),
  'feed.remove': message<void>()(['page'], z.strictObject({ feedId: id })),
  /** Finds out how a shop can be searched, and keeps it, switched on. The permission was asked in the click before. */
  'shop.add': message<ShopAnswer>()(['page'], z.strictObject({ address: line(2048), sells: z.enum(SELLS) })),
  /** Asks a source with these settings once, and keeps it, switched on, if it answers. */
  'source.add': message<ShopAnswer>()(['page'], z.strictObject({ settings: SourceSettings })),
  /** Keeps a source's settings and switches it on or off; refused when it could not be asked. */
  'source.save': message<Refusal>()(['page'], z.strictObject({ settings: SourceSettings, on: z.boolean() })),
  'source.switch': message<Refusal>()(['page'], z.strictObject({ sourceId: SourceId, on: z.boolean() })),
  /** Searches one source for words the person gave. */
  'source.try': message<Tried>()(['page'], z.strictObject({ sourceId: SourceId, words: line(100) })),
  'source.remove': message<void>()(['page'], z.strictObject({ sourceId: SourceId })),
  /**
   * Look at the pages of these sites from now on. Sent in the click that asks for the permission, and before the question: that
   * may close the popup which asks.
   */
  'site.look': message<void>()(['page'], z.strictObject({ origins: z.array(WebUrlSchema).min(1).max(MOST_SITES) })),
  /** Look there no more. */
  'site.leave': message<void>()(['page'], z.strictObject({ pattern: line(300) })),
  /** Look among the offers on this machine for what the person named; nothing is sent. The verdict is shown in the tab. */
  'find.search': message<Found>()(['page'], z.strictObject({ tabId, words: z.string().max(MOST_NAMED) })),
  /** Ask the sources that are on for it too: those, and for the words, that `find.search` answered. */
  'find.ask': message<void>()(['page'], z.strictObject({ tabId })),
  /** Where the agent profile is published; empty for nowhere. */
  'profile.save': message<Refusal>()(['page'], z.strictObject({ url: z.string().trim().max(500) })),
  /** Follow the product of a verdict for so many days; one that is followed from this page is followed as it is read now. */
  'watch.add': message<Refusal>()(['page'], z.strictObject({ verdictId: id, wanted: Wanted, days })),
  /** Wait for something else; `days` from now, where the end changes too. */
  'watch.change': message<Refusal>()(['page'], z.strictObject({ watchId: id, wanted: Wanted, days: days.optional() })),
  'watch.remove': message<void>()(['page'], z.strictObject({ watchId: id })),
  /** The person has looked at what is new. */
  'watch.seen': message<void>()(['page'], nothing),
  'watch.settings': message<void>()(['page'], z.strictObject({ settings: WatchSettings })),
  /** A panel cannot open a page of the extension itself. */
  'options.open': message<void>()(['content'], nothing),
  /** Saves the personal rules. `seen`: the revision the person saw; `why`: why although examples fail. */
  'rules.save': message<RulesSaved>()(
    ['page'],
    z.strictObject({ text: packText, seen: revision.optional(), why: line(500).optional() }),
  ),
  /** Keeps what is being written over a revision of the personal rules; without text it is forgotten. */
  'rules.draft': message<void>()(['page'], z.strictObject({ text: packText.optional(), revision })),
  /** Subscribes to a pack; only the text of this hash is taken, where one is given. The permission was asked in the click before. */
  'pack.add': message<Refusal>()(['page'], z.strictObject({ url: line(2048), sha256: Sha256.optional() })),
  /** Adds a pack of a file, or a newer version of it. */
  'pack.import': message<Refusal>()(['page'], z.strictObject({ name: line(200), text: packText })),
  'pack.check': message<Refusal>()(['page'], z.strictObject({ id })),
  /** The version that waits counts from now on, or is not wanted. */
  'pack.accept': message<void>()(['page'], z.strictObject({ id })),
  'pack.dismiss': message<void>()(['page'], z.strictObject({ id })),
  'pack.switch': message<void>()(['page'], z.strictObject({ id, on: z.boolean() })),
  /** Lays a pack directly under another, or over all. */
  'pack.move': message<void>()(['page'], z.strictObject({ id, before: id.optional() })),
  'pack.remove': message<void>()(['page'], z.strictObject({ id })),
  /** Forgets how often each rule decided something. */
  'insight.clear': message<void>()(['page'], nothing),
  'requests.clear': message<void>()(['page'], nothing),
  /** Forget how well each site is read. */
  'health.clear': message<void>()(['page'], nothing),
  /** Answers, and that is all: the page of diagnosis asks whether anybody is there. */
  'background.there': message<void>()(['page'], nothing),
  /** Copy the page of a tab, cleaned, into a file to report a wrong field with; a page of ours says which tab. */
  'fixture.make': message<FixtureAnswer>()(
    ['content', 'page'],
    z.strictObject({ tabId: tabId.optional(), marks: Marks }),
  ),
} as const;

export type MessageName = keyof typeof MESSAGES;
export type RequestOf<Name extends MessageName> = z.input<(typeof MESSAGES)[Name]['request']>;
export type ParsedRequestOf<Name extends MessageName> = z.output<(typeof MESSAGES)[Name]['request']>;
export type ResponseOf<Name extends MessageName> = (typeof MESSAGES)[Name]['response'];

/** What the background tells a panel without being asked. */
export type Announcement =
  | { readonly announce: 'verdict.changed'; readonly verdict: Verdict | undefined }
  | { readonly announce: 'panel.changed'; readonly view: PanelView };

/** What travels. `problem` instead of a value when the background refused or failed. */
export interface Envelope {
  readonly name: MessageName;
  readonly request: unknown;
}
export type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: string };
