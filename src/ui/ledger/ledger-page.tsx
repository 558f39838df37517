import type { MessageKey } from '@/src/words/reason';
import { About } from '../parts/about';
import { Contents } from '../parts/contents';
import { useWords } from '../parts/words';
import { AddEntry } from './add-entry';
import { Budget } from './budget';
import { ByKind } from './by-kind';
import { EntryList } from './entry-list';
import { ImportOrders } from './import-orders';
import { KeepFile } from './keep-file';
import type { LedgerModel } from './ledger-model';
import { NewerFigures } from './newer-figures';
import { PictureOfYear } from './picture';
import { Printed } from './printed';
import { ReboundView } from './rebound-view';
import { Report } from './report';
import { Settings } from './settings';
import { Waiting } from './waiting';

/** Parts to go to at once, in the order of the page; a report there is only of something. */
const PARTS = [
  ['budget', 'ledgerBudget'],
  ['decisions', 'ledgerEntries'],
  ['add', 'ledgerAdd'],
  ['orders', 'ledgerOrders'],
  ['report', 'ledgerReport'],
  ['returns', 'ledgerSettings'],
  ['files', 'ledgerFiles'],
] as const satisfies readonly (readonly [string, MessageKey])[];

/** Everything the person decided: added up, listed, corrected, kept. */
export function LedgerPage({ model }: { model: LedgerModel }) {
  const { t, say } = useWords();
  const told = model.told.value;
  const hasReport = (model.picture.value?.all.entries ?? 0) > 0;
  const parts = PARTS.filter(([id]) => id !== 'report' || hasReport);
  return (
    <div class="ledger-page">
      <header class="masthead">
        <h1>{t('ledgerTitle')}</h1>
        <p class="quiet">{t('ledgerPromise')}</p>
        <p class="print-only">{model.year.value === undefined ? t('ledgerAllYears') : String(model.year.value)}</p>
        <Years model={model} />
        <Contents parts={parts.map(([id, title]) => ({ id, title: t(title) }))} />
      </header>
      <main>
        <div class="told" role={told?.problem === true ? 'alert' : 'status'}>
          {told !== undefined && <p>{say(told.words)}</p>}
        </div>
        <PictureOfYear model={model} />
        <NewerFigures model={model} />
        <Waiting model={model} />
        <Budget model={model} />
        <ReboundView model={model} />
        <ByKind model={model} />
        <EntryList model={model} />
        <AddEntry model={model} />
        <ImportOrders model={model} />
        <Report model={model} />
        <Printed model={model} />
        <Settings model={model} />
        <KeepFile model={model} />
      </main>
      <About pages={['find', 'options']} />
    </div>
  );
}

function Years({ model }: { model: LedgerModel }) {
  const { t } = useWords();
  const shown = model.year.value;
  return (
    <nav class="buttons years" aria-label={t('ledgerYears')}>
      {model.years.value.map((year) => (
        <button key={year} type="button" aria-pressed={shown === year} onClick={() => model.showYear(year)}>
          {String(year)}
        </button>
      ))}
      <button type="button" aria-pressed={shown === undefined} onClick={() => model.showYear(undefined)}>
        {t('ledgerAllYears')}
      </button>
    </nav>
  );
}
