import { afterEach } from 'vitest';

const undo: (() => void)[] = [];

/** Takes away after the test what it mounted, styles included: tests share one page. */
export function cleanly(unmount: () => void): void {
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

/** Opens all there is to open: what is inside is made when it is opened, and may hold more to open. */
export async function unfold(root: ParentNode): Promise<void> {
  for (;;) {
    const closed = [...root.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    if (closed.length === 0) return;
    for (const details of closed) details.open = true;
    await new Promise((drawn) => setTimeout(drawn));
  }
}

afterEach(() => {
  for (const unmount of undo.splice(0).reverse()) unmount();
});
