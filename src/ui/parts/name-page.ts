import type { Tongue } from '@/src/words/say';

/** Says what a page of ours is called and in which language it is written: screen readers speak by it. */
export function namePage(page: Document, { lookup }: Tongue, title: string): void {
  page.documentElement.lang = lookup('languageTag', []);
  page.title = title;
}
