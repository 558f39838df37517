import { useState } from 'preact/hooks';
import { valueAt, valueWith } from '@/src/rules/edit-text';
import { FieldInput } from './field-input';
import type { OneForm } from './rule-form';
import type { RulesModel } from './rules-model';

/** The fields of an object of the draft. Each is written into it when it is left. */
export function OneFields({ form, model: { draft } }: { form: OneForm; model: RulesModel }) {
  const stands = valueAt(draft.value.value, form.path);
  const [held, setHeld] = useState<{ readonly of: unknown; readonly value: unknown }>({ of: stands, value: stands });
  // The draft was changed elsewhere: what was typed here is in it, or has been taken back.
  const value = held.of === stands ? held.value : stands;
  const commit = () => {
    if (value !== stands) draft.change(form.path, value);
  };
  return (
    <form
      onFocusOut={commit}
      onSubmit={(event) => {
        event.preventDefault();
        commit();
      }}
    >
      {form.fields.map((field) => (
        <FieldInput
          key={field.path.join('.')}
          field={field}
          value={valueAt(value, field.path)}
          onChange={(next) => setHeld({ of: stands, value: valueWith(value, field.path, next) })}
        />
      ))}
    </form>
  );
}
