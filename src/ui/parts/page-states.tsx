// What popup and side panel say alike of a page that there is no verdict on.
import { EmptyState } from './empty-state';
import { useWords } from './words';

export function NoProduct({ read }: { read: () => Promise<void> }) {
  const { t } = useWords();
  return (
    <EmptyState sentence={t('uiPageNoProduct')}>
      <button type="button" onClick={() => void read()}>
        {t('uiReadAgain')}
      </button>
    </EmptyState>
  );
}

export function Reading() {
  const { t } = useWords();
  return (
    <div role="status">
      <EmptyState sentence={t('uiPageReading')} />
    </div>
  );
}
