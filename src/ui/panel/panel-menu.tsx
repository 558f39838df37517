import { CORNERS, type Corner } from '@/src/messages/panel-view';
import type { MessageKey } from '@/src/words/reason';
import { useTrusted } from '../parts/trust';
import { useWords } from '../parts/words';
import type { PanelModel } from './panel-model';

const CORNER_WORDS = {
  'top-left': 'panelTopLeft',
  'top-right': 'panelTopRight',
  'bottom-left': 'panelBottomLeft',
  'bottom-right': 'panelBottomRight',
} satisfies Record<Corner, MessageKey>;

/** What the panel itself can be told: not now, not here, and where to stand. */
export function PanelMenu({ model, corner }: { model: PanelModel; corner: Corner }) {
  const { t, date } = useWords();
  const trusted = useTrusted();
  const quietUntil = model.view.value?.quietUntil;
  return (
    <section class="block panel-menu" aria-label={t('panelMenu')}>
      <h3>{t('panelMenu')}</h3>
      <div class="buttons">
        {quietUntil === undefined ? (
          <button type="button" onClick={trusted(() => void model.notNow())}>
            {t('panelNotNow')}
          </button>
        ) : (
          <button type="button" onClick={trusted(() => void model.showAgain())}>
            {t('panelShowAgain')}
          </button>
        )}
        <button type="button" onClick={trusted(() => void model.turnOff(true))}>
          {t('panelOff', model.host)}
        </button>
      </div>
      <p class="quiet">{quietUntil === undefined ? t('panelNotNowWhy') : t('panelQuietUntil', date(quietUntil))}</p>
      <fieldset class="corners">
        <legend>{t('panelCorner')}</legend>
        <div class="buttons">
          {CORNERS.map((each) => (
            <button key={each} type="button" aria-pressed={each === corner} onClick={trusted(() => model.move(each))}>
              {t(CORNER_WORDS[each])}
            </button>
          ))}
        </div>
        <p class="quiet">{t('panelCornerWhy')}</p>
      </fieldset>
      {model.failed.value && <p role="alert">{t('uiFailed')}</p>}
    </section>
  );
}
