import { afterEach } from 'vitest';
import { page } from 'vitest/browser';

/** The window tests get when they ask for no other, in CSS px. */
const USUAL = [414, 896] as const;

const undo: (() => unknown)[] = [];

/** Takes away after the test what it mounted, styles included: tests share one page. */
export function cleanly(unmount: () => unknown): void {
  undo.push(unmount);
}

/** An empty element in the page, gone after the test. */
export function stage(): HTMLElement {
  const element = document.createElement('div');
  document.body.append(element);
  cleanly(() => {
    element.remove();
    document.adoptedStyleSheets = [];
  });
  return element;
}

/** Gives the window another size, in CSS px, until the test is over. What is in it has been drawn at that size then. */
export async function resize(width: number, height: number): Promise<void> {
  cleanly(() => page.viewport(...USUAL).then(drawn));
  await page.viewport(width, height);
  await drawn();
}

/** Waits until what was changed is on the screen. */
export const drawn = () =>
  new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

/** Opens all there is to open: what is inside is made when it is opened, and may hold more to open. */
export async function unfold(root: ParentNode): Promise<void> {
  for (;;) {
    const closed = [...root.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    if (closed.length === 0) return;
    for (const details of closed) details.open = true;
    await new Promise((drawn) => setTimeout(drawn));
  }
}

afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});
