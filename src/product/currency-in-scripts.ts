import { currencyOf } from './currency';
import type { Page } from './page';
import { queryAll } from './query';

const MOST_SCRIPTS = 60;
const MOST_READ = 50_000;

/**
 * The currency that the page's scripts name ("currency":"CAD"), for shops whose address does not tell whose dollar they
 * mean; undefined for the others.
 */
export function currencyInScripts({ document, country }: Page): string | undefined {
  if (country !== undefined) return undefined;
  for (const script of [...queryAll(document, 'script:not([src])')].slice(0, MOST_SCRIPTS)) {
    const text = script.textContent?.slice(0, MOST_READ) ?? '';
    const [, code] = /currency(?:_?code)?["']?\s?[:=]\s?["']([A-Z]{3})["']/i.exec(text) ?? [];
    if (code) return currencyOf(code);
  }
  return undefined;
}
