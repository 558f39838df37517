import { useState } from 'preact/hooks';
import { diffPacks } from '@/src/rules/diff';
import type { RuleVersionRecord } from '@/src/store/rule-record';
import { useWords } from '../parts/words';
import { ChangeList } from './change-list';
import { useMore } from './more';
import type { RulesModel } from './rules-model';

/** Versions of the personal pack that were saved before: what has changed since, and the way back to them. */
export function HistorySection({ model }: { model: RulesModel }) {
  const { t } = useWords();
  const { shown, more } = useMore(model.versions.value);
  return (
    <section class="block" aria-labelledby="edit-history">
      <h2 id="edit-history">{t('editHistory')}</h2>
      {shown.length === 0 && <p class="quiet">{t('editHistoryNone')}</p>}
      <ol class="rule-list">
        {shown.map((version) => (
          <Version key={version.id} version={version} model={model} />
        ))}
      </ol>
      {more}
    </section>
  );
}

function Version({ version, model }: { version: RuleVersionRecord; model: RulesModel }) {
  const { t, time } = useWords();
  const [isOpen, setOpen] = useState(false);
  const when = time(version.savedAt);
  return (
    <li>
      <p>{when}</p>
      {version.why !== undefined && <p class="quiet">{t('editHistoryReason', version.why)}</p>}
      <div class="buttons">
        <button
          type="button"
          class="plain"
          aria-expanded={isOpen}
          aria-label={t('editTold', t('editHistorySee'), when)}
          onClick={() => setOpen(!isOpen)}
        >
          {t('editHistorySee')}
        </button>
        <button
          type="button"
          class="plain"
          aria-label={t('editTold', t('editHistoryTake'), when)}
          onClick={() => model.draft.replace(version.text)}
        >
          {t('editHistoryTake')}
        </button>
      </div>
      {isOpen && <Since version={version} model={model} />}
    </li>
  );
}

/** From this version to what is saved now. */
function Since({ version, model }: { version: RuleVersionRecord; model: RulesModel }) {
  const { t, time } = useWords();
  const [was, is] = [model.packOf(version.text), model.packOf(model.draft.saved.value ?? '')];
  return (
    <ChangeList
      changes={diffPacks(was.ok ? was.pack : undefined, is.ok ? is.pack : undefined)}
      label={t('editTold', t('editHistorySee'), time(version.savedAt))}
    />
  );
}
