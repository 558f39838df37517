import { useWords } from '../parts/words';
import { FormsPanel } from './forms-panel';
import { JsonPanel } from './json-panel';
import type { RulesModel } from './rules-model';
import { SaveBar } from './save-bar';

/** The personal pack: forms and JSON over one text. */
export function DraftSection({ model }: { model: RulesModel }) {
  const { t } = useWords();
  const { draft, backend } = model;
  const { value: checked } = draft.checked;
  const save = () => {
    if (checked.ok) backend.saveFile(`${checked.pack.id}.json`, draft.text.value);
  };
  return (
    <section class="block" aria-labelledby="edit-draft">
      <div class="row">
        <h2 id="edit-draft">{t('editDraft')}</h2>
        <button type="button" class="plain" disabled={!checked.ok} onClick={save}>
          {t('editExport')}
        </button>
      </div>
      <p class="quiet">{t('editDraftWhat')}</p>
      <SaveBar model={model} />
      <div class="draft">
        <FormsPanel model={model} />
        <JsonPanel model={model} />
      </div>
    </section>
  );
}
