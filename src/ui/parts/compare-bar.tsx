import type { Comparing } from './comparing';
import { useTrusted } from './trust';
import { useWords } from './words';

/** Stays in sight below the offers while some are picked. */
export function CompareBar({ comparing }: { comparing: Comparing }) {
  const { t } = useWords();
  const trusted = useTrusted();
  const { length } = comparing.picked.value;
  if (length === 0) return null;
  return (
    <div class="compare-bar">
      <button type="button" class="primary" onClick={trusted(() => comparing.open())}>
        {t('uiCompareStart', { number: length })}
      </button>
    </div>
  );
}
