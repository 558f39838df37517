/** Chromium tells what is covered at most so often, in ms, and asks for no less. */
const DELAY = 100;
/** What has just come into sight was not read yet, in ms. */
const READ = 300;

interface SightOptions extends IntersectionObserverInit {
  readonly trackVisibility: true;
  readonly delay: number;
}

type Sighted = IntersectionObserverEntry & { readonly isVisible?: boolean };

/** Whether a person can see an element of ours. */
export interface Sight {
  /** False while something of the page lies over it, or makes it pale, and a moment longer. */
  isClear(): boolean;
  stop(): void;
}

/**
 * Watches that the page lays nothing over an element and does not fade, filter, turn or cut it, by version 2 of
 * IntersectionObserver. Where the browser does not tell (Firefox), all counts as seen.
 */
export function watchSight(element: Element): Sight {
  let isSeen = true;
  let since = Number.NEGATIVE_INFINITY;
  const options: SightOptions = { trackVisibility: true, delay: DELAY };
  const observer = new IntersectionObserver((entries) => {
    const { isVisible = true, time } = entries.at(-1) as Sighted;
    if (isVisible && !isSeen) since = time;
    isSeen = isVisible;
  }, options);
  observer.observe(element);
  return {
    isClear: () => isSeen && performance.now() - since > READ,
    stop: () => observer.disconnect(),
  };
}
