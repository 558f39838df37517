import type { Verdict } from '@/src/verdict/verdict';
import { InTurn } from './in-turn';
import { hostOf, WebLink } from './web-link';
import { useWords } from './words';

/** What teams whose rules the person uses have to say of this kind of thing, each with whose word it is. */
export function TeamNotes({ notes = [] }: { notes: Verdict['notes'] | undefined }) {
  const { t } = useWords();
  if (notes.length === 0) return null;
  return (
    <section class="block" aria-label={t('uiTeamNotes')}>
      <h3>{t('uiTeamNotes')}</h3>
      <ul class="plain-list">
        {notes.map(({ text, url, packName }) => (
          <li key={packName + text}>
            <InTurn>
              {text}
              <small>
                <InTurn>
                  {t('uiTeamNoteFrom', packName)}
                  {url !== undefined && <WebLink href={url}>{hostOf(url) ?? url}</WebLink>}
                </InTurn>
              </small>
            </InTurn>
          </li>
        ))}
      </ul>
    </section>
  );
}
