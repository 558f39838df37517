/** A page that is never idle goes on after so long, milliseconds. */
const PATIENCE = 1000;

/** Waits until the page has nothing else to do. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: PATIENCE });
  });
}
