import type { Corner } from '@/src/messages/panel-view';
import { type Box, boxAt, cornersFrom, inset, isLeft, isTop, type Place, placeIn, type Size } from './placement';
import { rootOf } from './root-of';

/** Most buttons that are kept free: a shelf of other products may have many. */
const MOST_BUTTONS = 12;
/** A page that has moved or grown is searched for buttons again after so much rest, in ms. */
const REST = 300;
/** Windows narrower than this have no room beside the page: the panel is a line along the bottom. */
const NARROW = 600;
/** The size the panel would like to have; the dot is as it is in `panel.css`. */
const WIDE = 360;
const TALL = 640;
/** The closed line in two rows. */
const LINE = 48;
/** What is still good to read in; less moves the panel across, unless it stands where the person put it. */
const COMFORTABLE = 360;
const TOLERABLE = 200;

/** What the panel looks like now. */
export interface Shape {
  readonly open: boolean;
  readonly dot: boolean;
  /** Where the person put it. */
  readonly corner: Corner | undefined;
}

export interface Keeping {
  /** Places the panel for what it looks like now. */
  place(shape: Shape): void;
  stop(): void;
}

/**
 * Keeps the panel off the buy buttons of its page: places it, and again when the window is scrolled or resized, the page
 * grows, or a button moves under it. Reads boxes only; nothing of the page is touched.
 */
export function keepClear(
  tag: HTMLElement,
  findButtons: () => readonly Element[],
  placed: (place: Place) => void,
): Keeping {
  let buttons: readonly Element[] = [];
  let shape: Shape | undefined;
  let last: Place | undefined;
  let lastWidth = 0;
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let watch: IntersectionObserver | undefined;
  /** True until the panel is placed for a new shape: then it may move for comfort, later only to get out of the way. */
  let isFresh = true;
  const listening = new AbortController();

  const search = () => {
    buttons = findButtons();
    watch?.disconnect();
    watch = undefined;
  };
  const settle = () => {
    if (shape === undefined) return;
    const window = windowSize();
    const size = sizeOf(shape, window);
    const corners = cornersFrom((shape.open ? last?.corner : undefined) ?? shape.corner ?? usualCorner());
    const comfortable = isFresh && shape.corner === undefined ? COMFORTABLE : TOLERABLE;
    const boxes = boxesOf(buttons, window);
    const besideAll = placeIn({ window, size, corners, comfortable, free: boxes });
    // Among many buttons, as on a shelf, the page's own one is what must stay free.
    const place =
      besideAll.tallest >= Math.min(size.height, TOLERABLE)
        ? besideAll
        : placeIn({ window, size, corners, comfortable, free: boxes.slice(0, 1) });
    const isElsewhere = place.corner !== last?.corner || place.offset !== last.offset || place.tallest !== last.tallest;
    // The dot and the open panel may stand at one place and be of different widths; so may windows.
    if (isFresh || isElsewhere || window.width !== lastWidth) {
      last = place;
      lastWidth = window.width;
      isFresh = false;
      apply(tag, place, window, size.width);
      placed(place);
      watch?.disconnect();
      watch = undefined;
    }
    watch ??= watchFor(buttons, boxAt(place, window, size), window, soon);
  };
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(settle);
  };
  const afterRest = () => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      search();
      settle();
    }, REST);
  };
  const moved = () => {
    soon();
    afterRest();
  };

  const { signal } = listening;
  addEventListener('scroll', moved, { passive: true, capture: true, signal });
  addEventListener('resize', moved, { passive: true, signal });
  const growth = new ResizeObserver(afterRest);
  const page = rootOf(document);
  if (page !== null) growth.observe(page);
  return {
    place: (next) => {
      // Opened, closed or put elsewhere: where it would like to be counts again.
      if (next.open !== shape?.open || next.corner !== shape.corner || next.dot !== shape.dot) {
        if (!next.open || next.corner !== shape?.corner) last = undefined;
        isFresh = true;
        shape = next;
        search();
      }
      settle();
    },
    stop: () => {
      listening.abort();
      growth.disconnect();
      watch?.disconnect();
      clearTimeout(rest);
      cancelAnimationFrame(frame);
    },
  };
}

/** Calls when a button comes to lie under the panel, whatever moved it. */
function watchFor(buttons: readonly Element[], box: Box, window: Size, hidden: () => void): IntersectionObserver {
  const margins = [box.top, window.width - box.right, window.height - box.bottom, box.left];
  const rootMargin = margins.map((margin) => `${-Math.max(0, Math.floor(margin))}px`).join(' ');
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting, intersectionRatio }) => isIntersecting && intersectionRatio > 0)) hidden();
    },
    { rootMargin, threshold: [0, 0.01] },
  );
  for (const button of buttons.slice(0, MOST_BUTTONS)) observer.observe(button);
  return observer;
}

function boxesOf(buttons: readonly Element[], window: Size): Box[] {
  const boxes: Box[] = [];
  for (const button of buttons) {
    if (boxes.length === MOST_BUTTONS) break;
    const { left, top, right, bottom } = button.getBoundingClientRect();
    if (right - left < 2 || bottom - top < 2) continue;
    if (right <= 0 || bottom <= 0 || left >= window.width || top >= window.height) continue;
    if (!button.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    boxes.push({ left, top, right, bottom });
  }
  return boxes;
}

/** Without scroll bars, whatever the zoom of two fingers. */
function windowSize(): Size {
  const { visualViewport: view } = window;
  if (view === null) return { width: innerWidth, height: innerHeight };
  return { width: Math.round(view.width * view.scale), height: Math.round(view.height * view.scale) };
}

function sizeOf({ open, dot }: Shape, window: Size): Size {
  if (dot && !open) return { width: 32, height: 32 };
  const width = window.width < NARROW ? window.width : WIDE;
  return { width, height: open ? TALL : LINE };
}

/** Where lines of the page end: at the right, in most scripts. */
function usualCorner(): Corner {
  const page = rootOf(document);
  return page !== null && getComputedStyle(page).direction === 'rtl' ? 'bottom-left' : 'bottom-right';
}

/** By a transform, so that a panel that gets out of the way is no layout shift of the page's. */
function apply({ style, dataset }: HTMLElement, { corner, offset, tallest }: Place, window: Size, width: number): void {
  const side = inset(window, width);
  const x = isLeft(corner) ? side : window.width - side - width;
  const y = isTop(corner) ? `${Math.round(offset)}px` : `calc(${Math.round(window.height - offset)}px - 100%)`;
  style.transform = `translate(${Math.round(x)}px, ${y})`;
  style.width = `${width}px`;
  style.maxHeight = `${Math.min(TALL, Math.floor(tallest))}px`;
  dataset['corner'] = corner;
}
