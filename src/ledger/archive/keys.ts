import type { SourceSettings } from '@/src/listings/sources/source-settings';
import type { Archive } from './archive';

/** Fields of source settings that open something. */
const KEYS: ReadonlySet<string> = new Set(['token', 'clientId', 'clientSecret', 'apiKey', 'user', 'password']);

export function hasKeys(settings: SourceSettings): boolean {
  return Object.entries(settings).some(([field, value]) => KEYS.has(field) && value !== undefined);
}

/** The archive without anything that opens a source. */
export function withoutKeys(archive: Archive): Archive {
  return {
    ...archive,
    sources: archive.sources.map((source) => ({ ...source, settings: stripped(source.settings) })),
  };
}

function stripped(settings: SourceSettings): SourceSettings {
  return Object.fromEntries(Object.entries(settings).filter(([field]) => !KEYS.has(field))) as SourceSettings;
}
