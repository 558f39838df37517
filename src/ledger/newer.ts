import type { Entry } from './entry';
import type { Today } from './figures';
import { type Reconsidered, reconsider, versionsOf, versionWord } from './reconsider';

/** How newer numbers would change some lines of a ledger. */
export interface Newer {
  readonly entries: readonly { readonly entry: Entry; readonly now: Reconsidered }[];
  /** Sum of the medians now ÷ then − 1, for lines whose column changed; undefined when none did, or then was not above 0. */
  readonly emittedBy?: number;
  readonly avoidedBy?: number;
}

/** Lines that today's numbers would change and whose change the person has not declined already. */
export function newerFigures(entries: readonly Entry[], today: Today): Newer {
  const word = versionWord(versionsOf(today));
  const changed = entries.flatMap((entry) => {
    if (entry.declined === word) return [];
    const now = reconsider(entry, today);
    return now === undefined ? [] : [{ entry, now }];
  });
  return newerOf(changed);
}

/** The newer numbers of several stretches of one ledger together. */
export function joinNewer(parts: readonly Newer[]): Newer {
  return newerOf(parts.flatMap((part) => part.entries));
}

function newerOf(entries: Newer['entries']): Newer {
  const emittedBy = changeOf(entries, 'emittedKg');
  const avoidedBy = changeOf(entries, 'avoidedKg');
  return {
    entries,
    ...(emittedBy !== undefined && { emittedBy }),
    ...(avoidedBy !== undefined && { avoidedBy }),
  };
}

function changeOf(changed: Newer['entries'], column: 'emittedKg' | 'avoidedKg'): number | undefined {
  let then = 0;
  let now = 0;
  for (const { entry, now: newer } of changed) {
    const [before, after] = [entry[column], newer[column]];
    if (before === undefined || after === undefined) continue;
    then += before.p50;
    now += after.p50;
  }
  return then > 0 ? now / then - 1 : undefined;
}
