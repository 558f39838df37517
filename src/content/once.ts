const markOf = (part: string) => Symbol.for(`reprise.${part}`);

/**
 * True the first time a part is started in this page. Scripts may be injected again (the person clicks the toolbar
 * button, the background restarts); our isolated world keeps the mark, the page cannot see it.
 */
export function firstStart(part: string): boolean {
  return !hasStarted(part) && Reflect.set(globalThis, markOf(part), true);
}

/** True once a part was started in this page. */
export function hasStarted(part: string): boolean {
  return markOf(part) in globalThis;
}
