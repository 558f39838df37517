import type { Desk } from '@/src/ledger/draft';
import type { Today } from '@/src/ledger/figures';
import { taxonomyBy } from '@/src/rules/own-kinds';
import type { Database } from '@/src/store/database';
import { type Knowledge, loadKnowledge } from './knowledge';

/** What lines of the ledger are written with: today's numbers, rules and whereabouts. */
export async function deskOf(db: Database): Promise<Desk> {
  const knowledge = await loadKnowledge(db);
  const { rules, region, taxonomy } = knowledge;
  return {
    today: todayOf(knowledge),
    taxonomy: taxonomyBy(rules, taxonomy),
    region: rules.region ?? region,
    ...(rules.collection !== undefined && { collection: rules.collection }),
  };
}

function todayOf({ factors, used, rules }: Knowledge): Today {
  return { factors, used, rules };
}
