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

afterEach(() => {
  for (const unmount of undo.splice(0).reverse()) unmount();
});
