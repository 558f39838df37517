import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { valueAt, valueWith } from '@/src/rules/edit-text';
import type { Reason } from '@/src/words/reason';
import { useWords } from '../parts/words';
import { entryProblems } from './entry-problems';
import type { RuleValue } from './field';
import { FieldInput, KINDS_LIST } from './field-input';
import { TextBox } from './inputs';
import type { ListForm, TableForm } from './rule-form';

interface EntryFormProps {
  readonly form: ListForm | TableForm;
  /** Its place in a table; empty for a new one. */
  readonly at: string;
  readonly value: RuleValue;
  readonly isNew: boolean;
  onKeep(value: RuleValue, at: string): void;
  onClose(): void;
}

/** One rule as fields. What is wrong is said when it is to be kept, and it stays here until it can be. */
export function EntryForm({ form, at, value, isNew, onKeep, onClose }: EntryFormProps) {
  const { t, say } = useWords();
  const [held, setHeld] = useState(value);
  const [key, setKey] = useState(at);
  const [problems, setProblems] = useState<readonly Reason[]>([]);
  const element = useRef<HTMLFormElement>(null);
  const id = useId();
  useEffect(() => element.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  const keep = () => {
    const kept = held ?? form.fresh;
    const found = entryProblems(form, key, kept);
    setProblems(found);
    if (found.length === 0) onKeep(kept, key);
  };
  return (
    <form
      ref={element}
      class="entry-form"
      noValidate
      aria-label={t('editTold', t(isNew ? 'editAdd' : 'editEdit'), t(form.title))}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      {form.shape === 'table' && (
        <div class="edit-field">
          <TextBox
            id={id}
            label={t('correctKindField')}
            most={40}
            list={KINDS_LIST}
            value={key}
            onChange={(next) => setKey(next ?? '')}
          />
        </div>
      )}
      {form.fields.map((field) => (
        <FieldInput
          key={field.path.join('.')}
          field={field}
          value={valueAt(held, field.path)}
          onChange={(next) => setHeld(valueWith(held, field.path, next))}
        />
      ))}
      <div role="alert">
        {problems.length > 0 && (
          <ul>
            {problems.map((problem) => (
              <li key={say(problem)} class="problem">
                {say(problem)}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div class="buttons">
        <button type="submit" class="primary">
          {t('editKeep')}
        </button>
        <button type="button" class="plain" onClick={onClose}>
          {t('uiBack')}
        </button>
      </div>
    </form>
  );
}
