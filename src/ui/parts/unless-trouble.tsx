import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Trouble } from '@/src/store/trouble';
import type { MessageKey } from '@/src/words/reason';
import { useWords } from './words';

const WORDS = {
  newer: 'storageNewer',
  waiting: 'storageWaiting',
  full: 'storageFull',
  unreadable: 'storageUnreadable',
  moved: 'storageMoved',
} satisfies Record<Trouble, MessageKey>;

/** What is wrong, and what upgrades without a copy where only the room for one is missing. */
export interface Told {
  readonly trouble: Trouble;
  readonly goOn: (() => void) | undefined;
}

interface UnlessTroubleProps {
  readonly told: ReadonlySignal<Told | undefined>;
  readonly children: ComponentChildren;
}

/**
 * A screen, or in its place a sentence that says why nothing that is kept can be shown, and what to do. A screen that
 * could be read until now stays under the sentence: something half written may stand in it.
 */
export function UnlessTrouble({ told, children }: UnlessTroubleProps) {
  const trouble = told.value?.trouble;
  return (
    <>
      {told.value !== undefined && <Sentence {...told.value} />}
      {(trouble === undefined || trouble === 'moved') && children}
    </>
  );
}

function Sentence({ trouble, goOn }: Told) {
  const { t } = useWords();
  return (
    <section class="trouble" aria-label={t('name')}>
      <h2>{t('name')}</h2>
      <p role="alert">{t(WORDS[trouble])}</p>
      {trouble !== 'waiting' && (
        <button type="button" onClick={() => location.reload()}>
          {t('storageReload')}
        </button>
      )}
      {goOn !== undefined && (
        <button type="button" onClick={goOn}>
          {t('storageGoOn')}
        </button>
      )}
      <p>
        <a href="/diagnosis.html">{t('diagTitle')}</a>
      </p>
    </section>
  );
}
