// What is done with a verdict wherever it is shown: the background does it.
import { send } from '@/src/platform/send';
import type { Correcting, Deciding } from '../backend';

export const decidingByMessage: Deciding = {
  recordChoice: (request) => send('choice.record', request),
  answer: (verdictId, wouldBuyNew) => send('verdict.answer', { verdictId, wouldBuyNew }),
  undoChoice: (entryId) => send('choice.undo', { entryId }),
};

export const correctingByMessage: Correcting = {
  correct: (verdictId, corrections) => send('product.correct', { verdictId, corrections: [...corrections] }),
  uncorrect: (verdictId, field) => send('product.uncorrect', { verdictId, ...(field !== undefined && { field }) }),
  hideOffer: (verdictId, offer) => send('match.wrong', { verdictId, offer }),
  restoreOffer: (id) => send('match.restore', { id }),
};
