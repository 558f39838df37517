import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { USUAL_DATABASE } from '@/src/listings/sources/connectors/team-index';
import { type Reason, reason } from '@/src/words/reason';
import type { SourcesBackend } from '../backend';
import { needsConsent } from './team-settings';

/** The form that adds a team's index. */
export interface TeamModel {
  readonly address: Signal<string>;
  readonly database: Signal<string>;
  readonly user: Signal<string>;
  readonly password: Signal<string>;
  readonly plainHttp: Signal<boolean>;
  /** True while the person has to say that the network is trusted. */
  readonly isPlain: ReadonlySignal<boolean>;
  /** True while the server is asked. */
  readonly asking: ReadonlySignal<boolean>;
  /** How adding went. */
  readonly told: ReadonlySignal<{ readonly ok: boolean; readonly sentence: Reason } | undefined>;
  add(): Promise<void>;
}

export function createTeamModel(backend: SourcesBackend): TeamModel {
  const address = signal('');
  const database = signal<string>(USUAL_DATABASE);
  const user = signal('');
  const password = signal('');
  const plainHttp = signal(false);
  const asking = signal(false);
  const told = signal<{ ok: boolean; sentence: Reason } | undefined>(undefined);
  return {
    address,
    database,
    user,
    password,
    plainHttp,
    isPlain: computed(() => needsConsent(address.value)),
    asking,
    told,
    add: async () => {
      if (address.value.trim() === '' || asking.value) return;
      told.value = undefined;
      asking.value = true;
      try {
        const answer = await backend.addTeamIndex({
          address: address.value,
          database: database.value,
          user: user.value,
          password: password.value,
          plainHttp: plainHttp.value,
        });
        told.value = { ok: answer.ok, sentence: answer.ok ? answer.told : answer.problem };
        if (answer.ok) {
          address.value = '';
          password.value = '';
          plainHttp.value = false;
        }
      } catch {
        told.value = { ok: false, sentence: reason('uiFailed') };
      }
      asking.value = false;
    },
  };
}
