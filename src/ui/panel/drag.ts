import type { Corner } from '@/src/messages/panel-view';
import { cornerAt } from './placement';

/** A hand that presses a button moves it by some pixels; more than this is meant. */
const MEANT = 8;

/** Following a pointer from the line of the panel to a corner of the window. */
export interface Drag {
  down(event: PointerEvent): void;
  /** True once after a drag: the click that ends it opens nothing. */
  wasDragged(): boolean;
}

/** The panel follows the pointer by a shift of its own, so that letting go puts it where it then belongs at once. */
export function createDrag(tagOf: (line: Element) => HTMLElement | null, dropped: (corner: Corner) => void): Drag {
  let dragged = false;
  return {
    down: (event) => {
      dragged = false;
      const line = event.currentTarget as HTMLElement;
      const tag = tagOf(line);
      if (tag === null || !event.isPrimary || event.button !== 0) return;
      const ending = new AbortController();
      const { signal } = ending;
      const move = ({ clientX, clientY }: PointerEvent) => {
        const [x, y] = [clientX - event.clientX, clientY - event.clientY];
        if (!dragged && Math.hypot(x, y) < MEANT) return;
        if (!dragged) line.setPointerCapture(event.pointerId);
        dragged = true;
        tag.style.translate = `${x}px ${y}px`;
        tag.dataset['dragged'] = '';
      };
      const end = (put: boolean) => {
        ending.abort();
        if (!dragged) return;
        const corner = cornerOf(tag.getBoundingClientRect());
        tag.style.translate = '';
        delete tag.dataset['dragged'];
        if (put) dropped(corner);
      };
      line.addEventListener('pointermove', move, { signal });
      line.addEventListener('pointerup', () => end(true), { signal });
      line.addEventListener('pointercancel', () => end(false), { signal });
    },
    wasDragged: () => {
      const was = dragged;
      dragged = false;
      return was;
    },
  };
}

/** The corner of the window a box is nearest to. */
function cornerOf({ left, right, top, bottom }: DOMRect): Corner {
  return cornerAt(top + bottom < innerHeight, left + right < innerWidth);
}
