// axe, and what it needs: a scheme, a size, and how its findings are read.
import axe from 'axe-core';
import { cdp } from 'vitest/browser';

interface Emulating {
  send(method: 'Emulation.setEmulatedMedia', parameters: object): Promise<unknown>;
}

/** Shows the page in a colour scheme; the machine's own for ''. */
export async function emulate(scheme: 'light' | 'dark' | ''): Promise<void> {
  const features = [{ name: 'prefers-color-scheme', value: scheme }];
  await (cdp() as unknown as Emulating).send('Emulation.setEmulatedMedia', { features });
}

/** What axe finds wrong in an element, in words; `off` are rules that do not apply to a part of a page. */
export async function faultsIn(element: Element, off: readonly string[] = []): Promise<string[]> {
  const { violations, incomplete } = await axe.run(element, {
    rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
  });
  const unsure = incomplete.filter(({ id }) => id !== 'color-contrast');
  return [...violations, ...unsure].flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** Elements that reach out of the window sideways, as far as the page can be scrolled to them. */
export function tooWide(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > clientWidth,
  );
  // Those in it are told by what they stand in.
  return wide.slice(0, 12).map((element) => element.outerHTML.slice(0, 120));
}
