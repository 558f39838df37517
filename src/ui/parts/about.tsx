import type { MessageKey } from '@/src/words/reason';
import { useWords } from './words';

/** Pages of ours a person may want to go on to. */
const PAGES = {
  ledger: 'ledgerTitle',
  find: 'findTitle',
  options: 'uiOpenOptions',
} satisfies Record<string, MessageKey>;

interface AboutProps {
  readonly pages?: readonly (keyof typeof PAGES)[];
  /** In a place that no page is to replace, such as the popup, they open in a tab. */
  readonly inTabs?: boolean;
}

/** The foot of our own pages: where to go on, where to look when something is wrong, what is done with data, and whose code ships. */
export function About({ pages = [], inTabs = false }: AboutProps) {
  const { t } = useWords();
  return (
    <footer class="about">
      {pages.map((page) => (
        <a key={page} href={`/${page}.html`} {...(inTabs && APART)}>
          {t(PAGES[page])}
        </a>
      ))}
      <a href="/diagnosis.html" {...APART}>
        {t('diagTitle')}
      </a>
      <a href="/privacy.html" {...APART}>
        {t('aboutPrivacy')}
      </a>
      <a href="/licences.txt" {...APART}>
        {t('aboutLicences')}
      </a>
    </footer>
  );
}

const APART = { target: '_blank', rel: 'noopener' } as const;
