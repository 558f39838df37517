import { InTurn } from '../parts/in-turn';
import { useTrusted } from '../parts/trust';
import { useWords } from '../parts/words';
import type { PopupModel } from './popup-model';

/** Where the person switched the panel off: the way back. */
export function PanelOff({ model }: { model: PopupModel }) {
  const { t } = useWords();
  const trusted = useTrusted();
  if (!model.panelOff.value) return null;
  return (
    <p class="quiet">
      <InTurn>
        {t('panelOffHere')}
        <button type="button" class="plain" onClick={trusted(() => void model.panelOn())}>
          {t('panelOnAgain')}
        </button>
      </InTurn>
    </p>
  );
}
