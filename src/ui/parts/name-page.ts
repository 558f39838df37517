import { directionOf } from '@/src/words/language';
import type { MessageKey } from '@/src/words/reason';
import type { Tongue } from '@/src/words/say';

/** Gives a page of ours its title, language and direction: screen readers and the browser's tabs say them. */
export function namePage(page: Document, { lookup, locale }: Tongue, title?: MessageKey): void {
  const name = lookup('name', []);
  page.title = title === undefined ? name : `${lookup(title, [])} · ${name}`;
  page.documentElement.lang = locale;
  page.documentElement.dir = directionOf(locale);
}
