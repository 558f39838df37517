// What the ledger page needs of the rest of the program: plain values in, promises out.
import type { FactorPack } from '@/src/footprint/factor';
import type { MergePlan } from '@/src/ledger/archive/plan';
import type { ReadArchive } from '@/src/ledger/archive/read-archive';
import type { KindSums } from '@/src/ledger/by-kind';
import type { Draft } from '@/src/ledger/draft';
import type { Edit } from '@/src/ledger/edit';
import type { Entry } from '@/src/ledger/entry';
import type { LedgerPack } from '@/src/ledger/ledger-pack';
import type { Newer } from '@/src/ledger/newer';
import type { Reading, ReadOrders } from '@/src/ledger/orders/read-orders';
import type { OrderTable } from '@/src/ledger/orders/table';
import type { LedgerSettings, SettingsChange } from '@/src/ledger/settings';
import type { Totals } from '@/src/ledger/totals';
import type { Added, Refusal } from '@/src/messages/messages';
import type { WatchTrouble } from '@/src/store/trouble';
import type { Tongue } from '@/src/words/say';
import type { KindOption } from '../parts/kind-options';
import type { Stop } from '../stop';

/** What the page compares and chooses with; loaded after the first paint. */
export interface LedgerKnowledge {
  readonly kinds: readonly KindOption[];
  readonly pack: LedgerPack;
  readonly factors: Pick<FactorPack, 'currencies' | 'respentShare'>;
  /** Of the person's country, ISO 4217. */
  readonly currency: string;
}

export interface MonthSums {
  readonly month: string;
  readonly totals: Totals;
}

/** What a file named that needs the browser's permission. */
export type BroughtIn = Pick<MergePlan, 'sitesAdded' | 'feedsAdded'>;

export interface LedgerBackend {
  readonly tongue: Tongue;
  readonly watchTrouble?: WatchTrouble;
  now(): number;
  /** `recent`: entries young enough to go back. `failed` is called when the database cannot be read. */
  watchMonths(show: (months: readonly MonthSums[], recent: readonly Entry[]) => void, failed: () => void): Stop;
  watchSettings(show: (settings: LedgerSettings) => void): Stop;
  /** Newest first; all years when none is named. */
  watchEntries(year: number | undefined, limit: number, show: (entries: readonly Entry[]) => void): Stop;
  /** The decisions of a year, or of all, by kind of thing: reads every line. */
  kinds(year: number | undefined): Promise<readonly KindSums[]>;
  watchWaiting(show: (entries: readonly Entry[]) => void): Stop;
  watchUndoable(show: (undoable: boolean) => void): Stop;
  knowledge(): Promise<LedgerKnowledge>;
  /** Goes through the whole ledger; `looked` hears now and then how many lines it has looked at. */
  newer(looked: (lines: number) => void): Promise<Newer>;
  add(id: string, draft: Draft): Promise<Refusal>;
  edit(entry: Entry, edit: Edit): Promise<Refusal>;
  remove(entry: Entry): Promise<Refusal>;
  undo(): Promise<Refusal>;
  saveSettings(change: SettingsChange): Promise<void>;
  /** One step of settling newer figures; steps of one batch are taken back together. It may be asked again. */
  settleNewer(batch: string, entryIds: readonly string[], accept: boolean): Promise<unknown>;
  /** Reads a file's rows; `known` are the keys of orders that stand in the ledger already. */
  readOrders(table: OrderTable, reading: Reading): Promise<ReadOrders & { readonly known: ReadonlySet<string> }>;
  /** Answers with how many were new. */
  addOrders(orders: ReadOrders['orders']): Promise<Added>;
  /** The file of everything, and how many lines are not in it because they cannot be read. */
  exportArchive(withKeys: boolean): Promise<{ readonly text: string; readonly unreadable: number }>;
  exportCsv(): Promise<string>;
  planImport(text: string): Promise<ReadArchive | { readonly ok: true; readonly plan: MergePlan }>;
  importArchive(file: Blob): Promise<Refusal>;
  /** Asks the browser for the sites and feeds of a file, and looks at and fetches them; called directly from a click. */
  allowBroughtIn(plan: BroughtIn): Promise<Refusal>;
  deleteEverything(): Promise<void>;
  /** Writes a file to the person's disk; called directly from a click. */
  saveBlob(name: string, content: Blob): void;
  mayNotify(): Promise<boolean>;
  /** Called directly from a click; false when declined. */
  askToNotify(): Promise<boolean>;
}
