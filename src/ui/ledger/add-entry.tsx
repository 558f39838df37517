import { useState } from 'preact/hooks';
import { reason } from '@/src/words/reason';
import { newEntryId } from '../parts/new-entry-id';
import { useWords } from '../parts/words';
import { DraftFields } from './draft-fields';
import { emptyForm, readForm } from './draft-form';
import type { LedgerModel } from './ledger-model';

/** A line written by hand: a purchase elsewhere, a repair, something lent. */
export function AddEntry({ model }: { model: LedgerModel }) {
  const { t } = useWords();
  const { backend, knowledge } = model;
  const fresh = () => ({ id: newEntryId(), form: emptyForm(backend.now()) });
  // Trying again keeps the id, so a line can never count twice.
  const [written, setWritten] = useState(fresh);
  const { id, form } = written;
  const currency = form.currency || (knowledge.value?.currency ?? 'EUR');
  const add = async () => {
    const read = readForm({ ...form, currency }, backend.now());
    const added = await model.attempt(
      async () => (read.ok ? backend.add(id, read.draft) : { problem: read.problem }),
      reason('ledgerAdded'),
    );
    // What was typed while the answer was awaited stays, as a line of its own.
    if (added) setWritten((now) => (now === written ? fresh() : { id: newEntryId(), form: now.form }));
  };
  return (
    <section id="add" class="block no-print" aria-label={t('ledgerAdd')}>
      <h2>{t('ledgerAdd')}</h2>
      <details>
        <summary>{t('ledgerAddWhat')}</summary>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <DraftFields
            form={{ ...form, currency }}
            kinds={knowledge.value?.kinds ?? []}
            onChange={(change) => setWritten({ id, form: { ...form, ...change } })}
          />
          <button type="submit" class="primary">
            {t('ledgerAddDo')}
          </button>
        </form>
      </details>
    </section>
  );
}
