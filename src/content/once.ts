/**
 * True the first time a part is started in this page. Scripts may be injected again (the person clicks the toolbar
 * button, the background restarts); our isolated world keeps the mark, the page cannot see it.
 */
export function firstStart(part: string): boolean {
  const mark = Symbol.for(`reprise.${part}`);
  const world = globalThis as { [mark]?: boolean };
  if (world[mark] === true) return false;
  world[mark] = true;
  return true;
}

/** True once a part was started in this page. */
export function hasStarted(part: string): boolean {
  return (globalThis as { [mark: symbol]: unknown })[Symbol.for(`reprise.${part}`)] === true;
}
