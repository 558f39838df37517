import { useMemo } from 'preact/hooks';
import { type Conflict, conflictsIn } from '@/src/rules/conflicts';
import type { Effective } from '@/src/rules/layers';
import { Folded } from '../parts/folded';
import { useWords, type Wording } from '../parts/words';
import { valueText } from './effective-view';
import { useMore } from './more';

/** What layers do not agree on, and what counts: nothing where they do. */
export function Conflicts({ rules }: { rules: readonly Effective[] }) {
  const { t } = useWords();
  const conflicts = useMemo(() => conflictsIn(rules), [rules]);
  if (conflicts.length === 0) return undefined;
  return (
    <Folded class="conflicts" summary={t('conflictTitle', { number: conflicts.length })}>
      {() => <List conflicts={conflicts} />}
    </Folded>
  );
}

function List({ conflicts }: { conflicts: readonly Conflict[] }) {
  const { shown, more } = useMore(conflicts);
  const words = useWords();
  return (
    <>
      <ul>
        {shown.map((conflict) => (
          <li key={JSON.stringify(conflict)} dir="auto">
            {sayConflict(conflict, words)}
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}

function sayConflict(conflict: Conflict, { t }: Wording): string {
  switch (conflict.kind) {
    case 'value': {
      const others = conflict.others.map(({ value, by }) => `${by.name}: ${valueText(value)}`).join('; ');
      return t('conflictValue', conflict.key, valueText(conflict.wins.value), conflict.wins.by.name, others);
    }
    case 'answer':
      return t('conflictAnswer', conflict.key, conflict.by.name, conflict.other.key, conflict.other.by.name);
    case 'name':
      return t(
        'conflictName',
        conflict.name,
        conflict.other.key,
        conflict.other.by.name,
        conflict.key,
        conflict.by.name,
      );
    default:
      return conflict satisfies never;
  }
}
