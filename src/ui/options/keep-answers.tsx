import type { ComponentChildren } from 'preact';
import type { MessageKey } from '@/src/words/reason';
import { useWords } from '../parts/words';
import type { AnswersForm } from './answers-form';

interface KeepAnswersProps {
  readonly form: AnswersForm;
  readonly keep: MessageKey;
  readonly kept: MessageKey;
  readonly children: ComponentChildren;
}

/** Questions, the button that keeps their answers, and how that went. */
export function KeepAnswers({ form, keep, kept, children }: KeepAnswersProps) {
  const { t } = useWords();
  const saved = form.saved.value;
  return (
    <>
      <form
        class="answers"
        onSubmit={(event) => {
          event.preventDefault();
          void form.save();
        }}
      >
        {children}
        <div class="buttons">
          <button type="submit">{t(keep)}</button>
          {form.marked.value && <span class="quiet">{t('uiOptionsAnswersUnkept')}</span>}
        </div>
      </form>
      {/* Always in the page, so that a screen reader hears it change. */}
      <div role="status">
        {saved === 'saved' && <p>{t(kept)}</p>}
        {saved === 'refused' && <p class="problem">{t('uiOptionsAnswersRefused')}</p>}
        {saved === 'failed' && <p class="problem">{t('uiFailed')}</p>}
      </div>
    </>
  );
}
