import { currencyOf } from './currency';
import type { Page } from './page';
import { queryAll } from './query';

const MOST_SCRIPTS = 60;
const MOST_READ = 50_000;

/**
 * The currency that the page's markup names, or its scripts ("currency":"CAD") where the shop's address does not tell
 * whose dollar is meant. To read what is shown; what the markup itself says is read elsewhere.
 */
export function statedCurrency({ document, country }: Page): string | undefined {
  const marks = '[itemprop="priceCurrency"],[property="priceCurrency"],meta[property$="price:currency"]';
  for (const mark of [...queryAll(document, marks)].slice(0, 3)) {
    const currency = currencyOf((mark.getAttribute('content') || mark.textContent) ?? '');
    if (currency) return currency;
  }
  const scripts = country === undefined ? 'script:not([src])' : 'script[type*="ld+json" i]';
  for (const script of [...queryAll(document, scripts)].slice(0, MOST_SCRIPTS)) {
    const text = script.textContent?.slice(0, MOST_READ) ?? '';
    const [, code] = /currency(?:_?code)?["']?\s?[:=]\s?["']([A-Z]{3})["']/i.exec(text) ?? [];
    if (code) return currencyOf(code);
  }
  return undefined;
}
