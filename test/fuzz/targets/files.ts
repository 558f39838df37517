import { Archive, emptyArchive } from '@/src/ledger/archive/archive';
import { planMerge } from '@/src/ledger/archive/plan';
import { readArchive } from '@/src/ledger/archive/read-archive';
import { Draft } from '@/src/ledger/draft';
import { DATE_FORMATS, guessDateFormat } from '@/src/ledger/orders/dates';
import { ordersOf, readRows } from '@/src/ledger/orders/read-orders';
import { readOrderTable } from '@/src/ledger/orders/read-table';
import { guessMapping } from '@/src/ledger/orders/table';
import { tryParse } from '@/src/product/try-parse';
import { conflictsIn } from '@/src/rules/conflicts';
import { diffPacks, loosens } from '@/src/rules/diff';
import { type ParsedPack, parseRulePack } from '@/src/rules/exchange';
import { layer } from '@/src/rules/layer';
import { layEach } from '@/src/rules/layers';
import { Policy } from '@/src/rules/policy';
import { readEdition } from '@/src/rules/read-edition';
import { RulePack } from '@/src/rules/rule-pack';
import { shippedPack } from '@/src/rules/shipped';
import { index } from '@/test/category/taxonomy';
import { someLedger } from '@/test/ledger/some-entry';
import { someParts } from '@/test/ledger/some-parts';
import { fc } from '@/test/properties';
import { formatRulePack } from '@/test/rules/format-pack';
import { anyPack } from '@/test/rules/make-pack';
import { exampleOf } from '../example-of';
import { fits, harmless, promise, same, type Target } from '../target';
import { jsonOf } from './pages';

const NOW = 1_700_000_000_000;

/** Rules: one's own, a team's, an organisation's. */
export const rules: Target = {
  name: 'rules',
  entries: [
    'src/rules/exchange.ts',
    'src/rules/json-tree.ts',
    'src/rules/json-value.ts',
    'src/rules/read-edition.ts',
    'src/background/fetch-pack.ts',
  ],
  seeds: () => [formatRulePack(shippedPack), ...fc.sample(anyPack, { seed: 1, numRuns: 12 }).map(formatRulePack)],
  run: (text) => {
    const parsed = parseRulePack(text);
    soundPack(parsed, text);
    const edition = readEdition(text, 'ab'.repeat(32), {
      taken: { pack: { format: 1, id: 'mine', name: 'Mine', version: '1' }, sha256: 'cd'.repeat(32) },
    });
    harmless(edition, 'the edition', 12_000_000);
  },
};

function soundPack(parsed: ParsedPack, text: string): void {
  if (!parsed.ok) {
    promise(parsed.problems.length > 0 && parsed.problems.length <= 50, `${parsed.problems.length} problems are told`);
    const lines = text.split(/\r\n?|\n/);
    for (const { line, column } of parsed.problems)
      promise(
        line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 2,
        `a problem is at ${line}:${column}`,
      );
    return;
  }
  const { pack } = parsed;
  fits(RulePack, pack, 'the pack');
  const again = parseRulePack(formatRulePack(pack));
  promise(again.ok, 'a pack that was read cannot be read again');
  same(again.pack, pack, 'a pack that is read again');
  layer([shippedPack, pack]);
  conflictsIn(
    layEach([
      { kind: 'shipped', pack: shippedPack },
      { kind: 'personal', pack },
    ]).values(),
  );
  loosens(diffPacks(undefined, pack));
  promise(diffPacks(pack, again.pack).length === 0, 'a pack differs from itself');
}

/** What administrators set. */
export const policy: Target = {
  name: 'policy',
  entries: ['src/background/follow-policy.ts'],
  seeds: () => exampleOf(Policy).map((example) => JSON.stringify(example)),
  run: (text) => {
    const parsed = tryParse(Policy, jsonOf(text));
    if (!parsed.success) return;
    fits(Policy, parsed.data, 'the policy');
    if (parsed.data.rules !== undefined) soundPack(parseRulePack(parsed.data.rules), parsed.data.rules);
    for (const { url } of parsed.data.packs ?? []) promise(new URL(url).protocol === 'https:', `a pack is at ${url}`);
  },
};

/** Everything a person made, as a file. */
export const archive: Target = {
  name: 'archive',
  entries: ['src/ledger/archive/read-archive.ts', 'src/background/archive.ts', 'src/ui/ledger/import-file.tsx'],
  seeds: () => [
    ...fc
      .sample(fc.record({ ...someParts, entries: someLedger(3) }), { seed: 1, numRuns: 5 })
      .map((parts) => JSON.stringify({ ...emptyArchive(NOW), ...parts })),
  ],
  run: (text) => {
    const read = readArchive(text, NOW);
    if (!read.ok) return harmless(read.problem, 'the problem', 5000);
    fits(Archive, read.archive, 'the archive');
    harmless(read.archive, 'the archive', 10 * text.length + 2000);
    const again = readArchive(JSON.stringify(read.archive), NOW);
    promise(again.ok, 'an archive that was read cannot be read again');
    same(again.archive, read.archive, 'an archive that is read again');
    const { merged } = planMerge(emptyArchive(NOW), read.archive);
    fits(Archive, merged, 'what stands here afterwards');
    same(planMerge(merged, read.archive).merged, merged, 'what is brought in twice');
  },
};

/** Orders of a shop, as a table. */
export const orders: Target = {
  name: 'orders',
  entries: ['src/ledger/orders/read-table.ts', 'src/ui/ledger/import-orders.tsx'],
  words: [
    'Order Date',
    'Product Name',
    'Unit Price',
    'Currency',
    'Category',
    '2026-01-31',
    '3 Nov 2025',
    ';',
    '\t',
    '12,50 €',
  ],
  run: (text) => {
    const table = readOrderTable(text);
    if (table === undefined) return;
    const mapping = guessMapping(table);
    const dates = table.rows.slice(0, 100).map((row) => row[mapping.date] ?? '');
    for (const dateFormat of new Set([guessDateFormat(dates), DATE_FORMATS[text.length % 3] ?? 'ymd'])) {
      const reading = { mapping, dateFormat, currency: 'EUR', bought: 'bought-used' as const };
      const rows = readRows(table, reading, { now: NOW, taxonomy: index }, 0, 200);
      const { orders: read, refused } = ordersOf(rows);
      promise(read.length + refused.length === Math.min(200, table.rows.length), 'a row was lost');
      for (const { draft, orderKey } of read) {
        fits(Draft, draft, 'the order');
        promise(orderKey.length > 0 && orderKey.length <= 300, `a key has ${orderKey.length} characters`);
      }
      promise(new Set(read.map(({ orderKey }) => orderKey)).size === read.length, 'two orders have one key');
    }
  },
};
