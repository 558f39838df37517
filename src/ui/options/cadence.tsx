import { CADENCES, type Cadence } from '@/src/listings/feeds/schedule';
import type { MessageKey } from '@/src/words/reason';
import { useWords } from '../parts/words';

const CADENCE_WORDS = {
  never: 'uiFeedCadenceNever',
  daily: 'uiFeedCadenceDaily',
  weekly: 'uiFeedCadenceWeekly',
} satisfies Record<Cadence, MessageKey>;

interface Choosing {
  readonly id: string;
  readonly value: Cadence;
  /** Names the choice where no label does. */
  readonly name?: string;
  readonly describedBy?: string;
  readonly choose: (cadence: Cadence) => void;
}

/** How often a feed is asked again. */
export function CadenceChoice({ id, value, name, describedBy, choose }: Choosing) {
  const { t } = useWords();
  return (
    <select
      id={id}
      value={value}
      aria-label={name}
      aria-describedby={describedBy}
      onChange={({ currentTarget }) => {
        const chosen = CADENCES.find((cadence) => cadence === currentTarget.value);
        if (chosen !== undefined) choose(chosen);
      }}
    >
      {CADENCES.map((cadence) => (
        <option key={cadence} value={cadence}>
          {t(CADENCE_WORDS[cadence])}
        </option>
      ))}
    </select>
  );
}
