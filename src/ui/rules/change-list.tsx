import type { Change } from '@/src/rules/diff';
import { useWords } from '../parts/words';
import { valueText } from './effective-view';
import { useMore } from './more';

const WORDS = { added: 'editAdded', removed: 'editRemoved', changed: 'editChanged' } as const;

/** What differs between two packs, rule by rule, with what was and what is. */
export function ChangeList({ changes, label }: { changes: readonly Change[]; label: string }) {
  const { t } = useWords();
  const { shown, more } = useMore(changes);
  if (changes.length === 0) return <p class="quiet">{t('editNoChange')}</p>;
  return (
    <>
      <ul class="changes" aria-label={label}>
        {shown.map(({ key, kind, from, to, loosens }) => (
          <li key={key}>
            <p>
              <span class="quiet">{t(WORDS[kind])}</span> <code>{key}</code>
              {loosens && <strong class="loosens">{t('editLoosens')}</strong>}
            </p>
            {from !== undefined && (
              <del dir="auto">
                <span class="heard">{t('editBefore')}</span> {valueText(from)}
              </del>
            )}
            {to !== undefined && (
              <ins dir="auto">
                <span class="heard">{t('editAfter')}</span> {valueText(to)}
              </ins>
            )}
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
