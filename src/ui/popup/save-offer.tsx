import { NOT_SHOWN } from '../parts/saved-words';
import { useWords } from '../parts/words';
import type { SavedOffer } from './saved-offer';

/** Keeps the page in front as a used offer, or says that it is kept. */
export function SaveOffer({ saved }: { saved: SavedOffer }) {
  const { t, say } = useWords();
  const problem = saved.problem.value;
  if (saved.kept.value === undefined && !saved.canSave.value) return null;
  return (
    <section class="block" aria-label={t('uiSavedTitle')}>
      {saved.kept.value === undefined ? <Save saved={saved} /> : <Kept saved={saved} />}
      <div role="status">{problem !== undefined && <p class="problem">{say(problem)}</p>}</div>
    </section>
  );
}

function Save({ saved }: { saved: SavedOffer }) {
  const { t } = useWords();
  const isOffer = saved.isOffer.value;
  return (
    <>
      {!isOffer && <p class="quiet">{t('uiSavedAsk')}</p>}
      <div class="buttons">
        <button
          type="button"
          class={isOffer ? 'primary' : ''}
          disabled={saved.busy.value}
          onClick={() => void saved.save()}
        >
          {t(isOffer ? 'uiSavedSave' : 'uiSavedSaveUsed')}
        </button>
      </div>
    </>
  );
}

function Kept({ saved }: { saved: SavedOffer }) {
  const { t, date } = useWords();
  const kept = saved.kept.value;
  if (kept === undefined) return null;
  return (
    <>
      <p>{t('uiSavedHere', date(kept.savedAt))}</p>
      {kept.state !== 'offered' && <p class="quiet">{t(NOT_SHOWN[kept.state])}</p>}
      <div class="buttons">
        <button type="button" disabled={saved.busy.value} onClick={() => void saved.forget()}>
          {t('uiSavedForget')}
        </button>
      </div>
    </>
  );
}
