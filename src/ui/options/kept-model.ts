import { type ReadonlySignal, signal } from '@preact/signals';
import type { Stop } from '../stop';
import type { Kept, KeptBackend } from './kept-backend';

/** What the person said on shop pages and can take back here. */
export interface KeptModel {
  readonly kept: ReadonlySignal<Kept>;
  /** True when the last thing was not heard. */
  readonly failed: ReadonlySignal<boolean>;
  forgetCorrections(page: string): Promise<void>;
  restoreOffer(id: string): Promise<void>;
  panelOn(host: string): Promise<void>;
  readonly stop: Stop;
}

export function createKeptModel(backend: KeptBackend): KeptModel {
  const kept = signal<Kept>({ corrections: [], wrongMatches: [], panelOff: [] });
  const failed = signal(false);
  const stop = backend.watchKept((next) => {
    kept.value = next;
  });
  async function attempt(ask: () => Promise<void>): Promise<void> {
    failed.value = false;
    try {
      await ask();
    } catch {
      failed.value = true;
    }
  }
  return {
    kept,
    failed,
    forgetCorrections: (page) => attempt(() => backend.forgetCorrections(page)),
    restoreOffer: (id) => attempt(() => backend.restoreOffer(id)),
    panelOn: (host) => attempt(() => backend.panelOn(host)),
    stop,
  };
}
