import { useState } from 'preact/hooks';
import { guessDateFormat } from '@/src/ledger/orders/dates';
import type { Reading, ReadOrders } from '@/src/ledger/orders/read-orders';
import { guessMapping, type OrderTable } from '@/src/ledger/orders/table';
import { reason } from '@/src/words/reason';
import { useWords } from '../parts/words';
import type { LedgerModel } from './ledger-model';
import { MappingFields } from './mapping-fields';
import { OrdersPreview } from './orders-preview';

const MOST_BYTES = 50_000_000;

interface Opened {
  readonly table: OrderTable;
  readonly reading: Reading;
  /** What the rows read as; undefined while they are being read. */
  readonly read?: ReadOrders & { readonly known: ReadonlySet<string> };
}

/** Past purchases from a file of orders: choose it, say what stands where, look, write. */
export function ImportOrders({ model }: { model: LedgerModel }) {
  const { t } = useWords();
  const { backend, knowledge } = model;
  const [opened, setOpened] = useState<Opened | undefined>(undefined);

  const reread = async (table: OrderTable, reading: Reading) => {
    setOpened({ table, reading });
    await model.attempt(async () => {
      const read = await backend.readOrders(table, reading);
      setOpened((now) => (now?.reading === reading ? { ...now, read } : now));
      return undefined;
    });
  };

  const open = (file: File | undefined) =>
    model.attempt(async () => {
      if (file === undefined) return undefined;
      // Loaded when a file is opened.
      const { readOrderTable } = await import('@/src/ledger/orders/read-table');
      const table = file.size > MOST_BYTES ? undefined : readOrderTable(await file.text());
      if (table === undefined) return { problem: reason('ledgerProblemNoTable') };
      const mapping = guessMapping(table);
      const dates = table.rows.slice(0, 200).map((row) => row[mapping.date] ?? '');
      const currency = knowledge.value?.currency ?? 'EUR';
      await reread(table, { mapping, dateFormat: guessDateFormat(dates), currency, bought: 'bought-new' });
      return undefined;
    });

  const write = async ({ read }: Opened) => {
    let added = 0;
    const written = await model.attempt(async () => {
      const { added: number, problem } = await backend.addOrders(read?.orders ?? []);
      added = number;
      return problem && { problem: number > 0 ? reason('ledgerOrdersCut', { number }) : problem };
    });
    if (!written) return;
    setOpened(undefined);
    await model.attempt(async () => undefined, reason('ledgerOrdersAdded', { number: added }));
  };

  return (
    <section id="orders" class="block no-print" aria-label={t('ledgerOrders')}>
      <h2>{t('ledgerOrders')}</h2>
      <p class="quiet">{t('ledgerOrdersWhat')}</p>
      <label>
        {t('ledgerOrdersFile')}{' '}
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          onChange={(event) => void open(event.currentTarget.files?.[0])}
        />
      </label>
      {opened !== undefined && (
        <>
          <MappingFields
            table={opened.table}
            reading={opened.reading}
            onChange={(reading) => void reread(opened.table, reading)}
          />
          {opened.read === undefined ? (
            <p role="status">{t('ledgerOrdersReading')}</p>
          ) : (
            <OrdersPreview
              read={opened.read}
              kinds={knowledge.value?.kinds ?? []}
              onWrite={() => void write(opened)}
              onDrop={() => setOpened(undefined)}
            />
          )}
        </>
      )}
    </section>
  );
}
