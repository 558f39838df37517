import { useEffect, useRef } from 'preact/hooks';
import { useTrusted } from '../parts/trust';
import { useWords } from '../parts/words';
import type { PanelModel } from './panel-model';

/** What the panel says last where it was just switched off: where to get it back. */
export function Leaving({ model }: { model: PanelModel }) {
  const { t } = useWords();
  const trusted = useTrusted();
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone; its opposite takes its place.
  useEffect(() => undo.current?.focus({ preventScroll: true }), []);
  return (
    <div class="leaving" role="status">
      <p>{t('panelOffDone', model.host)}</p>
      <div class="buttons">
        <button ref={undo} type="button" onClick={trusted(() => void model.turnOff(false))}>
          {t('uiUndo')}
        </button>
        <button
          type="button"
          onClick={() => {
            model.leaving.value = false;
          }}
        >
          {t('panelClose')}
        </button>
      </div>
    </div>
  );
}
