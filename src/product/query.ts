/**
 * As document.querySelectorAll, of a page that may have a form or picture of that name: named elements stand in for
 * properties of the document itself, but not of its prototype.
 */
export function queryAll(document: Document, selector: string): NodeListOf<Element> {
  return Object.getPrototypeOf(document).querySelectorAll.call(document, selector);
}

/** The first element that fits. */
export function query(document: Document, selector: string): Element | undefined {
  return queryAll(document, selector)[0];
}
