import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { sitePattern } from '@/src/product/site-pattern';
import { type Reason, reason } from '@/src/words/reason';
import type { WelcomeBackend } from '../backend';
import type { SitesModel } from '../options/sites-model';
import { knownShops, SHOP_COUNTRIES } from './known-shops';

/** A shop of the list; one that is looked at already cannot be picked. */
export interface ShopView {
  readonly host: string;
  readonly picked: boolean;
  readonly isLooked: boolean;
}

export interface ShopsModel {
  /** Whether pages are looked at by themselves in picked shops, or only at a click; nothing is asked before shops are picked. */
  readonly when: Signal<'click' | 'shops'>;
  /** ISO 3166-1 alpha-2. */
  readonly country: ReadonlySignal<string>;
  chooseCountry(country: string): void;
  readonly shops: ReadonlySignal<readonly ShopView[]>;
  /** How many are picked, of all countries. */
  readonly count: ReadonlySignal<number>;
  pick(hosts: readonly string[], isPicked: boolean): void;
  readonly asking: ReadonlySignal<boolean>;
  readonly done: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<Reason | undefined>;
  look(): Promise<void>;
}

/**
 * Picking shops to look at.
 * @param where the country the person said or their browser tells; the list begins with it when it has shops
 */
export function createShopsModel(
  backend: Pick<WelcomeBackend, 'lookAtShops'>,
  { sites }: Pick<SitesModel, 'sites'>,
  where: ReadonlySignal<string | undefined>,
): ShopsModel {
  const when = signal<'click' | 'shops'>('click');
  const chosen = signal<string | undefined>(undefined);
  const picked = signal<ReadonlySet<string>>(new Set());
  const asking = signal(false);
  const done = signal(false);
  const problem = signal<Reason | undefined>(undefined);
  const country = computed(() => {
    const [first = ''] = SHOP_COUNTRIES;
    const likely = where.value !== undefined && SHOP_COUNTRIES.includes(where.value) ? where.value : first;
    return chosen.value ?? likely;
  });
  const looked = computed(() => new Set((sites.value?.looked ?? []).map(({ pattern }) => pattern)));
  const isLooked = (host: string) => looked.value.has(sitePattern(`https://${host}`));
  const wanted = computed(() => [...picked.value].filter((host) => !isLooked(host)));

  return {
    when,
    country,
    chooseCountry: (code) => {
      chosen.value = code;
    },
    shops: computed(() =>
      knownShops(country.value).map((host) => ({ host, picked: picked.value.has(host), isLooked: isLooked(host) })),
    ),
    count: computed(() => wanted.value.length),
    pick: (hosts, isPicked) => {
      const next = new Set(picked.value);
      for (const host of hosts) isPicked ? next.add(host) : next.delete(host);
      picked.value = next;
      done.value = false;
      problem.value = undefined;
    },
    asking,
    done,
    problem,
    look: async () => {
      if (asking.value || wanted.value.length === 0) return;
      asking.value = true;
      problem.value = undefined;
      try {
        problem.value = (await backend.lookAtShops(wanted.value))?.problem;
        done.value = problem.value === undefined;
        if (done.value) picked.value = new Set();
      } catch {
        problem.value = reason('uiFailed');
      }
      asking.value = false;
    },
  };
}
