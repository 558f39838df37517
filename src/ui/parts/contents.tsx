import { useWords } from './words';

export interface Part {
  /** Of the element it leads to. */
  readonly id: string;
  readonly title: string;
}

/** What is on a long page, to go there at once. */
export function Contents({ parts }: { parts: readonly Part[] }) {
  const { t } = useWords();
  return (
    <nav class="contents" aria-label={t('uiContents')}>
      <ul>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
