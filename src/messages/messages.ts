// One table of everything that crosses between our parts: name → who may send it, what it carries, what comes back.
// Content scripts import only the types: Zod stays in the background.
import { z } from 'zod';
import { Draft } from '@/src/ledger/draft';
import { Edit } from '@/src/ledger/edit';
import { Choice, type Entry } from '@/src/ledger/entry';
import { SettingsChange } from '@/src/ledger/settings';
import { SourceSettings } from '@/src/listings/sources/source-settings';
import type { FixtureDraft } from '@/src/product/fixture/compose';
import { Marks } from '@/src/product/fixture/fixture';
import { Gathered } from '@/src/product/gathered';
import { line } from '@/src/product/schema';
import type { Money } from '@/src/quantity/money';
import type { Problem } from '@/src/rules/exchange';
import type { Verdict } from '@/src/verdict/verdict';
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
/** Some are made of a host's name. */
const sourceId = line(300);
const tabId = z.number().int().nonnegative();
/** Of a ledger line, as the person saw it. */
const revision = z.number().int().nonnegative();
const ordered = z.strictObject({ id: z.uuid(), orderKey: line(300), draft: Draft });

/** What stopped a request the person made, in a sentence they can act on; undefined when it went well. */
export type Refusal = { readonly problem: Reason } | undefined;

/** How a shop can be searched and that it is kept, or why not. */
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
      offer: z.strictObject({ sourceId: line(80), offerId: line(200) }).optional(),
      /** When a waiting person wants to be reminded. */
      remindAt: z.number().int().nonnegative().max(8.64e15).optional(),
    }),
  ),
  'choice.undo': message<void>()(['content', 'page'], z.strictObject({ entryId: z.uuid() })),
  /** Writes a line by hand. */
  'ledger.add': message<Refusal>()(['page'], z.strictObject({ id: z.uuid(), draft: Draft })),
  /** Writes lines of a file of orders; those with one `batch` are taken back together. Answers with how many were new. */
  'ledger.addOrders': message<number>()(
    ['page'],
    z.strictObject({ batch: z.uuid(), orders: z.array(ordered).min(1).max(2000) }),
  ),
  /** Changes a line that still is as the person saw it. */
  'ledger.edit': message<Refusal>()(['page'], z.strictObject({ entryId: z.uuid(), revision, edit: Edit })),
  'ledger.remove': message<Refusal>()(['page'], z.strictObject({ entryId: z.uuid(), revision })),
  /** Takes the last change of the ledger back. */
  'ledger.undo': message<Refusal>()(['page'], nothing),
  'ledger.settings': message<void>()(['page'], z.strictObject({ change: SettingsChange })),
  /** Takes today's figures over for these lines, or notes that the person keeps what was recorded. */
  'ledger.newer': message<void>()(
    ['page'],
    z.strictObject({ entryIds: z.array(z.uuid()).max(100_000), accept: z.boolean() }),
  ),
  /** Look at once who waits: notifications were just allowed. */
  'ledger.reminders': message<void>()(['page'], nothing),
  /** Merges a file that this program exported; `blobUrl` is an object URL of it, read once, before the answer. */
  'archive.import': message<Refusal>()(['page'], z.strictObject({ blobUrl: line(300) })),
  /** Forgets all that is kept: ledger, rules, sources with their keys, feeds, logs. */
  'everything.delete': message<void>()(['page'], nothing),
  /** Look at one tab now, after a click on the toolbar button. */
  'page.read': message<Refusal>()(['page'], z.strictObject({ tabId })),
  'feed.add': message<Refusal>()(
    ['page'],
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('url'), url: line(2048) }),
      /** `blobUrl` is an object URL of the file the options page holds; it is read once, before the answer. */
      z.strictObject({ kind: z.literal('file'), name: line(200), blobUrl: line(300) }),
    ]),
  ),
  'feed.refresh': message<Refusal>()(['page'], z.strictObject({ feedId: id })),
  'feed.remove': message<void>()(['page'], z.strictObject({ feedId: id })),
  /** Finds out how a shop can be searched, and keeps it, switched on. The permission was asked in the click before. */
  'shop.add': message<ShopAnswer>()(['page'], z.strictObject({ address: line(2048), sells: z.enum(SELLS) })),
  /** Keeps a source's settings and switches it on or off; refused when it could not be asked. */
  'source.save': message<Refusal>()(['page'], z.strictObject({ settings: SourceSettings, on: z.boolean() })),
  'source.switch': message<Refusal>()(['page'], z.strictObject({ sourceId, on: z.boolean() })),
  /** Searches one source for words the person gave. */
  'source.try': message<Tried>()(['page'], z.strictObject({ sourceId, words: line(100) })),
  'source.remove': message<void>()(['page'], z.strictObject({ sourceId })),
  /** Where the agent profile is published; empty for nowhere. */
  'profile.save': message<Refusal>()(['page'], z.strictObject({ url: z.string().trim().max(500) })),
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
