// Making one of the engine's formats takes longer than using it a hundred times: each is made once.

const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();
const plurals = new Map<string, Intl.PluralRules>();
const lists = new Map<string, Intl.ListFormat>();
const countries = new Map<string, Intl.DisplayNames>();
const currencies = new Map<string, Intl.DisplayNames>();

/** @param locale a BCP 47 tag */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return once(numbers, JSON.stringify([locale, options]), () => new Intl.NumberFormat(locale, options));
}

/** @param locale a BCP 47 tag */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return once(dates, JSON.stringify([locale, options]), () => new Intl.DateTimeFormat(locale, options));
}

/** @param locale a BCP 47 tag */
export function pluralRules(locale: string, options: Intl.PluralRulesOptions = {}): Intl.PluralRules {
  return once(plurals, JSON.stringify([locale, options]), () => new Intl.PluralRules(locale, options));
}

/** @param locale a BCP 47 tag */
export function listFormat(locale: string): Intl.ListFormat {
  return once(lists, locale, () => new Intl.ListFormat(locale));
}

/** @param locale a BCP 47 tag */
export function countryNames(locale: string): Intl.DisplayNames {
  return once(countries, locale, () => new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }));
}

/** @param locale a BCP 47 tag */
export function currencyNames(locale: string): Intl.DisplayNames {
  return once(currencies, locale, () => new Intl.DisplayNames(locale, { type: 'currency', fallback: 'code' }));
}

function once<Format>(made: Map<string, Format>, key: string, make: () => Format): Format {
  const standing = made.get(key);
  if (standing !== undefined) return standing;
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}
