import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Corner, PanelView } from '@/src/messages/panel-view';
import type { Verdict } from '@/src/verdict/verdict';
import type { PanelBackend } from '../backend';
import { createVerdictModel, type VerdictModel } from '../parts/verdict-model';
import type { Stop } from '../stop';

/** The panel of one page: what it shows, how it shows itself, and what the person says to it. */
export interface PanelModel {
  readonly about: VerdictModel;
  readonly verdict: ReadonlySignal<Verdict | undefined>;
  readonly open: Signal<boolean>;
  /** Undefined until it is known how the panel shows itself here. */
  readonly view: ReadonlySignal<PanelView | undefined>;
  /** True while the panel says how to get back what was just switched off. */
  readonly leaving: Signal<boolean>;
  /** True when the background did not hear the last thing. */
  readonly failed: ReadonlySignal<boolean>;
  readonly host: string;
  readonly buyButtons: () => readonly Element[];
  /** Shown at once, remembered by and by. */
  move(corner: Corner): void;
  notNow(): Promise<void>;
  showAgain(): Promise<void>;
  turnOff(off: boolean): Promise<void>;
  openOptions(): void;
  readonly stop: Stop;
}

export function createPanelModel(backend: PanelBackend): PanelModel {
  const about = createVerdictModel(backend);
  const view = signal<PanelView | undefined>(undefined);
  const open = signal(false);
  const leaving = signal(false);
  const failed = signal(false);
  const stops = [
    backend.watchView((next) => {
      view.value = next;
    }),
    backend.watchVerdict((verdict) => {
      batch(() => {
        if (verdict?.sighting.url !== about.decision.verdict.value?.sighting.url) leaving.value = false;
        about.show(verdict);
      });
    }),
  ];

  async function attempt(ask: () => Promise<PanelView>, done: (next: PanelView) => void): Promise<void> {
    failed.value = false;
    try {
      const next = await ask();
      batch(() => done(next));
    } catch {
      failed.value = true;
    }
  }

  return {
    about,
    verdict: computed(() => about.decision.verdict.value),
    open,
    view,
    leaving,
    failed,
    host: backend.host,
    buyButtons: () => backend.buyButtons(),
    move: (corner) => {
      if (view.value === undefined || view.value.corner === corner) return;
      view.value = { ...view.value, corner };
      backend.move(corner).catch(() => {
        failed.value = true;
      });
    },
    notNow: () =>
      attempt(
        () => backend.quiet(true),
        (next) => {
          view.value = next;
          open.value = false;
        },
      ),
    showAgain: () =>
      attempt(
        () => backend.quiet(false),
        (next) => {
          view.value = next;
        },
      ),
    turnOff: (off) =>
      attempt(
        () => backend.turnOff(off),
        () => {
          view.value = { ...view.value, off };
          leaving.value = off;
          if (off) open.value = false;
        },
      ),
    openOptions: () => backend.openOptions(),
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}
