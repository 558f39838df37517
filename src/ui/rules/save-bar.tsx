import { useEffect, useState } from 'preact/hooks';
import { diffPacks } from '@/src/rules/diff';
import type { MessageKey } from '@/src/words/reason';
import { useWords } from '../parts/words';
import { ChangeList } from './change-list';
import type { Saving } from './draft-model';
import { TextBox } from './inputs';
import { Preview } from './preview';
import type { RulesModel } from './rules-model';
import { readyRules } from './try-rules';

const TOLD = {
  saving: 'editSaving',
  saved: 'uiRulesSaved',
  refused: 'editRefused',
  changed: 'editConflict',
  failed: 'uiFailed',
} satisfies Record<NonNullable<Saving>, MessageKey>;

/** What can be done with the draft as a whole. What it changes is shown before it is saved. */
export function SaveBar({ model }: { model: RulesModel }) {
  const { t } = useWords();
  const { draft } = model;
  const [isReviewing, setReviewing] = useState(false);
  const { value: saving } = draft.saving;
  const isChanged = draft.isChanged.value;
  useReady(model, isChanged);
  return (
    <>
      <div class="save-bar">
        <button type="button" disabled={!draft.canUndo.value} onClick={draft.undo}>
          {t('editUndo')}
        </button>
        <button type="button" disabled={!draft.canRedo.value} onClick={draft.redo}>
          {t('editRedo')}
        </button>
        <button type="button" disabled={!isChanged} onClick={draft.discard}>
          {t('editDiscard')}
        </button>
        <button
          type="button"
          class="primary"
          disabled={!isChanged || !draft.isChecked.value || !draft.checked.value.ok}
          aria-expanded={isReviewing && isChanged}
          onClick={() => setReviewing(!isReviewing)}
        >
          {t('editReview')}
        </button>
        <div role="status">
          {saving !== undefined ? (
            <p class={saving === 'saved' || saving === 'saving' ? undefined : 'problem'}>{t(TOLD[saving])}</p>
          ) : (
            isChanged && <p class="quiet">{t('uiRulesUnsaved')}</p>
          )}
        </div>
      </div>
      <Overtaken model={model} />
      {isReviewing && isChanged && <Review model={model} onClose={() => setReviewing(false)} />}
    </>
  );
}

/** While somebody writes, what their rules will be compared with is judged: the preview is then there at once. */
function useReady({ backend, layers }: RulesModel, isChanged: boolean): void {
  const { value: now } = layers;
  useEffect(() => {
    if (!isChanged) return;
    let isStale = false;
    backend
      .previewFacts()
      .then((facts) => readyRules(now, facts, () => isStale))
      // The preview itself says what goes wrong.
      .catch(() => undefined);
    return () => {
      isStale = true;
    };
  }, [backend, now, isChanged]);
}

function Overtaken({ model: { draft } }: { model: RulesModel }) {
  const { t } = useWords();
  return (
    <div role="alert">
      {draft.isOvertaken.value && (
        <>
          <p class="problem">{t('editOvertaken')}</p>
          <div class="buttons">
            <button type="button" onClick={draft.goOn}>
              {t('editOvertakenGoOn')}
            </button>
            <button type="button" onClick={draft.discard}>
              {t('editOvertakenTake')}
            </button>
          </div>
        </>
      )}
    </div>
  );
}

function Review({ model, onClose }: { model: RulesModel; onClose(): void }) {
  const { t } = useWords();
  const { draft, failing } = model;
  const [because, setBecause] = useState('');
  const saved = model.packOf(draft.saved.value ?? '');
  const { value: checked } = draft.checked;
  const failed = failing.value;
  const needsReason = failed !== undefined && failed > 0;
  const save = async () => {
    await draft.save(needsReason ? because.trim() : undefined);
    if (draft.saving.value === 'saved') onClose();
  };
  return (
    <section class="review" aria-labelledby="edit-review">
      <h3 id="edit-review">{t('editReviewTitle')}</h3>
      {checked.ok && (
        <ChangeList changes={diffPacks(saved.ok ? saved.pack : undefined, checked.pack)} label={t('editReviewTitle')} />
      )}
      <Preview model={model} />
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {needsReason && (
          <>
            <p class="problem">{t('editFailing', { number: failed })}</p>
            <TextBox
              id="edit-because"
              label={t('editFailingWhy')}
              most={300}
              value={because}
              onChange={(next) => setBecause(next ?? '')}
            />
          </>
        )}
        <div class="buttons">
          <button
            type="submit"
            class="primary"
            disabled={
              failed === undefined ||
              !draft.isChecked.value ||
              !checked.ok ||
              draft.isOvertaken.value ||
              (needsReason && because.trim() === '')
            }
          >
            {t('uiRulesSave')}
          </button>
          <button type="button" class="plain" onClick={onClose}>
            {t('uiBack')}
          </button>
        </div>
      </form>
    </section>
  );
}
