import type { Database } from './database';
import type { CorrectionRecord, PanelOffRecord, WrongMatchRecord } from './said-record';

/** What a person said on shop pages, the newest first. */
export interface SaidOnPages {
  readonly corrections: readonly CorrectionRecord[];
  readonly wrongMatches: readonly WrongMatchRecord[];
  readonly panelOff: readonly PanelOffRecord[];
}

export function watchSaidOnPages(db: Database, show: (said: SaidOnPages) => void): () => void {
  return db.watch(async () => {
    const [corrections, wrongMatches, panelOff] = await Promise.all([
      db.corrections.orderBy('at').reverse().toArray(),
      db.wrongMatches.orderBy('at').reverse().toArray(),
      db.panelOff.toArray(),
    ]);
    return { corrections, wrongMatches, panelOff };
  }, show);
}
