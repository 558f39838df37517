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
