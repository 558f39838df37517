import { useState } from 'preact/hooks';
import type { Draft } from '@/src/ledger/draft';
import type { Edit } from '@/src/ledger/edit';
import type { Entry } from '@/src/ledger/entry';
import { dayOf } from '@/src/ledger/month';
import { reason } from '@/src/words/reason';
import { useWords } from '../parts/words';
import { DraftFields } from './draft-fields';
import { formOf, readForm } from './draft-form';
import type { LedgerModel } from './ledger-model';

/** A line's fields to be corrected; only what differs is sent, so that figures stay where nothing under them moved. */
export function EditEntry({ entry, model, onDone }: { entry: Entry; model: LedgerModel; onDone(): void }) {
  const { t } = useWords();
  const { backend, knowledge } = model;
  // The line as it was when the person began: a change made elsewhere meanwhile is refused, not overwritten.
  const [begun] = useState(entry);
  const [form, setForm] = useState(() => formOf(entry, knowledge.value?.currency ?? 'EUR'));
  const save = async () => {
    const read = readForm(form, backend.now());
    const saved = await model.attempt(
      async () => (read.ok ? backend.edit(begun, changesOf(begun, read.draft)) : { problem: read.problem }),
      reason('ledgerKept'),
    );
    if (saved) onDone();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <DraftFields
        form={form}
        kinds={knowledge.value?.kinds ?? []}
        onChange={(change) => setForm({ ...form, ...change })}
      />
      <div class="buttons">
        <button type="submit" class="primary">
          {t('ledgerKeep')}
        </button>
        <button type="button" class="plain" onClick={onDone}>
          {t('uiBack')}
        </button>
      </div>
    </form>
  );
}

/** What a draft changes of a line; a field that the decision no longer has is taken away. */
export function changesOf(entry: Entry, draft: Draft): Edit {
  const differs = (a: unknown, b: unknown) => JSON.stringify(a ?? null) !== JSON.stringify(b ?? null);
  const { choice, productName, category, wouldBuyNew, decidedAt, pricePaid, priceNew, priceReceived, remindAt } = draft;
  return {
    ...(choice !== entry.choice && { choice }),
    ...(productName !== entry.productName && { productName }),
    ...(category !== undefined && differs(category, entry.category) && { category }),
    ...(wouldBuyNew !== entry.wouldBuyNew && { wouldBuyNew }),
    ...(dayOf(decidedAt) !== dayOf(entry.decidedAt) && { decidedAt }),
    ...(differs(pricePaid, entry.pricePaid) && { pricePaid: pricePaid ?? null }),
    ...(differs(priceNew, entry.priceNew) && { priceNew: priceNew ?? null }),
    ...(differs(priceReceived, entry.priceReceived) && { priceReceived: priceReceived ?? null }),
    ...(remindAt !== undefined && differs(remindAt, entry.remindAt) && { remindAt }),
  };
}
