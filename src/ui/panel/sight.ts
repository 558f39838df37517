/** Chromium tells what is covered at most so often, in ms, and asks for no less. */
const DELAY = 100;
/** What has just come into sight was not read yet, in ms. */
const READ = 300;
/** Where nobody tells what is covered, so many points across and down are looked at. */
const ACROSS = 5;
const DOWN = 5;

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
 * IntersectionObserver. Where the browser does not tell (Firefox), it has to be in the window, opaque, and on top where a
 * pointer could touch it: a key reaches also what no pointer would.
 */
export function watchSight(element: Element): Sight {
  let isSeen = true;
  let isTold = false;
  let since = Number.NEGATIVE_INFINITY;
  const options: SightOptions = { trackVisibility: true, delay: DELAY };
  const observer = new IntersectionObserver((entries) => {
    const { isVisible, isIntersecting, time } = entries.at(-1) as Sighted;
    isTold = isVisible !== undefined;
    const seen = isVisible ?? isIntersecting;
    if (seen && !isSeen) since = time;
    isSeen = seen;
  }, options);
  observer.observe(element);
  return {
    isClear: () => isSeen && (isTold || isOnTop(element)) && performance.now() - since > READ,
    stop: () => observer.disconnect(),
  };
}

/** Whether an element is not made invisible, and nothing that a pointer could touch lies over what is in the window of it. */
export function isOnTop(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const root = element.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : element;
  if (!host.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const [from, to] = [Math.max(0, left), Math.min(innerWidth, right)];
  const [above, below] = [Math.max(0, top), Math.min(innerHeight, bottom)];
  if (from >= to || above >= below) return false;
  const points = Array.from({ length: ACROSS * DOWN }, (_, i) => [
    from + ((to - from) * ((i % ACROSS) + 0.5)) / ACROSS,
    above + ((below - above) * (Math.floor(i / ACROSS) + 0.5)) / DOWN,
  ]);
  return points.every(([x = 0, y = 0]) => host.contains(element.ownerDocument.elementFromPoint(x, y)));
}
