import { useWords } from '../parts/words';
import type { OptionsModel } from './options-model';

/** What rules count beside the shipped ones, and the way to the page where they are edited. */
export function Rules({ model }: { model: OptionsModel }) {
  const { t, count, date } = useWords();
  const { savedAt, packs, waiting, troubled } = model.ruleSummary.value;
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{t('uiRulesTitle')}</h2>
      <p class="quiet">{t('editWhat')}</p>
      <p>{savedAt === undefined ? t('editSummaryNone') : t('editSummaryOwn', date(savedAt))}</p>
      {packs > 0 && <p>{t('editSummaryPacks', count(packs))}</p>}
      {waiting > 0 && <p class="problem">{t('editSummaryWaiting', count(waiting))}</p>}
      {troubled > 0 && <p class="problem">{t('editSummaryTroubled', count(troubled))}</p>}
      <p>
        <a href="/rules.html">{t('editSummaryOpen')}</a>
      </p>
    </section>
  );
}
