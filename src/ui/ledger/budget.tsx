import { useState } from 'preact/hooks';
import { reason } from '@/src/words/reason';
import { InTurn } from '../parts/in-turn';
import { WebLink } from '../parts/web-link';
import { rangeWords, useWords } from '../parts/words';
import type { LedgerModel } from './ledger-model';

const MOST_KG = 100_000;

/** A yearly amount for goods that the person sets, beside what the year came to: plain figures, nothing else. */
export function Budget({ model }: { model: LedgerModel }) {
  const { t } = useWords();
  const { budgetKg } = model.settings.value;
  const picture = model.picture.value;
  const year = model.year.value;
  return (
    <section id="budget" class={budgetKg === undefined ? 'block no-print' : 'block'} aria-label={t('ledgerBudget')}>
      <h2>{t('ledgerBudget')}</h2>
      {budgetKg === undefined ? (
        <p class="quiet">{t('ledgerBudgetNone')}</p>
      ) : (
        year !== undefined &&
        picture !== undefined && (
          <p>{t('ledgerBudgetSoFar', { year }, ...rangeWords(picture.all.emittedKg), { kg: budgetKg })}</p>
        )
      )}
      <Suggestions model={model} />
      <OwnBudget key={budgetKg} model={model} />
    </section>
  );
}

function OwnBudget({ model }: { model: LedgerModel }) {
  const { t } = useWords();
  const { budgetKg } = model.settings.value;
  const [text, setText] = useState(budgetKg === undefined ? '' : String(budgetKg));
  const kg = Number(text.replace(',', '.'));
  const usable = text.trim() !== '' && kg >= 0 && kg <= MOST_KG;
  const keep = (next: number | null) =>
    void model.attempt(
      () => model.backend.saveSettings({ budgetKg: next }).then(() => undefined),
      reason('ledgerKept'),
    );
  return (
    <form
      class="buttons no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (usable) keep(kg);
      }}
    >
      <label>
        {t('ledgerBudgetOwn')}{' '}
        <input inputMode="decimal" value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <button type="submit" disabled={!usable}>
        {t('ledgerKeep')}
      </button>
      {budgetKg !== undefined && (
        <button type="button" class="plain" onClick={() => keep(null)}>
          {t('ledgerBudgetDrop')}
        </button>
      )}
    </form>
  );
}

/** Figures that were published, each with what it stands on; none is chosen for the person. */
function Suggestions({ model }: { model: LedgerModel }) {
  const { t, kg } = useWords();
  const budgets = model.knowledge.value?.pack.budgets ?? [];
  if (budgets.length === 0) return null;
  return (
    <details class="why no-print">
      <summary>{t('ledgerBudgetSuggested')}</summary>
      <p>{t('ledgerBudgetSuggestedWhat')}</p>
      <ul>
        {budgets.map(({ id, kg: value, wholeKg, share, source, url, shareSource, shareUrl }) => (
          <li key={id}>
            <InTurn>
              <button
                type="button"
                class="plain"
                onClick={() =>
                  void model.attempt(
                    () => model.backend.saveSettings({ budgetKg: value }).then(() => undefined),
                    reason('ledgerKept'),
                  )
                }
              >
                {t('ledgerBudgetTake', kg(value))}
              </button>
              {wholeKg !== undefined &&
                share !== undefined &&
                t('ledgerBudgetShare', { percent: share }, { kg: wholeKg })}
              <WebLink href={url}>{source}</WebLink>
              {shareUrl !== undefined && <WebLink href={shareUrl}>{shareSource}</WebLink>}
            </InTurn>
          </li>
        ))}
      </ul>
    </details>
  );
}
