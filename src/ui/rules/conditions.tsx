import { useId } from 'preact/hooks';
import {
  CONDITION_FIELDS,
  type Condition,
  type ConditionField,
  DOCUMENT_FIELDS,
  OPERATORS_OF,
  type Operator,
  operatorOf,
} from '@/src/rules/condition';
import type { MessageKey } from '@/src/words/reason';
import { useWords } from '../parts/words';
import { FIELD_GROUPS, fieldKey, OPERATOR_WORDS } from './condition-words';
import { Lines, NumberBox, TextBox } from './inputs';

/** As a form holds one: perhaps not yet what the schema asks for. */
type Asked = Partial<Condition> & { readonly field: ConditionField };

interface ConditionsProps {
  readonly label: string;
  readonly value: unknown;
  onChange(conditions: readonly Asked[]): void;
}

/** Questions about fields of product and offer that must all be answered with yes. */
export function Conditions({ label, value, onChange }: ConditionsProps) {
  const { t } = useWords();
  const conditions = askedIn(value);
  const replace = (at: number, next: readonly Asked[]) => onChange(conditions.toSpliced(at, 1, ...next));
  return (
    <fieldset class="conditions">
      <legend>{label}</legend>
      <ol>
        {conditions.map((condition, at) => (
          <li key={at}>
            <ConditionRow
              label={t('editCondition', { number: at + 1 })}
              condition={condition}
              onChange={(next) => replace(at, [next])}
            />
            <button type="button" class="plain" onClick={() => replace(at, [])}>
              {t('editConditionRemove', { number: at + 1 })}
            </button>
          </li>
        ))}
      </ol>
      <button type="button" onClick={() => onChange([...conditions, { field: 'listing.title', contains: '' }])}>
        {t('editConditionAdd')}
      </button>
    </fieldset>
  );
}

interface RowProps {
  readonly label: string;
  readonly condition: Asked;
  onChange(condition: Asked): void;
}

function ConditionRow({ label, condition, onChange }: RowProps) {
  const { t } = useWords();
  const operator = operatorOf(condition);
  const hint = hintOf(condition.field);
  return (
    <fieldset class="condition" aria-label={label}>
      <select
        aria-label={t('editConditionField')}
        value={condition.field}
        onChange={(event) => onChange(withField(condition, event.currentTarget.value as ConditionField))}
      >
        {FIELD_GROUPS.map(({ title, fields }) => (
          <optgroup key={title} label={t(title)}>
            {fields.map((field) => (
              <option key={field} value={field}>
                {title === 'editBoth' ? t(fieldKey(field)) : t('editTold', t(title), t(fieldKey(field)))}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <label class="check">
        <input
          type="checkbox"
          checked={condition.not === true}
          onChange={(event) => onChange(turned(condition, event.currentTarget.checked))}
        />
        {t('editNot')}
      </label>
      <select
        aria-label={t('editConditionOperator')}
        value={operator}
        onChange={(event) => onChange(withOperator(condition, event.currentTarget.value as Operator))}
      >
        {OPERATORS_OF[CONDITION_FIELDS[condition.field]].map((one) => (
          <option key={one} value={one}>
            {t(OPERATOR_WORDS[one])}
          </option>
        ))}
      </select>
      <Operand condition={condition} operator={operator} onChange={onChange} />
      {hint !== undefined && <p class="quiet">{t(hint)}</p>}
    </fieldset>
  );
}

/** What nobody would guess of a field. */
function hintOf(field: ConditionField): MessageKey | undefined {
  if (DOCUMENT_FIELDS.has(field)) return 'conditionWhole';
  return field.endsWith('.brand') ? 'conditionBrand' : undefined;
}

function Operand({
  condition,
  operator,
  onChange,
}: { condition: Asked; operator: Operator } & Pick<RowProps, 'onChange'>) {
  const { t } = useWords();
  const id = useId();
  const set = (value: unknown) => onChange({ ...condition, [operator]: value } as Asked);
  switch (operator) {
    case 'missing':
      return undefined;
    case 'between': {
      const [low, high] = Array.isArray(condition.between) ? condition.between : [];
      return (
        <>
          <NumberBox
            id={`${id}-low`}
            label={t('editLow')}
            value={low}
            onChange={(next) => set([next ?? 0, high ?? 0])}
          />
          <NumberBox
            id={`${id}-high`}
            label={t('editHigh')}
            value={high}
            onChange={(next) => set([low ?? 0, next ?? 0])}
          />
        </>
      );
    }
    case 'oneOf':
      return <Lines id={id} label={t('editValues')} value={condition.oneOf} onChange={(next) => set(next ?? [])} />;
    default:
      return (
        <TextBox
          id={id}
          label={t('editValue')}
          most={120}
          value={condition[operator]}
          onChange={(next) => set(next ?? '')}
        />
      );
  }
}

function askedIn(value: unknown): readonly Asked[] {
  if (!Array.isArray(value)) return [];
  return value.filter((one) => typeof one === 'object' && one !== null && Object.hasOwn(CONDITION_FIELDS, one.field));
}

/** Another field keeps what was asked, as far as it can be asked of it. */
function withField(condition: Asked, field: ConditionField): Asked {
  const allowed = OPERATORS_OF[CONDITION_FIELDS[field]];
  const operator = operatorOf(condition);
  const next = { ...condition, field };
  return allowed.includes(operator) ? next : withOperator(next, allowed[0] ?? 'missing');
}

/** Another operator keeps the words that were given. */
function withOperator(condition: Asked, operator: Operator): Asked {
  const given = [condition[operatorOf(condition)]].flat().filter((one) => typeof one === 'string');
  const values: Readonly<Record<Operator, unknown>> = {
    equals: given[0] ?? '',
    contains: given[0] ?? '',
    startsWith: given[0] ?? '',
    oneOf: given,
    between: [0, 0],
    missing: true,
  };
  return {
    field: condition.field,
    [operator]: values[operator],
    ...(condition.not === true && { not: true as const }),
  } as Asked;
}

function turned({ not: _, ...condition }: Asked, isTurned: boolean): Asked {
  return isTurned ? { ...condition, not: true } : condition;
}
