import { useId, useState } from 'preact/hooks';
import { fold } from '@/src/category/tokens';
import type { KindOption } from '../parts/kind-options';
import { useWords } from '../parts/words';

interface KindFieldProps {
  /** An id, '' for "as the name tells", '-' for none. */
  readonly kind: string;
  readonly kinds: readonly KindOption[];
  onChange(kind: string): void;
}

/** A kind of thing, found by typing some of its name. */
export function KindField({ kind, kinds, onChange }: KindFieldProps) {
  const { t } = useWords();
  const id = useId();
  const [sought, setSought] = useState('');
  const wanted = fold(sought).trim();
  const found = kinds.filter(
    ({ id: kindId, name, words }) => kindId === kind || [fold(name), ...words].some((word) => word.includes(wanted)),
  );
  return (
    <>
      <label for={`${id}-seek`}>{t('ledgerKindSeek')}</label>
      <input id={`${id}-seek`} type="search" value={sought} onInput={(event) => setSought(event.currentTarget.value)} />
      <label for={id}>{t('ledgerFieldKind')}</label>
      <select id={id} value={kind} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{t('ledgerKindByName')}</option>
        <option value="-">{t('ledgerKindNone')}</option>
        {found.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </>
  );
}
