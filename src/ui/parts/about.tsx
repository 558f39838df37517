import { useWords } from './words';

/** The foot of our own pages: where to look when something is wrong, what is done with data, and whose code ships. */
export function About() {
  const { t } = useWords();
  return (
    <footer class="about">
      <a href="/diagnosis.html" target="_blank" rel="noopener">
        {t('diagTitle')}
      </a>
      <a href="/privacy.html" target="_blank" rel="noopener">
        {t('aboutPrivacy')}
      </a>
      <a href="/licences.txt" target="_blank" rel="noopener">
        {t('aboutLicences')}
      </a>
    </footer>
  );
}
