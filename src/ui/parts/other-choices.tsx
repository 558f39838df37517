import { useId, useState } from 'preact/hooks';
import type { Decision } from './decision';
import { useTrusted } from './trust';
import { useWords } from './words';

/** Days a person may think it over. */
const DAYS = [3, 7, 14, 30] as const;
const USUAL_DAYS = 7;

/** What is decided more seldom: behind one quiet button, so that the usual three stay in sight. */
export function OtherChoices({ decision }: { decision: Decision }) {
  const { t } = useWords();
  const trusted = useTrusted();
  const id = useId();
  const [days, setDays] = useState(USUAL_DAYS);
  return (
    <fieldset class="question">
      <legend>{t('uiElse')}</legend>
      <div class="buttons">
        <button type="button" onClick={trusted(() => decision.choose('repaired'))}>
          {t('uiElseRepaired')}
        </button>
        <button type="button" onClick={trusted(() => decision.choose('borrowed'))}>
          {t('uiElseBorrowed')}
        </button>
      </div>
      <div class="buttons wait">
        <label for={id}>{t('uiElseWaitDays')}</label>
        <select id={id} value={days} onChange={({ currentTarget }) => setDays(Number(currentTarget.value))}>
          {DAYS.map((each) => (
            <option key={each} value={each}>
              {t('uiElseDays', { number: each })}
            </option>
          ))}
        </select>
        <button type="button" onClick={trusted(() => decision.wait(days))}>
          {t('uiElseWait')}
        </button>
      </div>
      <div class="buttons">
        <button type="button" class="plain" onClick={() => decision.back()}>
          {t('uiBack')}
        </button>
      </div>
    </fieldset>
  );
}
