import type { Comparing } from './comparing';
import { useTrusted } from './trust';
import { useWords } from './words';

/** Leads to the comparison while some offers are picked. */
export function CompareBar({ comparing }: { comparing: Comparing }) {
  const { t } = useWords();
  const trusted = useTrusted();
  const { length } = comparing.picked.value;
  if (length === 0) return null;
  return (
    <button type="button" class="primary" onClick={trusted(() => comparing.open())}>
      {t('uiCompareStart', { number: length })}
    </button>
  );
}
