import type { Database } from '@/src/store/database';
import { watchPacks } from '@/src/store/packs';
import { watchRules } from '@/src/store/rules';
import type { Stop } from '../stop';

/** What rules count beside the shipped ones, in numbers. */
export interface RuleSummary {
  /** When the person's own were saved, ms; absent while there are none. */
  readonly savedAt?: number;
  /** Packs beside them. */
  readonly packs: number;
  /** Of those: with a newer version that waits for the person. */
  readonly waiting: number;
  /** Of those: whose last check brought nothing. */
  readonly troubled: number;
}

/** What rules count beside the shipped ones, now and at each change. No text is read for it. */
export function watchRuleSummary(db: Database, show: (summary: RuleSummary) => void): Stop {
  let packed: Omit<RuleSummary, 'savedAt'> = { packs: 0, waiting: 0, troubled: 0 };
  let own: Pick<RuleSummary, 'savedAt'> = {};
  const tell = () => show({ ...packed, ...own });
  const stops = [
    watchPacks(db, (packs) => {
      const number = (is: (pack: (typeof packs)[number]) => boolean) => packs.filter(is).length;
      packed = {
        packs: packs.length,
        waiting: number(({ pending }) => pending !== undefined),
        troubled: number(({ problem }) => problem !== undefined),
      };
      tell();
    }),
    watchRules(db, ({ personal }) => {
      own = personal === undefined ? {} : { savedAt: personal.savedAt };
      tell();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
