import { CHOICES } from '@/src/ledger/choice';
import { reason } from '@/src/words/reason';
import { CHOICE_WORDS } from '../parts/choices';
import { dotted, rangeWords, useWords } from '../parts/words';
import { drawCard } from './card';
import type { LedgerModel } from './ledger-model';

/** The year as a page to print and as a picture to show around: the picture holds sums alone, no name and no price. */
export function Report({ model }: { model: LedgerModel }) {
  const { t, locale } = useWords();
  const year = model.year.value;
  const picture = model.picture.value;
  if (picture === undefined || picture.all.entries === 0) return null;
  const { all } = picture;
  const print = () =>
    model.attempt(async () => {
      await model.prepareReport();
      // Preact draws what came in before the next frame but one.
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      window.print();
      return undefined;
    });
  const card = (year: number) =>
    model.attempt(async () => {
      const blob = await drawCard({
        title: t('ledgerCardTitle', { year }),
        lines: [
          { label: t('uiEmitted'), words: t('ledgerCardRange', ...rangeWords(all.emittedKg)) },
          { label: t('uiAvoided'), words: t('ledgerCardRange', ...rangeWords(all.avoidedKg)) },
        ],
        notes: [
          dotted(
            CHOICES.filter((choice) => all.byChoice[choice] > 0).map((choice) =>
              t('ledgerCount', t(CHOICE_WORDS[choice]), { number: all.byChoice[choice] }),
            ),
          ),
          t('ledgerCardNote'),
        ],
        locale,
      });
      model.backend.saveBlob(`reprise-${year}.png`, blob);
      return undefined;
    }, reason('ledgerSaved'));
  return (
    <section id="report" class="block no-print" aria-label={t('ledgerReport')}>
      <h2>{t('ledgerReport')}</h2>
      <p class="quiet">{t('ledgerReportWhat')}</p>
      <div class="buttons">
        <button type="button" onClick={() => void print()}>
          {t('ledgerPrint')}
        </button>
        {year !== undefined && (
          <button type="button" onClick={() => void card(year)}>
            {t('ledgerCard')}
          </button>
        )}
      </div>
    </section>
  );
}
