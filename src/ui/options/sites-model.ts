import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Reason, reason } from '@/src/words/reason';
import type { SitesBackend, SitesView } from '../backend';
import type { Stop } from '../stop';

export interface SitesModel {
  /** Undefined until it is known. */
  readonly sites: ReadonlySignal<SitesView | undefined>;
  readonly address: Signal<string>;
  /** What stopped the last thing asked for: undefined when it went well. */
  readonly problem: ReadonlySignal<Reason | undefined>;
  lookAt(): Promise<void>;
  /** Looks at a site that the browser allows already. */
  use(pattern: string): Promise<void>;
  leave(pattern: string): Promise<void>;
  readonly stop: Stop;
}

export function createSitesModel(backend: SitesBackend): SitesModel {
  const sites = signal<SitesView | undefined>(undefined);
  const address = signal('');
  const problem = signal<Reason | undefined>(undefined);
  const stop = backend.watchSites((shown) => {
    sites.value = shown;
  });

  /** Asks at once: a permission may hang on the click. True when it went well. */
  async function attempt(ask: () => ReturnType<SitesBackend['lookAtSite']>): Promise<boolean> {
    problem.value = undefined;
    try {
      problem.value = (await ask())?.problem;
    } catch {
      problem.value = reason('uiFailed');
    }
    return problem.value === undefined;
  }

  return {
    sites,
    address,
    problem,
    lookAt: async () => {
      const given = address.value.trim();
      if (given !== '' && (await attempt(() => backend.lookAtSite(given)))) address.value = '';
    },
    use: async (pattern) => void (await attempt(() => backend.lookAtSite(pattern))),
    leave: async (pattern) => void (await attempt(() => backend.leaveSite(pattern).then(() => undefined))),
    stop,
  };
}
