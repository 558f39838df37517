/** What the focus goes to in place of something that is gone: what a person would call "here". */
const PLACES = 'li, form, fieldset, section, main';

/** An element that had the focus inside it, and what stood beside it. */
interface Step {
  readonly element: Element;
  readonly next: Element | null;
  readonly previous: Element | null;
}

/**
 * Keeps the focus near where it was when the control that had it is taken away, as by its own click: the place it stood
 * in gets it, or in a list the next line. The next Tab then goes on from there instead of the top of the page, and a
 * screen reader stays. Never takes the focus from where a person put it. Ends with the returned function.
 */
export function keepFocus(root: Element | ShadowRoot): () => void {
  let way: readonly Step[] = [];
  const remember = ({ target }: Event) => {
    if (target instanceof Element) way = wayTo(target, root);
  };
  // What is taken away loses the focus too, but stands nowhere by then; and a window that is left comes back.
  const forget = ({ target }: Event) => {
    queueMicrotask(() => {
      if (target instanceof Element && target.isConnected && target.ownerDocument.hasFocus() && !hasFocus(root))
        way = [];
    });
  };
  const watcher = new MutationObserver(() => {
    const [first] = way;
    if (first === undefined || first.element.isConnected) return;
    const place = standIn(way);
    way = [];
    if (place !== undefined && isNowhere(root)) focus(place);
  });
  root.addEventListener('focusin', remember);
  root.addEventListener('focusout', forget);
  watcher.observe(root, { childList: true, subtree: true });
  return () => {
    watcher.disconnect();
    root.removeEventListener('focusin', remember);
    root.removeEventListener('focusout', forget);
  };
}

function wayTo(target: Element, root: Element | ShadowRoot): Step[] {
  const way: Step[] = [];
  for (let element: Element | null = target; element !== null && element !== root; element = element.parentElement)
    way.push({ element, next: element.nextElementSibling, previous: element.previousElementSibling });
  return way;
}

function standIn(way: readonly Step[]): HTMLElement | undefined {
  const at = way.findIndex(({ element }) => element.isConnected);
  if (at < 1) return undefined;
  const gone = way[at - 1];
  const beside = gone?.element.matches('li') ? [gone.next, gone.previous] : [];
  const around = way.slice(at).map(({ element }) => element);
  return [...beside, ...around].find(
    (element): element is HTMLElement =>
      element instanceof HTMLElement && element.isConnected && element.matches(PLACES),
  );
}

/** Gives the focus to what Tab passes over, for this once. */
function focus(place: HTMLElement): void {
  if (!place.hasAttribute('tabindex')) {
    place.tabIndex = -1;
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus({ preventScroll: true });
}

function hasFocus(root: Element | ShadowRoot): boolean {
  const scope = root.getRootNode();
  return scope instanceof Document || scope instanceof ShadowRoot ? root.contains(scope.activeElement) : false;
}

/** Nobody has the focus: not we, nor the page we may stand in. */
function isNowhere(root: Element | ShadowRoot): boolean {
  const { activeElement, body } = root.ownerDocument;
  return !hasFocus(root) && (activeElement === null || activeElement === body);
}
