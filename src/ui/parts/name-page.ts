import type { MessageKey } from '@/src/words/reason';
import type { Tongue } from '@/src/words/say';

/** Gives a page of its own its title and language: readers and the browser's tabs say them. */
export function namePage(page: Document, { lookup, locale }: Tongue, title: MessageKey): void {
  page.title = `${lookup(title, [])} · ${lookup('name', [])}`;
  page.documentElement.lang = locale;
}
