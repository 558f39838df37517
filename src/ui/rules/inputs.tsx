// Inputs for single values. Each shows what was typed as it was typed, for as long as it means the value it has.
import { useState } from 'preact/hooks';

interface InputProps<T> {
  readonly id: string;
  readonly label: string;
  readonly describedBy?: string | undefined;
  readonly value: unknown;
  /** Undefined where nothing was typed. */
  onChange(value: T | undefined): void;
}

interface TextProps extends InputProps<string> {
  readonly most: number;
  readonly isLong?: boolean;
  /** Id of a list of suggestions. */
  readonly list?: string;
}

export function TextBox({ id, label, describedBy, value, onChange, most, isLong = false, list }: TextProps) {
  const shown = typeof value === 'string' ? value : '';
  const change = (text: string) => onChange(text === '' ? undefined : text);
  const same = { id, dir: 'auto', maxLength: most, 'aria-describedby': describedBy, value: shown } as const;
  return (
    <>
      <label for={id}>{label}</label>
      {isLong ? (
        <textarea {...same} rows={3} onInput={(event) => change(event.currentTarget.value)} />
      ) : (
        <input {...same} list={list} spellcheck={false} onInput={(event) => change(event.currentTarget.value)} />
      )}
    </>
  );
}

interface NumberProps extends InputProps<number> {
  readonly least?: number;
  readonly most?: number;
  readonly isWhole?: boolean;
  /** Shown while empty: what holds then. */
  readonly placeholder?: string;
}

export function NumberBox({ id, label, describedBy, value, onChange, least, most, isWhole, placeholder }: NumberProps) {
  const [typed, setTyped] = useState('');
  const meant = typeof value === 'number' ? value : undefined;
  return (
    <>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="number"
        step={isWhole === true ? 1 : 'any'}
        min={least}
        max={most}
        placeholder={placeholder}
        aria-describedby={describedBy}
        value={numberIn(typed) === meant ? typed : (meant ?? '')}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          onChange(numberIn(event.currentTarget.value));
        }}
      />
    </>
  );
}

interface LinesProps extends InputProps<readonly (string | number)[]> {
  readonly isNumber?: boolean;
}

/** A list, one entry a line. */
export function Lines({ id, label, describedBy, value, onChange, isNumber = false }: LinesProps) {
  const [typed, setTyped] = useState('');
  const meant = Array.isArray(value) ? value : [];
  const entries = (text: string) => linesIn(text).map((line) => (isNumber ? (numberIn(line) ?? line) : line));
  const isMeant = JSON.stringify(entries(typed)) === JSON.stringify(meant);
  return (
    <>
      <label for={id}>{label}</label>
      <textarea
        id={id}
        dir="auto"
        rows={Math.min(12, Math.max(2, meant.length + 1))}
        spellcheck={false}
        aria-describedby={describedBy}
        value={isMeant ? typed : meant.join('\n')}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          const next = entries(event.currentTarget.value);
          onChange(next.length === 0 ? undefined : next);
        }}
      />
    </>
  );
}

function numberIn(text: string): number | undefined {
  return text.trim() === '' || !Number.isFinite(Number(text)) ? undefined : Number(text);
}

function linesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
