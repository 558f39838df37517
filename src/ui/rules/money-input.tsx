import { useState } from 'preact/hooks';
import { amountOf, asMoney, isCurrencyCode, type Money } from '@/src/quantity/money';
import { useWords } from '../parts/words';
import { NumberBox, TextBox } from './inputs';

interface MoneyInputProps {
  readonly id: string;
  readonly label: string;
  readonly value: unknown;
  onChange(value: Money | undefined): void;
}

/** An amount in major units and its currency. */
export function MoneyInput({ id, label, value, onChange }: MoneyInputProps) {
  const { t } = useWords();
  const given = moneyIn(value);
  const [currency, setCurrency] = useState(given?.currency ?? 'EUR');
  const set = (amount: number | undefined, of: string) => {
    if (amount === undefined) return onChange(undefined);
    const price = isCurrencyCode(of) ? asMoney(amount, of) : undefined;
    if (price !== undefined) onChange(price);
  };
  const amount = given && amountOf(given);
  return (
    <div class="money">
      <div>
        <NumberBox id={id} label={label} value={amount} least={0} onChange={(next) => set(next, currency)} />
      </div>
      <div>
        <TextBox
          id={`${id}-currency`}
          label={t('ledgerMapCurrency')}
          most={3}
          value={currency}
          onChange={(next = '') => {
            setCurrency(next.toUpperCase());
            set(amount, next.toUpperCase());
          }}
        />
      </div>
    </div>
  );
}

function moneyIn(value: unknown): Money | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { minor, currency } = value as Partial<Money>;
  return Number.isSafeInteger(minor) && typeof currency === 'string' && isCurrencyCode(currency)
    ? { minor: minor as number, currency }
    : undefined;
}
