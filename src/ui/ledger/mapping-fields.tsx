import { useId } from 'preact/hooks';
import { DATE_FORMATS, type DateFormat } from '@/src/ledger/orders/dates';
import type { Reading } from '@/src/ledger/orders/read-orders';
import type { Mapping, OrderTable } from '@/src/ledger/orders/table';
import { isCurrencyCode } from '@/src/quantity/money';
import type { MessageKey } from '@/src/words/reason';
import { useWords } from '../parts/words';

const FIELDS = [
  ['name', 'ledgerFieldName'],
  ['date', 'ledgerFieldDay'],
  ['price', 'ledgerMapPrice'],
  ['currency', 'ledgerMapCurrency'],
  ['category', 'ledgerFieldKind'],
] as const satisfies readonly (readonly [keyof Mapping, MessageKey])[];
const FORMATS = {
  ymd: 'ledgerDateYmd',
  dmy: 'ledgerDateDmy',
  mdy: 'ledgerDateMdy',
} satisfies Record<DateFormat, MessageKey>;

interface MappingFieldsProps {
  readonly table: OrderTable;
  readonly reading: Reading;
  onChange(reading: Reading): void;
}

/** Which column holds what, how dates are written, and which currency is meant where none stands. */
export function MappingFields({ table, reading, onChange }: MappingFieldsProps) {
  const { t } = useWords();
  const id = useId();
  const { mapping, dateFormat, currency, bought } = reading;
  return (
    <div class="fields mapping">
      {FIELDS.map(([field, key]) => (
        <div key={field}>
          <label for={`${id}-${field}`}>{t('ledgerMapColumn', t(key))}</label>{' '}
          <select
            id={`${id}-${field}`}
            value={String(mapping[field])}
            onChange={(event) =>
              onChange({ ...reading, mapping: { ...mapping, [field]: Number(event.currentTarget.value) } })
            }
          >
            <option value="-1">{t('ledgerMapNone')}</option>
            {table.columns.map((column, at) => (
              <option key={at} value={String(at)}>
                {column || t('ledgerMapUnnamed', { number: at + 1 })}
              </option>
            ))}
          </select>
        </div>
      ))}
      <div>
        <label for={`${id}-format`}>{t('ledgerDateFormat')}</label>{' '}
        <select
          id={`${id}-format`}
          value={dateFormat}
          onChange={(event) => onChange({ ...reading, dateFormat: event.currentTarget.value as DateFormat })}
        >
          {DATE_FORMATS.map((format) => (
            <option key={format} value={format}>
              {t(FORMATS[format])}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label for={`${id}-usual`}>{t('ledgerMapUsualCurrency')}</label>{' '}
        <input
          id={`${id}-usual`}
          maxLength={3}
          value={currency}
          onInput={(event) => {
            const code = event.currentTarget.value.trim().toUpperCase();
            if (isCurrencyCode(code)) onChange({ ...reading, currency: code });
          }}
        />
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={bought === 'bought-used'}
          onChange={(event) =>
            onChange({ ...reading, bought: event.currentTarget.checked ? 'bought-used' : 'bought-new' })
          }
        />
        {t('ledgerMapUsed')}
      </label>
    </div>
  );
}
