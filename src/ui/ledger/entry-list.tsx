import { EmptyState } from '../parts/empty-state';
import { useWords } from '../parts/words';
import { EntryRow } from './entry-row';
import type { LedgerModel } from './ledger-model';

/** The decisions of the shown year, newest first, some at a time. */
export function EntryList({ model }: { model: LedgerModel }) {
  const { t } = useWords();
  const entries = model.entries.value;
  return (
    <section id="decisions" class="block" aria-label={t('ledgerEntries')}>
      <div class="row">
        <h2>{t('ledgerEntries')}</h2>
        {model.undoable.value && (
          <button type="button" class="plain" disabled={model.undoing.value} onClick={() => void model.undo()}>
            {t('ledgerUndoLast')}
          </button>
        )}
      </div>
      {entries.length === 0 ? (
        <EmptyState sentence={t('ledgerNoEntries')} />
      ) : (
        <ul class="entries">
          {entries.map((entry) => (
            <EntryRow key={entry.id} entry={entry} model={model} />
          ))}
        </ul>
      )}
      {model.hasMore.value && (
        <button type="button" onClick={() => model.showMore()}>
          {t('ledgerMore')}
        </button>
      )}
    </section>
  );
}
