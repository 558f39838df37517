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

interface UnlessTroubleProps {
  readonly trouble: ReadonlySignal<Trouble | undefined>;
  readonly children: ComponentChildren;
}

/**
 * A screen, or in its place a sentence that says why nothing that is kept can be shown, and what to do. A screen that
 * could be read until now stays under the sentence: something half written may stand in it.
 */
export function UnlessTrouble({ trouble, children }: UnlessTroubleProps) {
  const told = trouble.value;
  return (
    <>
      {told !== undefined && <Told trouble={told} />}
      {(told === undefined || told === 'moved') && children}
    </>
  );
}

function Told({ trouble }: { trouble: Trouble }) {
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
      <p>
        <a href="/diagnosis.html">{t('diagTitle')}</a>
      </p>
    </section>
  );
}
