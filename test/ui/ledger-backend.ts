import { totalsByKind } from '@/src/ledger/by-kind';
import type { Draft } from '@/src/ledger/draft';
import type { Edit } from '@/src/ledger/edit';
import type { Entry } from '@/src/ledger/entry';
import { LedgerPack } from '@/src/ledger/ledger-pack';
import { boundsOf, monthOf } from '@/src/ledger/month';
import type { Newer } from '@/src/ledger/newer';
import type { Reading, ReadOrders } from '@/src/ledger/orders/read-orders';
import type { OrderTable } from '@/src/ledger/orders/table';
import type { LedgerSettings, SettingsChange } from '@/src/ledger/settings';
import { totalOf } from '@/src/ledger/totals';
import { changeSettings, USUAL_SETTINGS } from '@/src/ledger/usual-settings';
import type { Refusal } from '@/src/messages/messages';
import type { LedgerBackend } from '@/src/ui/ledger/ledger-backend';
import factors from '../../public/data/factors.json';
import ledgerPack from '../../public/data/ledger.json';
import { said, TONGUE } from './make';

export const NOW = Date.UTC(2026, 10, 28, 12);

/** A ledger in memory that remembers what was asked of it. */
export class FakeLedger implements LedgerBackend {
  readonly tongue = TONGUE;
  readonly calls: unknown[][] = [];
  readonly saved: [name: string, content: Blob][] = [];
  /** Lines that are not in the file of everything. */
  unreadable = 0;
  refusal: string | undefined;
  failing = false;
  allowed = false;
  settings: LedgerSettings = USUAL_SETTINGS;
  found: Newer = { entries: [] };
  /** What looking for newer figures does, and how long it has taken, ms. */
  look: (looked: (lines: number) => void) => Promise<void> = () => Promise.resolve();
  passed = 0;
  /** What a step of settling waits for. */
  settled: Promise<void> = Promise.resolve();
  orders: ReadOrders & { known: ReadonlySet<string> } = { orders: [], refused: [], known: new Set() };
  plan: Awaited<ReturnType<LedgerBackend['planImport']>> = { ok: false, problem: said('not a file') };
  entries: readonly Entry[];
  private readonly watchers = new Set<() => void>();

  constructor(entries: readonly Entry[] = []) {
    this.entries = entries;
  }

  /** Puts other lines there, as another window would. */
  show(entries: readonly Entry[]): void {
    this.entries = entries;
    for (const tell of this.watchers) tell();
  }
  private watch(tell: () => void) {
    this.watchers.add(tell);
    tell();
    return () => void this.watchers.delete(tell);
  }
  private ask(...call: unknown[]): Promise<Refusal> {
    this.calls.push(call);
    if (this.failing) return Promise.reject(new Error('No answer.'));
    return Promise.resolve(this.refusal === undefined ? undefined : { problem: said(this.refusal) });
  }

  now() {
    return NOW + this.passed;
  }
  watchMonths(show: Parameters<LedgerBackend['watchMonths']>[0], failed: () => void) {
    if (this.failing) {
      failed();
      return () => {};
    }
    return this.watch(() => {
      const byMonth = Map.groupBy(this.entries, ({ decidedAt }) => monthOf(decidedAt));
      const months = [...byMonth].map(([month, within]) => ({ month, totals: totalOf(within) }));
      show(
        months.sort((a, b) => (a.month < b.month ? -1 : 1)),
        this.entries,
      );
    });
  }
  watchSettings(show: (settings: LedgerSettings) => void) {
    return this.watch(() => show(this.settings));
  }
  watchEntries(year: number | undefined, limit: number, show: (entries: readonly Entry[]) => void) {
    return this.watch(() => {
      const [from, to] =
        year === undefined ? [0, Number.POSITIVE_INFINITY] : [boundsOf(`${year}-01`)[0], boundsOf(`${year}-12`)[1]];
      const within = this.entries.filter(({ decidedAt }) => decidedAt >= from && decidedAt < to);
      show(within.toSorted((a, b) => b.decidedAt - a.decidedAt).slice(0, limit));
    });
  }
  kinds(year: number | undefined) {
    const within = this.entries.filter(
      ({ decidedAt }) => year === undefined || new Date(decidedAt).getFullYear() === year,
    );
    return Promise.resolve(totalsByKind(within));
  }
  watchWaiting(show: (entries: readonly Entry[]) => void) {
    return this.watch(() => show(this.entries.filter(({ choice }) => choice === 'waiting')));
  }
  watchUndoable(show: (undoable: boolean) => void) {
    show(true);
    return () => {};
  }
  knowledge() {
    return Promise.resolve({
      kinds: [
        { id: 'sofa', name: 'sofa', words: ['couch'] },
        { id: 'smartphone', name: 'smartphone', words: ['telephone'] },
      ],
      pack: LedgerPack.parse(ledgerPack),
      factors,
      currency: 'EUR',
    });
  }
  newer(looked: (lines: number) => void) {
    return this.look(looked).then(() => this.found);
  }
  add(id: string, draft: Draft) {
    return this.ask('add', id, draft);
  }
  edit(entry: Entry, edit: Edit) {
    return this.ask('edit', entry.id, entry.revision ?? 0, edit);
  }
  remove(entry: Entry) {
    return this.ask('remove', entry.id, entry.revision ?? 0);
  }
  undo() {
    return this.ask('undo');
  }
  async saveSettings(change: SettingsChange) {
    await this.ask('saveSettings', change);
    this.settings = changeSettings(this.settings, change, NOW);
    this.show(this.entries);
  }
  async settleNewer(_batch: string, ids: readonly string[], accept: boolean) {
    await this.ask('settleNewer', ids, accept);
    await this.settled;
    this.found = { entries: this.found.entries.filter(({ entry }) => !ids.includes(entry.id)) };
  }
  async readOrders(_table: OrderTable, reading: Reading) {
    await this.ask('readOrders', reading);
    return this.orders;
  }
  async addOrders(orders: ReadOrders['orders']) {
    await this.ask('addOrders', orders.length);
    return { added: orders.length };
  }
  async exportArchive(withKeys: boolean) {
    await this.ask('exportArchive', withKeys);
    return { text: '{}', unreadable: this.unreadable };
  }
  exportCsv() {
    return Promise.resolve('date\r\n');
  }
  planImport() {
    return Promise.resolve(this.plan);
  }
  importArchive() {
    return this.ask('importArchive');
  }
  allowBroughtIn() {
    return this.ask('allowBroughtIn');
  }
  async deleteEverything() {
    await this.ask('deleteEverything');
  }
  saveBlob(name: string, content: Blob) {
    this.saved.push([name, content]);
  }
  mayNotify() {
    return Promise.resolve(this.allowed);
  }
  askToNotify() {
    this.calls.push(['askToNotify']);
    return Promise.resolve(true);
  }
}
