import { REGIONS } from '@/src/quantity/country-codes';
import { useWords } from '../parts/words';
import { AllRules } from './all-rules';
import { DraftSection } from './draft-section';
import { COUNTRIES_LIST, KINDS_LIST } from './field-input';
import { HistorySection } from './history-section';
import { LayersSection } from './layers-section';
import type { RulesModel } from './rules-model';
import { SeenSection } from './seen-section';

export function RulesPage({ model }: { model: RulesModel }) {
  const { t, say } = useWords();
  const told = model.told.value;
  return (
    <div class="rules-page">
      <header class="masthead">
        <h1>{t('editTitle')}</h1>
        <p class="quiet">{t('editWhat')}</p>
        <p>
          <a href="/options.html">{t('uiOpenOptions')}</a>
        </p>
      </header>
      <main>
        <div class="told" role={told?.isProblem === true ? 'alert' : 'status'}>
          {told !== undefined && <p>{say(told.words)}</p>}
        </div>
        <LayersSection model={model} />
        <DraftSection model={model} />
        <SeenSection model={model} />
        <AllRules model={model} />
        <HistorySection model={model} />
      </main>
      <Suggestions model={model} />
    </div>
  );
}

/** What fields for kinds and countries suggest while one types. */
function Suggestions({ model }: { model: RulesModel }) {
  const { country } = useWords();
  return (
    <>
      <datalist id={KINDS_LIST}>
        {model.kinds.value.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </datalist>
      <datalist id={COUNTRIES_LIST}>
        {model.kinds.value.length > 0 &&
          REGIONS.map((code) => (
            <option key={code} value={code}>
              {country(code)}
            </option>
          ))}
      </datalist>
    </>
  );
}
