import type { Corner } from '@/src/messages/panel-view';

/** Sizes and edges in CSS pixels, from the window's left and top. */
export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the panel stands: at a corner's side, this far from the window's edge there, and no taller than that. */
export interface Place {
  readonly corner: Corner;
  readonly offset: number;
  readonly tallest: number;
}

/** Kept free at the window's edges, where there is room beside the panel. */
const MARGIN = 16;
/** Kept free around what must stay free. */
const AIR = 8;
/** A stretch that begins no further than this from the edge still counts as the corner: above a bar that sticks there. */
const NEAR = 120;

/** A stretch of a side that nothing needs. */
interface Gap {
  readonly top: number;
  readonly bottom: number;
}

interface Wish {
  readonly window: Size;
  /** How large the panel would like to be. */
  readonly size: Size;
  /** Where it may be, the dearest first. */
  readonly corners: readonly Corner[];
  /** A lesser height that is still comfortable. */
  readonly comfortable: number;
  /** What it must not cover. */
  readonly free: readonly Box[];
}

/**
 * The first corner with room beside what must stay free; else the first side with room anywhere; else the tallest stretch
 * there is. Only where no stretch is left at all is something covered.
 */
export function placeIn({ window, size, corners, comfortable, free }: Wish): Place {
  const enough = Math.min(size.height, comfortable);
  const sides = corners.map((corner) => ({ corner, gaps: gapsAt(corner, window, size.width, free) }));
  for (const { corner, gaps } of sides) {
    const [first] = gaps;
    if (first !== undefined && distance(corner, first, window) <= NEAR && heightOf(first) >= enough)
      return placed(corner, first, window);
  }
  for (const { corner, gaps } of sides) {
    const roomy = gaps.find((gap) => heightOf(gap) >= enough);
    if (roomy !== undefined) return placed(corner, roomy, window);
  }
  const all = sides.flatMap(({ corner, gaps }) => gaps.map((gap) => ({ corner, gap })));
  const [tallest] = all.sort((a, b) => heightOf(b.gap) - heightOf(a.gap));
  if (tallest !== undefined) return placed(tallest.corner, tallest.gap, window);
  const margin = inset(window, size.width);
  return { corner: corners[0] ?? 'bottom-right', offset: margin, tallest: window.height - 2 * margin };
}

/** A panel's box at a place. */
export function boxAt({ corner, offset, tallest }: Place, window: Size, { width, height }: Size): Box {
  const left = isLeft(corner) ? inset(window, width) : window.width - inset(window, width) - width;
  const tall = Math.min(height, tallest);
  const top = isTop(corner) ? offset : window.height - offset - tall;
  return { left, top, right: left + width, bottom: top + tall };
}

export function isTop(corner: Corner): boolean {
  return corner.startsWith('top');
}

export function isLeft(corner: Corner): boolean {
  return corner.endsWith('left');
}

export function cornerAt(top: boolean, left: boolean): Corner {
  return `${top ? 'top' : 'bottom'}-${left ? 'left' : 'right'}`;
}

/** A corner and the others, the nearest first: across the window before up or down. */
export function cornersFrom(corner: Corner): readonly Corner[] {
  const [top, left] = [isTop(corner), isLeft(corner)];
  return [corner, cornerAt(top, !left), cornerAt(!top, left), cornerAt(!top, !left)];
}

/** How far from the window's edges the panel stands: on a window hardly wider than the panel, at them. */
export function inset(window: Size, width: number): number {
  return Math.min(MARGIN, (window.width - width) / 2);
}

/** What is left of a corner's side, the stretch nearest to the corner first. */
function gapsAt(corner: Corner, window: Size, width: number, free: readonly Box[]): Gap[] {
  const { left, right } = boxAt({ corner, offset: 0, tallest: 0 }, window, { width, height: 0 });
  const taken = free.filter((box) => box.left < right + AIR && box.right > left - AIR).sort((a, b) => a.top - b.top);
  const gaps: Gap[] = [];
  const margin = inset(window, width);
  let top = margin;
  for (const box of taken) {
    gaps.push({ top, bottom: Math.min(box.top - AIR, window.height - margin) });
    top = Math.max(top, box.bottom + AIR);
  }
  gaps.push({ top, bottom: window.height - margin });
  const real = gaps.filter((gap) => heightOf(gap) >= 1);
  return isTop(corner) ? real : real.reverse();
}

function heightOf({ top, bottom }: Gap): number {
  return bottom - top;
}

function distance(corner: Corner, { top, bottom }: Gap, window: Size): number {
  return isTop(corner) ? top : window.height - bottom;
}

function placed(corner: Corner, gap: Gap, window: Size): Place {
  return { corner, offset: distance(corner, gap, window), tallest: heightOf(gap) };
}

const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;
type Arrow = (typeof ARROWS)[number];

export function isArrow(key: string): key is Arrow {
  return (ARROWS as readonly string[]).includes(key);
}

/** The corner an arrow leads to. */
export function beside(corner: Corner, arrow: Arrow): Corner {
  if (arrow === 'ArrowUp' || arrow === 'ArrowDown') return cornerAt(arrow === 'ArrowUp', isLeft(corner));
  return cornerAt(isTop(corner), arrow === 'ArrowLeft');
}
