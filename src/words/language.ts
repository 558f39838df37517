/** Scripts written from right to left (ISO 15924), of those that languages of today are written in. */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/**
 * How numbers, dates and names are written in sentences of a catalogue. A browser without a catalogue of its own is
 * shown another, and German dates in English sentences help nobody; but English sentences may follow the habits of
 * Ireland when the browser speaks Irish English.
 *
 * @param catalogue the language of the sentences, a BCP 47 tag
 * @param browser the language of the browser, a BCP 47 tag
 */
export function localeOf(catalogue: string, browser: string): string {
  const [ours, theirs] = [localeFrom(catalogue), localeFrom(browser)];
  if (ours === undefined) return browser;
  return theirs !== undefined && ours.language === theirs.language && ours.script === theirs.script
    ? browser
    : catalogue;
}

/** @param locale a BCP 47 tag */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  const script = localeFrom(locale)?.script;
  return script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
}

/** With its likely script; undefined for what is no tag. */
function localeFrom(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    // Not a language tag.
    return undefined;
  }
}
