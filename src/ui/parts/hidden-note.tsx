import { useEffect, useRef } from 'preact/hooks';
import { useTrusted } from './trust';
import { useWords } from './words';
import type { WrongMatch } from './wrong-match';

/** What "wrong match" did, and how to take it back. Always in the page, so that a screen reader hears it change. */
export function HiddenNote({ wrongMatch }: { wrongMatch: WrongMatch }) {
  const { t } = useWords();
  const trusted = useTrusted();
  const undo = useRef<HTMLButtonElement>(null);
  const last = wrongMatch.last.value;
  // The row with the button that was pressed is gone; the way back takes its place.
  useEffect(() => undo.current?.focus({ preventScroll: true }), [last]);
  return (
    <div class="outcome" aria-live="polite">
      {last?.kind === 'hidden' && (
        <>
          <p class="quiet clipped">{t('uiWrongMatchHidden', last.title)}</p>
          <button ref={undo} type="button" class="plain" onClick={trusted(() => void wrongMatch.undo())}>
            {t('uiUndo')}
          </button>
        </>
      )}
      {last?.kind === 'failed' && <p>{t('uiFailed')}</p>}
    </div>
  );
}
