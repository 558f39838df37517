/** Ms after which a page that is always busy is not waited for. */
const LONGEST = 200;

/** Resolves once what was shown is painted and the page has nothing else to do; in a page nobody sees, soon. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) setTimeout(resolve);
    else requestAnimationFrame(() => requestIdleCallback(() => resolve(), { timeout: LONGEST }));
  });
}
