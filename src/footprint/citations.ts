import type { MessageKey, Said } from '@/src/words/reason';
import type { Citation, FactorPack } from './factor';

/** The publications behind these source ids, each once. */
export function citationsOf(ids: readonly string[], { sources }: FactorPack): Citation[] {
  return [...new Set(ids)].flatMap((id) => {
    const found = sources[id];
    return found === undefined
      ? []
      : [{ source: found.source, url: found.url, licence: found.licence, year: found.year }];
  });
}

/** Terms that are a sentence of the data and no name of a licence. */
const TERMS: Readonly<Record<string, MessageKey>> = {
  'Fact, cited': 'licenceFact',
  'Reproduction encouraged with acknowledgement (FIRA)': 'licenceAcknowledged',
  'US Government work, public domain': 'licenceUsGovernment',
};

/** A licence by its name, which is the same in every language, or its terms in words. */
export function licenceSaid(licence: string): Said {
  return { named: TERMS[licence] ?? '', otherwise: licence };
}
