// A page may have a form or picture called as a property of the document: named elements stand in for properties of the
// document itself, but not of its prototype.

/** As document.querySelectorAll. */
export function queryAll(document: Document, selector: string): NodeListOf<Element> {
  return Object.getPrototypeOf(document).querySelectorAll.call(document, selector);
}

/** The first element that fits; stops there. */
export function query(document: Document, selector: string): Element | undefined {
  return Object.getPrototypeOf(document).querySelector.call(document, selector) ?? undefined;
}
