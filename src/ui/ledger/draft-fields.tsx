import { useId } from 'preact/hooks';
import { CHOICES, type Choice } from '@/src/ledger/choice';
import { knownCurrencies } from '@/src/quantity/currency-of-country';
import { currencyNames } from '@/src/words/formats';
import type { MessageKey } from '@/src/words/reason';
import { CHOICE_WORDS } from '../parts/choices';
import type { KindOption } from '../parts/kind-options';
import { dotted, useWords } from '../parts/words';
import { ASKED, type DraftForm, PRICED } from './draft-form';
import { KindField } from './kind-field';

const PRICE_WORDS = {
  paid: 'ledgerFieldPaid',
  priceNew: 'ledgerFieldPriceNew',
  received: 'ledgerFieldReceived',
} satisfies Record<'paid' | 'priceNew' | 'received', MessageKey>;
const ANSWERS = [
  ['yes', 'uiYes'],
  ['no', 'uiNo'],
  ['unknown', 'uiDontKnow'],
] as const;

interface DraftFieldsProps {
  readonly form: DraftForm;
  readonly kinds: readonly KindOption[];
  onChange(change: Partial<DraftForm>): void;
}

/** The fields of one line: only those that its decision has. */
export function DraftFields({ form, kinds, onChange }: DraftFieldsProps) {
  const { t, locale } = useWords();
  const id = useId();
  return (
    <div class="fields">
      <label for={`${id}-choice`}>{t('uiDecision')}</label>
      <select
        id={`${id}-choice`}
        value={form.choice}
        onChange={(event) => onChange({ choice: event.currentTarget.value as Choice })}
      >
        {CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {t(CHOICE_WORDS[choice])}
          </option>
        ))}
      </select>
      <label for={`${id}-name`}>{t('ledgerFieldName')}</label>
      <input
        id={`${id}-name`}
        dir="auto"
        maxLength={500}
        required
        value={form.name}
        onInput={(event) => onChange({ name: event.currentTarget.value })}
      />
      <KindField kind={form.kind} kinds={kinds} onChange={(kind) => onChange({ kind })} />
      <label for={`${id}-day`}>{t('ledgerFieldDay')}</label>
      <input
        id={`${id}-day`}
        type="date"
        value={form.day}
        onInput={(event) => onChange({ day: event.currentTarget.value })}
      />
      {PRICED[form.choice].map((field) => (
        <div key={field} class="fields">
          <label for={`${id}-${field}`}>{t(PRICE_WORDS[field], form.currency)}</label>
          <input
            id={`${id}-${field}`}
            inputMode="decimal"
            value={form[field]}
            onInput={(event) => onChange({ [field]: event.currentTarget.value })}
          />
        </div>
      ))}
      {PRICED[form.choice].length > 0 && (
        <div class="fields">
          <label for={`${id}-currency`}>{t('ledgerMapCurrency')}</label>
          <select
            id={`${id}-currency`}
            value={form.currency}
            onChange={(event) => onChange({ currency: event.currentTarget.value })}
          >
            {[...new Set([...knownCurrencies(), form.currency])].sort().map((code) => (
              <option key={code} value={code}>
                {dotted([code, currencyNames(locale).of(code) ?? code])}
              </option>
            ))}
          </select>
        </div>
      )}
      {form.choice === 'waiting' && (
        <>
          <label for={`${id}-days`}>{t('ledgerFieldDays')}</label>
          <input
            id={`${id}-days`}
            type="number"
            min={1}
            max={3650}
            value={form.waitDays}
            onInput={(event) => onChange({ waitDays: event.currentTarget.value })}
          />
        </>
      )}
      {ASKED.has(form.choice) && (
        <fieldset class="question">
          <legend>{t('uiWouldBuyNew')}</legend>
          <p class="quiet">{t('uiWouldBuyNewWhy')}</p>
          <div class="buttons">
            {ANSWERS.map(([answer, key]) => (
              <button
                key={answer}
                type="button"
                aria-pressed={form.wouldBuyNew === answer}
                onClick={() => onChange({ wouldBuyNew: answer })}
              >
                {t(key)}
              </button>
            ))}
          </div>
        </fieldset>
      )}
    </div>
  );
}
