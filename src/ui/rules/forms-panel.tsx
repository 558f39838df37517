import { useState } from 'preact/hooks';
import { valueAt } from '@/src/rules/edit-text';
import { useWords } from '../parts/words';
import { EntryList } from './entry-list';
import { KINDS_LIST } from './field-input';
import { FORMS } from './forms';
import { TextBox } from './inputs';
import { numbersFor } from './number-forms';
import { NumbersTable } from './numbers-table';
import { OneFields } from './one-form';
import { entriesOf, type NumbersForm, type RuleForm } from './rule-form';
import type { RulesModel } from './rules-model';

/** The draft as forms, one kind of rule at a time. */
export function FormsPanel({ model }: { model: RulesModel }) {
  const { t } = useWords();
  const { draft, shownForm } = model;
  const form = FORMS.find(({ id }) => id === shownForm.value) ?? FORMS[0];
  const pack = draft.value.value;
  if (form === undefined) return undefined;
  return (
    <section class="forms" aria-labelledby="edit-forms">
      <h3 id="edit-forms">{t('editForms')}</h3>
      <div class="edit-field">
        <label for="edit-kind">{t('editKind')}</label>
        <select
          id="edit-kind"
          value={form.id}
          onChange={(event) => {
            shownForm.value = event.currentTarget.value;
          }}
        >
          {FORMS.map((one) => (
            <option key={one.id} value={one.id}>
              {optionOf(t(one.title), countOf(one, pack))}
            </option>
          ))}
        </select>
      </div>
      <p class="quiet">{t(form.what)}</p>
      {pack === undefined ? (
        <p class="problem">{t('editNotJson')}</p>
      ) : (
        <Shape key={form.id} form={form} model={model} />
      )}
    </section>
  );
}

function Shape({ form, model }: { form: RuleForm; model: RulesModel }) {
  switch (form.shape) {
    case 'one':
      return <OneFields form={form} model={model} />;
    case 'numbers':
      return <Numbers form={form} model={model} />;
    default:
      return <EntryList form={form} model={model} />;
  }
}

/** Numbers for everything, or for one kind of things. */
function Numbers({ form, model }: { form: NumbersForm; model: RulesModel }) {
  const { t } = useWords();
  const [scope, setScope] = useState('');
  const scopes = Object.keys(Object(valueAt(model.draft.value.value, ['byCategory'])));
  const isScope = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(scope);
  return (
    <>
      <div class="edit-field">
        <TextBox
          id="edit-scope"
          label={t('editFieldFor')}
          describedBy="edit-scope-hint"
          most={40}
          list={KINDS_LIST}
          value={scope}
          onChange={(next) => setScope(next ?? '')}
        />
        <p class="quiet" id="edit-scope-hint">
          {scopes.length === 0 ? t('editFieldForHint') : t('editFieldForThese', scopes.join(', '))}
        </p>
      </div>
      <NumbersTable key={scope} form={isScope ? numbersFor(scope, form) : form} model={model} />
    </>
  );
}

function countOf(form: RuleForm, pack: unknown): number {
  switch (form.shape) {
    case 'one':
      return 0;
    case 'numbers':
      return Object.keys(Object(valueAt(pack, form.path))).length;
    default:
      return entriesOf(form, pack).length;
  }
}

function optionOf(title: string, count: number): string {
  return count === 0 ? title : `${title} (${count})`;
}
