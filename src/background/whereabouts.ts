import { regionOfLanguage } from '@/src/avoided/region';
import type { Whereabouts } from '@/src/listings/sources/query-of-product';
import { browserLanguage } from '@/src/platform/packaged';
import { currencyOfCountry } from '@/src/quantity/currency-of-country';
import type { RuleSet } from '@/src/rules/rule-pack';

/**
 * Where the person buys, for sources: the country in the rules, else as the browser's language tells; undefined when
 * nobody says. `currency` is the page's.
 */
export function buysAt({ region }: Pick<RuleSet, 'region'>, currency?: string): Whereabouts | undefined {
  const language = browserLanguage();
  const country = region ?? regionOfLanguage(language);
  if (country === undefined) return undefined;
  return { country, currency: currency ?? currencyOfCountry(country) ?? 'USD', language };
}
