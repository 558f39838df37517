import { useRef, useState } from 'preact/hooks';
import { fold } from '@/src/category/tokens';
import { valueWith } from '@/src/rules/edit-text';
import { useWords } from '../parts/words';
import { EntryForm } from './entry-form';
import { tellEntry } from './entry-words';
import type { RuleValue } from './field';
import { useMore } from './more';
import { type Entry, entriesOf, freeId, type ListForm, type TableForm } from './rule-form';
import type { RulesModel } from './rules-model';

/** With more rules than these a field to find some by is shown. */
const MANY = 12;

/** What is edited: an entry of the draft, or a new one that begins as a value. */
type Editing = { readonly entry: Entry } | { readonly fresh: RuleValue };

/** The draft's rules of one kind: to add, change, copy and take out. */
export function EntryList({ form, model }: { form: ListForm | TableForm; model: RulesModel }) {
  const { t, count, ...words } = useWords();
  const { draft } = model;
  const [editing, setEditing] = useState<Editing | undefined>(undefined);
  const [sought, setSought] = useState('');
  const addButton = useRef<HTMLButtonElement>(null);
  const entries = entriesOf(form, draft.value.value);
  const wanted = fold(sought).trim();
  const found = wanted === '' ? entries : entries.filter((entry) => fold(JSON.stringify(entry)).includes(wanted));
  const { shown, more } = useMore(found);
  const close = () => {
    setEditing(undefined);
    addButton.current?.focus();
  };
  const keep = (value: RuleValue, at: string) => {
    const entry = editing !== undefined && 'entry' in editing ? editing.entry : undefined;
    if (form.shape === 'table') {
      if (entry !== undefined && entry.at !== at) draft.remove([...form.path, entry.at]);
      draft.set([...form.path, at], value);
    } else if (entry === undefined) draft.add(form.path, value);
    else draft.change([...form.path, entry.at], value);
    close();
  };
  const copyOf = ({ value }: Entry): RuleValue =>
    form.shape === 'list' && form.stem !== undefined ? valueWith(value, ['id'], freeId(form.stem, entries)) : value;
  const fresh = (): RuleValue =>
    form.shape === 'list' && form.stem !== undefined
      ? { id: freeId(form.stem, entries), ...(form.fresh as object) }
      : form.fresh;
  if (editing !== undefined)
    return (
      <EntryForm
        form={form}
        at={'entry' in editing && form.shape === 'table' ? String(editing.entry.at) : ''}
        value={'entry' in editing ? editing.entry.value : editing.fresh}
        isNew={!('entry' in editing)}
        onKeep={keep}
        onClose={close}
      />
    );
  return (
    <>
      {entries.length > MANY && (
        <label>
          {t('editFind')}{' '}
          <input type="search" value={sought} onInput={(event) => setSought(event.currentTarget.value)} />
        </label>
      )}
      {entries.length === 0 && <p class="quiet">{t('editNoneYet')}</p>}
      <ul class="rule-list">
        {shown.map((entry) => {
          const name = entry.name === '' ? t('editUnnamed', { number: entries.indexOf(entry) + 1 }) : entry.name;
          return (
            <li key={entry.at}>
              <p dir="auto">{name}</p>
              <p class="quiet">{tellEntry(form, entry.value, { t, count, ...words })}</p>
              <div class="buttons">
                <button
                  type="button"
                  class="plain"
                  aria-label={t('editTold', t('editEdit'), name)}
                  onClick={() => setEditing({ entry })}
                >
                  {t('editEdit')}
                </button>
                <button
                  type="button"
                  class="plain"
                  aria-label={t('editTold', t('editCopy'), name)}
                  onClick={() => setEditing({ fresh: copyOf(entry) })}
                >
                  {t('editCopy')}
                </button>
                <button
                  type="button"
                  class="plain"
                  aria-label={t('editTold', t('editShow'), name)}
                  onClick={() => {
                    model.place.value = { path: [...form.path, entry.at] };
                  }}
                >
                  {t('editShow')}
                </button>
                <button
                  type="button"
                  class="plain"
                  aria-label={t('uiRemoveFeed', name)}
                  onClick={() => {
                    draft.remove([...form.path, entry.at]);
                    addButton.current?.focus();
                  }}
                >
                  {t('uiRemove')}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
      {more}
      <button ref={addButton} type="button" onClick={() => setEditing({ fresh: fresh() })}>
        {t('editAdd')}
      </button>
    </>
  );
}
