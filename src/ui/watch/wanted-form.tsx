import { useId, useState } from 'preact/hooks';
import { amountOf } from '@/src/quantity/money';
import type { Wanted } from '@/src/watch/wanted';
import { priceWritten, SPANS } from '@/src/watch/watch';
import { useWords } from '../parts/words';
import { CONDITION_CHOICES, type ConditionChoice, choiceOf } from './conditions';

interface WantedFormProps {
  /** What stands in the form at first. */
  readonly wanted: Wanted;
  /** The currency of the limit. */
  readonly currency: string;
  /** When it ends now; absent for a new watch. */
  readonly until?: number;
  readonly label: string;
  readonly busy: boolean;
  readonly save: (wanted: Wanted, days: number | undefined) => void;
  readonly cancel: () => void;
}

/** What the person waits for: how alike, at which price, in which condition, for how long. */
export function WantedForm({ wanted, currency, until, label, busy, save, cancel }: WantedFormProps) {
  const { t, date, count } = useWords();
  const id = useId();
  const [band, setBand] = useState(wanted.band);
  const [price, setPrice] = useState(wanted.highest === undefined ? '' : String(amountOf(wanted.highest)));
  const [condition, setCondition] = useState<ConditionChoice | undefined>(choiceOf(wanted.conditions));
  const [days, setDays] = useState<number | undefined>(until === undefined ? SPANS[1] : undefined);
  const highest = priceWritten(price, currency);
  const isWrong = price.trim() !== '' && highest === undefined;
  const submit = () => {
    if (isWrong) return;
    const conditions = condition === undefined ? wanted.conditions : CONDITION_CHOICES[condition].conditions;
    const limit = highest === undefined ? {} : { highest };
    save({ band, ...limit, ...(conditions !== undefined && { conditions: [...conditions] }) }, days);
  };
  return (
    <form
      class="wanted"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label for={`${id}-band`}>{t('watchBand')}</label>
      <select
        id={`${id}-band`}
        value={band}
        onChange={({ currentTarget }) => setBand(currentTarget.value === 'variant' ? 'variant' : 'same')}
      >
        <option value="same">{t('watchBandSame')}</option>
        <option value="variant">{t('watchBandVariant')}</option>
      </select>
      <label for={`${id}-price`}>{t('watchHighest', currency)}</label>
      <input
        id={`${id}-price`}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={price}
        aria-invalid={isWrong}
        aria-describedby={`${id}-help`}
        onInput={({ currentTarget }) => setPrice(currentTarget.value)}
      />
      <p id={`${id}-help`} class={isWrong ? 'problem' : 'quiet'}>
        {t(isWrong ? 'problemWatchPrice' : 'watchHighestAny')}
      </p>
      <label for={`${id}-condition`}>{t('watchCondition')}</label>
      <select
        id={`${id}-condition`}
        value={condition ?? 'own'}
        onChange={({ currentTarget }) => {
          const { value } = currentTarget;
          setCondition(Object.hasOwn(CONDITION_CHOICES, value) ? (value as ConditionChoice) : undefined);
        }}
      >
        {choiceOf(wanted.conditions) === undefined && <option value="own">{t('watchConditionOwn')}</option>}
        {(Object.keys(CONDITION_CHOICES) as ConditionChoice[]).map((choice) => (
          <option key={choice} value={choice}>
            {t(CONDITION_CHOICES[choice].words)}
          </option>
        ))}
      </select>
      <label for={`${id}-days`}>{t('watchDays')}</label>
      <select
        id={`${id}-days`}
        value={String(days ?? 'kept')}
        onChange={({ currentTarget }) => setDays(SPANS.find((span) => String(span) === currentTarget.value))}
      >
        {until !== undefined && <option value="kept">{t('watchDaysKept', date(until))}</option>}
        {SPANS.map((span) => (
          <option key={span} value={String(span)}>
            {t('watchDaysChoice', count(span))}
          </option>
        ))}
      </select>
      <div class="buttons">
        <button type="submit" class="primary" disabled={busy || isWrong}>
          {label}
        </button>
        <button type="button" disabled={busy} onClick={cancel}>
          {t('watchCancel')}
        </button>
      </div>
    </form>
  );
}
