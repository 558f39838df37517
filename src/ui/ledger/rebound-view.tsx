import { reboundOf } from '@/src/ledger/rebound';
import { RESPENT } from '@/src/ledger/respent';
import type { Respent } from '@/src/ledger/settings';
import type { MessageKey } from '@/src/words/reason';
import { InTurn } from '../parts/in-turn';
import { WebLink } from '../parts/web-link';
import { rangeWords, useWords } from '../parts/words';
import type { LedgerModel } from './ledger-model';

const WHERE = {
  kept: 'ledgerRespentKept',
  goods: 'ledgerRespentGoods',
  services: 'ledgerRespentServices',
  travel: 'ledgerRespentTravel',
  mixed: 'ledgerRespentMixed',
} satisfies Record<Respent, MessageKey>;

/** What happened to the money that was kept in a year, if the person says, and what that emits. */
export function ReboundView({ model }: { model: LedgerModel }) {
  const { t, list, money, inTurn } = useWords();
  const { year, picture, knowledge, settings } = model;
  const kept = picture.value?.all.moneyKept.filter(({ minor }) => minor > 0) ?? [];
  if (year.value === undefined || kept.length === 0 || knowledge.value === undefined) return null;
  const key = String(year.value);
  const chosen = settings.value.respent[key];
  const { factors, pack } = knowledge.value;
  const choose = (to: Respent) =>
    void model.attempt(() =>
      model.backend.saveSettings({ respent: { ...settings.value.respent, [key]: to } }).then(() => undefined),
    );
  const question = t('ledgerReboundAsk', { year: year.value });
  const told = chosen === undefined ? undefined : reboundOf(kept, chosen, factors, pack);
  const row = pack.respending.find(({ id }) => id === chosen);
  return (
    <section class={chosen === undefined ? 'block no-print' : 'block'} aria-label={t('ledgerRebound')}>
      <h2>{t('ledgerRebound')}</h2>
      <p>{t('ledgerReboundWhat', list(kept.map(money)))}</p>
      {chosen !== undefined && <p class="print-only">{inTurn([question, t(WHERE[chosen])])}</p>}
      <fieldset class="question no-print">
        <legend>{question}</legend>
        <div class="buttons">
          {RESPENT.map((to) => (
            <button key={to} type="button" aria-pressed={chosen === to} onClick={() => choose(to)}>
              {t(WHERE[to])}
            </button>
          ))}
        </div>
      </fieldset>
      {/* Always in the page, so that a screen reader hears it change. */}
      <p role="status">
        {told !== undefined && (
          <InTurn>
            {chosen === 'kept' ? t('ledgerReboundKept') : t('ledgerReboundKg', ...rangeWords(told.kg))}
            {told.unplaced.length > 0 && t('ledgerReboundUnplaced', list(told.unplaced.map(money)))}
          </InTurn>
        )}
      </p>
      <details class="why">
        <summary>{t('uiWhy')}</summary>
        <p>{t('ledgerReboundWhy', { percent: factors.respentShare.value })}</p>
        {row !== undefined && (
          <p>
            <InTurn>
              {t('ledgerReboundRate', { number: row.kgPerEur })}
              <WebLink href={row.url}>{row.source}</WebLink>
            </InTurn>
          </p>
        )}
      </details>
    </section>
  );
}
