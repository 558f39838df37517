import { useWords } from './words';

/** The head of what stands beside a page: our name, and the way to the options. */
export function Bar({ openOptions }: { openOptions: () => void }) {
  const { t } = useWords();
  return (
    <header class="bar">
      <h1>{t('name')}</h1>
      <button type="button" class="plain" onClick={openOptions}>
        {t('uiOpenOptions')}
      </button>
    </header>
  );
}
