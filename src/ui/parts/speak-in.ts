import { directionOf } from '@/src/words/language';

/** Marks an element with the language of its words: screen readers pronounce by it, and layout follows its direction. */
export function speakIn(element: HTMLElement, locale: string): void {
  element.lang = locale;
  element.dir = directionOf(locale);
}
