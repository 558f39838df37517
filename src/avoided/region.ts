import { alpha3Of } from '@/src/quantity/country-codes';

/** The country a language tag speaks of: "de-AT" → AT, "de" → DE (where it is spoken most); undefined for none. */
export function regionOfLanguage(tag: string): string | undefined {
  try {
    const { region } = new Intl.Locale(tag).maximize();
    return region !== undefined && alpha3Of(region) !== undefined ? region : undefined;
  } catch {
    // Not a language tag.
    return undefined;
  }
}
