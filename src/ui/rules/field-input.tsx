import { useId } from 'preact/hooks';
import { useWords } from '../parts/words';
import { Conditions } from './conditions';
import type { Field } from './field';
import { Lines, NumberBox, TextBox } from './inputs';
import { MoneyInput } from './money-input';
import { Range } from './range';
import { Selectors } from './selectors';

/** Id of the list of kinds of things that the page holds once. */
export const KINDS_LIST = 'edit-kinds';
/** Id of the list of countries. */
export const COUNTRIES_LIST = 'edit-countries';

interface FieldInputProps {
  readonly field: Field;
  readonly value: unknown;
  onChange(value: unknown): void;
}

/** The input that a field's kind of value has. */
export function FieldInput({ field, value, onChange }: FieldInputProps) {
  const { t } = useWords();
  const id = useId();
  const hint = field.hint === undefined ? undefined : `${id}-hint`;
  return (
    <div class="edit-field">
      <Input field={field} id={id} describedBy={hint} value={value} onChange={onChange} />
      {field.hint !== undefined && (
        <p class="quiet" id={hint}>
          {t(field.hint)}
        </p>
      )}
    </div>
  );
}

function Input({
  field,
  id,
  describedBy,
  value,
  onChange,
}: FieldInputProps & { id: string; describedBy: string | undefined }) {
  const { t } = useWords();
  const label = t(field.label);
  const same = { id, label, describedBy, value, onChange };
  switch (field.as) {
    case 'text':
      return <TextBox {...same} most={field.most} isLong={field.isLong === true} />;
    case 'number':
      return <NumberBox {...same} least={field.least} most={field.most} isWhole={field.isWhole === true} />;
    case 'lines':
      return <Lines {...same} isNumber={field.isNumber === true} />;
    case 'kind':
      return <TextBox {...same} most={40} list={KINDS_LIST} />;
    case 'country':
      return <TextBox {...same} most={2} list={COUNTRIES_LIST} onChange={(next) => onChange(next?.toUpperCase())} />;
    case 'range':
      return <Range {...same} least={field.least} most={field.most} />;
    case 'money':
      return <MoneyInput {...same} />;
    case 'conditions':
      return <Conditions {...same} />;
    case 'selectors':
      return <Selectors {...same} />;
    case 'flag':
      return (
        <label class="check">
          <input
            type="checkbox"
            checked={value === true}
            onChange={(event) => onChange(event.currentTarget.checked || undefined)}
          />
          {label}
        </label>
      );
    case 'choice':
      return (
        <>
          <label for={id}>{label}</label>
          <select
            id={id}
            aria-describedby={describedBy}
            value={typeof value === 'string' ? value : ''}
            onChange={(event) => onChange(event.currentTarget.value || undefined)}
          >
            <option value="">{t('editNotSaid')}</option>
            {field.choices.map(([choice, words]) => (
              <option key={choice} value={choice}>
                {t(words)}
              </option>
            ))}
          </select>
        </>
      );
  }
}
