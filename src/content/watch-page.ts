/** How long after its beginning a page is watched for changes, in ms. */
const SPAN = 10_000;
/** Changes that are followed by a look. With growing gaps ten of them fill the span on a page that never rests. */
const MOST_CHANGES = 10;
const FIRST_GAP = 250;
const GROWTH = 1.25;
/** A new beginning looks no sooner than this after the last look: some pages change their address all the time. */
const REST = 500;
/** A look waits for an idle moment, but no longer than this. */
const IDLE = 100;

const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['content', 'href'],
};

/** Looks at a page while it changes; idle again ten seconds after `begin`, whatever the page does. */
export interface PageWatch {
  /** Looks after each of `times` (ms), after changes, and once more at the end. Ends what began before. */
  begin(times: readonly number[]): void;
  stop(): void;
}

/**
 * The observer hears of one change and is taken off until the look that answers it, so that a busy page costs no more
 * than a quiet one: at most ten changes are heard after each beginning.
 */
export function watchPage(look: () => void): PageWatch {
  let timers: ReturnType<typeof setTimeout>[] = [];
  let changes = 0;
  let lookedAt = 0;
  const observer = new MutationObserver(() => {
    observer.disconnect();
    lookIn(FIRST_GAP * GROWTH ** changes, observe);
    changes += 1;
  });
  const observe = () => changes < MOST_CHANGES && observer.observe(document, CHANGES);
  const lookIn = (ms: number, then?: () => void) => {
    const ours = timers;
    const atLast = () => {
      // Not when something else began meanwhile.
      if (ours !== timers) return;
      lookedAt = Date.now();
      look();
      if (ours === timers) then?.();
    };
    timers.push(setTimeout(() => requestIdleCallback(atLast, { timeout: IDLE }), ms));
  };
  const stop = () => {
    timers.forEach(clearTimeout);
    timers = [];
    observer.disconnect();
  };
  const begin = (times: readonly number[]) => {
    stop();
    changes = 0;
    const rested = lookedAt + REST - Date.now();
    for (const ms of times) lookIn(Math.max(ms, rested));
    lookIn(SPAN, stop);
    observe();
  };
  return { begin, stop };
}
