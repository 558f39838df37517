/** Gives a document or shadow root its styles in a way the page's Content-Security-Policy has no say in. */
export function adoptStyles(root: Document | ShadowRoot, ...styles: readonly string[]): void {
  const css = styles.join('\n');
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    // Firefox refuses adopted sheets from content scripts (bug 1928865). A style element is subject to the page's
    // policy there unless a content script sets its textContent, which carries the extension's own principal.
    const style = (root.ownerDocument ?? document).createElement('style');
    style.textContent = css;
    (root instanceof Document ? root.head : root).append(style);
  }
}
