import type { PackChange } from '@/src/rules/pack-changes';
import { useWords } from '../parts/words';
import { valueText } from './effective-view';
import { useMore } from './more';

const WORDS = { added: 'editAdded', removed: 'editRemoved', changed: 'editChanged' } as const;

/** What differs between two packs, rule by rule, with what was and what is. */
export function ChangeList({ changes, label }: { changes: readonly PackChange[]; label: string }) {
  const { t } = useWords();
  const { shown, more } = useMore(changes);
  if (changes.length === 0) return <p class="quiet">{t('editNoChange')}</p>;
  return (
    <>
      <ul class="changes" aria-label={label}>
        {shown.map(({ key, kind, before, after }) => (
          <li key={key}>
            <p>
              <span class="quiet">{t(WORDS[kind])}</span> <code>{key}</code>
            </p>
            {before !== undefined && (
              <del dir="auto">
                <span class="heard">{t('editBefore')}</span> {valueText(before)}
              </del>
            )}
            {after !== undefined && (
              <ins dir="auto">
                <span class="heard">{t('editAfter')}</span> {valueText(after)}
              </ins>
            )}
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
