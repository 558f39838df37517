// A screen walked by Tab alone, as somebody does who has no pointer.
import { userEvent } from 'vitest/browser';

/** WCAG 2.2, 2.5.8, CSS px. */
const TARGET = 24;
/** Of a ring around what has the focus, CSS px. */
const RING = 2;

export interface Walk {
  /** What had the focus, in turn. */
  readonly stops: readonly HTMLElement[];
  /** What is wrong with a stop, in words: out of order, unseen, without a ring, too small. */
  readonly faults: readonly string[];
}

/** Walks through `root` from its start until the focus leaves it at its end, `most` stops at most. */
export async function walk(root: HTMLElement | ShadowRoot, most = 400): Promise<Walk> {
  const stops: HTMLElement[] = [];
  const faults: string[] = [];
  const [before, after] = gatesAround(root instanceof ShadowRoot ? root.host : root);
  before.focus();
  while (stops.length <= most) {
    await userEvent.keyboard('{Tab}');
    const stop = focusedIn(root);
    if (stop === undefined || stops.includes(stop)) break;
    faults.push(...faultsOf(stop, stops.at(-1)).map((fault) => `${named(stop)}: ${fault}`));
    stops.push(stop);
  }
  if (document.activeElement !== after) faults.push('the focus does not come out at the end');
  before.remove();
  after.remove();
  return { stops, faults };
}

/** A button to begin at, and one to come out at. */
function gatesAround(place: Element): readonly [HTMLElement, HTMLElement] {
  const gates = [document.createElement('button'), document.createElement('button')] as const;
  place.before(gates[0]);
  place.after(gates[1]);
  return gates;
}

/** All that Tab should come to, in order: of a group of radio buttons the chosen one. */
export function controlsIn(root: ParentNode): HTMLElement[] {
  const selector = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  return [...root.querySelectorAll<HTMLElement>(selector)].filter(
    (element) =>
      !element.matches(':disabled, [tabindex="-1"]') &&
      !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked) &&
      element.checkVisibility({ contentVisibilityAuto: false, visibilityProperty: true }),
  );
}

function focusedIn(root: HTMLElement | ShadowRoot): HTMLElement | undefined {
  const { activeElement } = root instanceof ShadowRoot ? root : root.ownerDocument;
  return activeElement instanceof HTMLElement && root.contains(activeElement) ? activeElement : undefined;
}

function faultsOf(stop: HTMLElement, before: HTMLElement | undefined): string[] {
  const { outlineStyle, outlineWidth } = getComputedStyle(stop);
  const isAfter =
    before === undefined || (before.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return [
    ...(isAfter ? [] : ['comes before what had the focus before it']),
    ...(outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= RING ? [] : ['has no ring']),
    ...(isInSight(stop) ? [] : ['is not to be seen']),
    ...(isLargeEnough(stop) ? [] : [`is ${sizeOf(stop)}`]),
  ];
}

/** A part of it at least is in the window, with nothing over it (2.4.11). */
function isInSight(stop: HTMLElement): boolean {
  const { left, right, top, bottom } = stop.getBoundingClientRect();
  const [across, down] = [(left + right) / 2, (top + bottom) / 2];
  const points = [
    [across, down],
    [left + 2, down],
    [right - 2, down],
    [across, top + 2],
    [across, bottom - 2],
  ] as const;
  const scope = stop.getRootNode() as Document | ShadowRoot;
  return points.some(([x, y]) => {
    const there = scope.elementFromPoint(x, y);
    return there !== null && (stop.contains(there) || there.contains(stop));
  });
}

/** A box and its name are one target; a link in a sentence is as high as its line. */
function isLargeEnough(stop: HTMLElement): boolean {
  const target = stop.matches('[type=checkbox], [type=radio]') ? (stop.closest('label') ?? stop) : stop;
  const { width, height } = target.getBoundingClientRect();
  return (width >= TARGET && height >= TARGET) || isInSentence(stop);
}

function isInSentence(stop: HTMLElement): boolean {
  return (
    stop.matches('a, button.plain') &&
    [...(stop.parentElement?.childNodes ?? [])].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim().length > 1,
    )
  );
}

function sizeOf(stop: HTMLElement): string {
  const { width, height } = stop.getBoundingClientRect();
  return `${Math.round(width)} × ${Math.round(height)} px`;
}

function named(stop: HTMLElement): string {
  const words = stop.getAttribute('aria-label') ?? (stop.textContent || stop.id);
  return `${stop.localName} “${words.trim().slice(0, 40)}”`;
}
