import { valueAt } from '@/src/rules/edit-text';
import type { MessageKey } from '@/src/words/reason';
import { useWords } from '../parts/words';
import { NumberBox } from './inputs';

const BOUNDS = [
  ['low', 'editLow'],
  ['mode', 'editLikely'],
  ['high', 'editHigh'],
] as const satisfies readonly (readonly [string, MessageKey])[];

interface RangeProps {
  readonly id: string;
  readonly label: string;
  readonly value: unknown;
  readonly least: number;
  readonly most: number;
  onChange(value: unknown): void;
}

/** Low, likeliest and high; absent when all three are empty. What else stands beside them stays. */
export function Range({ id, label, value, least, most, onChange }: RangeProps) {
  const { t } = useWords();
  const set = (name: string, next: number | undefined) => {
    const { [name]: _, ...others } =
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
    const range = next === undefined ? others : inOrder({ ...others, [name]: next });
    onChange(Object.keys(range).length === 0 ? undefined : range);
  };
  return (
    <fieldset class="range-input">
      <legend>{label}</legend>
      {BOUNDS.map(([name, key]) => (
        <div key={name}>
          <NumberBox
            id={`${id}-${name}`}
            label={t(key)}
            value={valueAt(value, [name])}
            least={least}
            most={most}
            onChange={(next) => set(name, next)}
          />
        </div>
      ))}
    </fieldset>
  );
}

/** As people read them, whichever was typed first. */
function inOrder(range: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { low, mode, high, ...others } = range;
  return {
    ...(low !== undefined && { low }),
    ...(mode !== undefined && { mode }),
    ...(high !== undefined && { high }),
    ...others,
  };
}
