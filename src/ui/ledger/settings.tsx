import { reason } from '@/src/words/reason';
import { useWords } from '../parts/words';
import type { LedgerModel } from './ledger-model';

/** How long a purchase is provisional. */
export function Settings({ model }: { model: LedgerModel }) {
  const { t } = useWords();
  const { keepDays } = model.settings.value;
  return (
    <section id="returns" class="block no-print" aria-label={t('ledgerSettings')}>
      <h2>{t('ledgerSettings')}</h2>
      <label>
        {t('ledgerKeepDays')}{' '}
        <input
          type="number"
          min={0}
          max={365}
          value={keepDays}
          onChange={(event) => {
            const days = event.currentTarget.valueAsNumber;
            if (!Number.isInteger(days) || days < 0 || days > 365) return;
            void model.attempt(
              () => model.backend.saveSettings({ keepDays: days }).then(() => undefined),
              reason('ledgerKept'),
            );
          }}
        />
      </label>
      <p class="quiet">{t('ledgerKeepDaysWhat')}</p>
    </section>
  );
}
