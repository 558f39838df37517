import { useId, useState } from 'preact/hooks';
import { valueAt, valueWith } from '@/src/rules/edit-text';
import { shippedPack } from '@/src/rules/shipped';
import { useWords } from '../parts/words';
import type { NumbersForm } from './rule-form';
import type { RulesModel } from './rules-model';

/** Numbers of the draft by name, each beside the shipped one and what counts by all layers. Written when they are left. */
export function NumbersTable({ form, model }: { form: NumbersForm; model: RulesModel }) {
  const { t, count } = useWords();
  const { draft } = model;
  const id = useId();
  const kind = form.path.at(-1) as 'weights' | 'thresholds';
  const counting = new Map(model.effective.value?.map(({ key, value }) => [key, value]));
  const number = (value: unknown) => (typeof value === 'number' ? count(value) : '–');
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('editNumberName')}</th>
          <th scope="col">{t('editNumberShipped')}</th>
          <th scope="col">{t('editNumberCounts')}</th>
          <th scope="col">{t('editNumberYours')}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(form.names).map(([name, label]) => {
          const shipped = valueAt(shippedPack[kind], [name]);
          return (
            <tr key={name}>
              <th scope="row" id={`${id}-${name}`}>
                {t(label)} <code>{name}</code>
              </th>
              <td>{number(shipped)}</td>
              <td>
                {number(counting.get([...form.path, name].join('.')) ?? counting.get(`${kind}.${name}`) ?? shipped)}
              </td>
              <td>
                <Own
                  labelledBy={`${id}-${name}`}
                  form={form}
                  value={valueAt(draft.value.value, [...form.path, name])}
                  onLeave={(value) =>
                    draft.change(form.path, valueWith(valueAt(draft.value.value, form.path), [name], value))
                  }
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface OwnProps {
  readonly labelledBy: string;
  readonly form: NumbersForm;
  readonly value: unknown;
  onLeave(value: number | undefined): void;
}

function Own({ labelledBy, form: { least, most }, value, onLeave }: OwnProps) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  return (
    <input
      type="number"
      step="any"
      min={least}
      max={most}
      aria-labelledby={labelledBy}
      value={typed ?? (typeof value === 'number' ? value : '')}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed === undefined) return;
        setTyped(undefined);
        const number = typed.trim() === '' ? undefined : Number(typed);
        if (number !== value && !Number.isNaN(number)) onLeave(number);
      }}
    />
  );
}
