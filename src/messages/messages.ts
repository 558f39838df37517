// One table of everything that crosses between our parts: name → who may send it, what it carries, what comes back.
// Content scripts import only the types: Zod stays in the background.
import { z } from 'zod';
import { Choice, type Entry } from '@/src/ledger/entry';
import { CADENCES } from '@/src/listings/feeds/schedule';
import { SourceId } from '@/src/listings/listing';
import { SourceSettings } from '@/src/listings/sources/source-settings';
import type { FixtureDraft } from '@/src/product/fixture/compose';
import { Marks } from '@/src/product/fixture/fixture';
import { Gathered } from '@/src/product/gathered';
import { line, WebUrlSchema } from '@/src/product/schema';
import type { Money } from '@/src/quantity/money';
import type { Problem } from '@/src/rules/exchange';
import type { Verdict } from '@/src/verdict/verdict';
import { WatchSettings } from '@/src/watch/telling';
import { SPANS, Wanted } from '@/src/watch/watch';
import type { Reason } from '@/src/words/reason';
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
const tabId = z.number().int().nonnegative();
const days = z.literal(SPANS);

/** What stopped a request the person made, in a sentence they can act on; undefined when it went well. */
export type Refusal = { readonly problem: Reason } | undefined;

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
  'choice.record': message<Entry>()(
    ['content', 'page'],
    z.strictObject({
      id: z.uuid(),
      verdictId: id,
      choice: Choice,
      offer: z.strictObject({ sourceId: SourceId, offerId: line(200) }).optional(),
    }),
  ),
  'choice.undo': message<void>()(['content', 'page'], z.strictObject({ entryId: z.uuid() })),
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
   * Look at the pages of a site from now on. Sent in the click that asks for the permission, and before the question: that
   * may close the popup which asks.
   */
  'site.look': message<void>()(['page'], z.strictObject({ origin: WebUrlSchema })),
  /** Look there no more. */
  'site.leave': message<void>()(['page'], z.strictObject({ pattern: line(300) })),
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
  'rules.save': message<readonly Problem[]>()(['page'], z.strictObject({ text: z.string().max(1_100_000) })),
  'requests.clear': message<void>()(['page'], nothing),
  /** Forget how well each site is read. */
  'health.clear': message<void>()(['page'], nothing),
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
export interface Announcement {
  readonly announce: 'verdict.changed';
  readonly verdict: Verdict | undefined;
}

/** What travels. `problem` instead of a value when the background refused or failed. */
export interface Envelope {
  readonly name: MessageName;
  readonly request: unknown;
}
export type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: string };
