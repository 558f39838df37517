import { useState } from 'preact/hooks';
import { dayOf } from '@/src/ledger/month';
import { reason } from '@/src/words/reason';
import { useWords } from '../parts/words';
import { ImportFile } from './import-file';
import type { LedgerModel } from './ledger-model';

const JSON_TYPE = 'application/json';
const CSV_TYPE = 'text/csv';
/** Lets spreadsheets know that the text is UTF-8. */
const BOM = '\ufeff';

/** Everything in one file, in and out; and gone, after a last offer to keep it. */
export function KeepFile({ model }: { model: LedgerModel }) {
  const { t } = useWords();
  const { backend } = model;
  const [withKeys, setWithKeys] = useState(false);
  const day = () => dayOf(backend.now());
  const saveAll = () =>
    model.attempt(async () => {
      const { text, unreadable } = await backend.exportArchive(withKeys);
      backend.saveBlob(`reprise-${day()}.json`, new Blob([text], { type: JSON_TYPE }));
      return unreadable === 0 ? undefined : { problem: reason('ledgerSavedWithout', { number: unreadable }) };
    }, reason('ledgerSaved'));
  const saveCsv = () =>
    model.attempt(async () => {
      const text = await backend.exportCsv();
      backend.saveBlob(`reprise-ledger-${day()}.csv`, new Blob([BOM, text], { type: CSV_TYPE }));
      return undefined;
    }, reason('ledgerSaved'));
  return (
    <section id="files" class="block no-print" aria-label={t('ledgerFiles')}>
      <h2>{t('ledgerFiles')}</h2>
      <p class="quiet">{t('ledgerFilesWhat')}</p>
      <label class="check">
        <input type="checkbox" checked={withKeys} onChange={(event) => setWithKeys(event.currentTarget.checked)} />
        {t('ledgerExportKeys')}
      </label>
      <div class="buttons">
        <button type="button" onClick={() => void saveAll()}>
          {t('ledgerExport')}
        </button>
        <button type="button" onClick={() => void saveCsv()}>
          {t('ledgerExportCsv')}
        </button>
      </div>
      <ImportFile model={model} />
      <DeleteAll model={model} onSave={saveAll} />
    </section>
  );
}

function DeleteAll({ model, onSave }: { model: LedgerModel; onSave(): Promise<boolean> }) {
  const { t } = useWords();
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <button type="button" class="plain" onClick={() => setAsked(true)}>
        {t('ledgerDeleteAll')}
      </button>
    );
  }
  const drop = async () => {
    const gone = await model.attempt(
      () => model.backend.deleteEverything().then(() => undefined),
      reason('ledgerDeletedAll'),
    );
    if (gone) setAsked(false);
  };
  return (
    <fieldset class="question">
      <legend>{t('ledgerDeleteAllSure')}</legend>
      <p class="quiet">{t('ledgerDeleteAllWhat')}</p>
      <div class="buttons">
        <button type="button" onClick={() => void onSave()}>
          {t('ledgerExport')}
        </button>
        <button type="button" onClick={() => void drop()}>
          {t('ledgerDeleteAllDo')}
        </button>
        <button type="button" class="plain" onClick={() => setAsked(false)}>
          {t('uiBack')}
        </button>
      </div>
    </fieldset>
  );
}
