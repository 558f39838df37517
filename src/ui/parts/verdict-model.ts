import type { Verdict } from '@/src/verdict/verdict';
import type { Backend } from '../backend';
import { type Comparing, createComparing } from './comparing';
import { type CorrectingForm, createCorrecting } from './correcting';
import { createDecision, type Decision } from './decision';
import { createReport, type Report } from './report';
import { createWrongMatch, type WrongMatch } from './wrong-match';

/** All that can be done with a verdict where it is shown. */
export interface VerdictModel {
  readonly decision: Decision;
  readonly report: Report;
  readonly comparing: Comparing;
  readonly wrongMatch: WrongMatch;
  readonly correcting: CorrectingForm;
  show(verdict: Verdict | undefined): void;
}

export function createVerdictModel(backend: Backend): VerdictModel {
  const decision = createDecision(backend);
  const report = createReport(backend);
  const comparing = createComparing();
  const wrongMatch = createWrongMatch(backend);
  const correcting = createCorrecting(backend);
  return {
    decision,
    report,
    comparing,
    wrongMatch,
    correcting,
    show: (verdict) => {
      decision.show(verdict);
      report.show(verdict?.sighting);
      comparing.show(verdict);
      wrongMatch.show(verdict);
      correcting.show(verdict);
    },
  };
}
