import { queryFor } from '@/src/listings/index/query';
import { send } from '@/src/platform/send';
import { browserTongue } from '@/src/platform/tongue';
import { findCandidates } from '@/src/store/candidates';
import { Database } from '@/src/store/database';
import { unreadLayers } from '@/src/store/rule-layers';
import { tryWriting } from '@/src/store/state';
import { judgeExample } from '../welcome/example';
import { exampleKnowledge } from '../welcome/example-knowledge';
import type { DiagnosisBackend, Step } from './diagnosis-backend';
import { mountDiagnosis } from './mount-diagnosis';
import { readFacts } from './read-facts';

/** Shows the page of diagnosis. */
export function startDiagnosis(root: HTMLElement): void {
  mountDiagnosis(root, diagnosisBackend(new Database()));
}

function diagnosisBackend(db: Database): DiagnosisBackend {
  const attempts: Record<Step, () => Promise<unknown>> = {
    open: () => db.open(),
    write: () => tryWriting(db),
    search: async () => findCandidates(db, queryFor({ name: 'phone', attributes: {}, breadcrumb: [] }), 5),
    judge: async () => {
      const unread = await unreadLayers(db);
      if (unread > 0) throw new Error(`Sets of rules that cannot be read, and count for nothing: ${unread}.`);
      const { estimate, offers } = judgeExample(await exampleKnowledge(db), 'unknown');
      if (estimate.kind !== 'estimated' || offers.length === 0) throw new Error('The example has no figure.');
    },
    background: () => send('background.there', {}),
  };
  return {
    tongue: browserTongue(),
    facts: () => readFacts(db),
    attempt: async (step) => {
      await attempts[step]();
    },
    copy: (text) => navigator.clipboard.writeText(text),
  };
}
