/** The root element of a page, which the page may have taken away. */
export function rootOf(page: Document): Element | null {
  return page.documentElement;
}
