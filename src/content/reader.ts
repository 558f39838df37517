import { whatWasLeft } from '@/src/platform/isolated-world';
import { isConnected, Refused, send } from '@/src/platform/send';
import { fingerprint } from '@/src/product/fingerprint';
import { gather } from '@/src/product/gather';
import { queryAll } from '@/src/product/query';
import { onNavigation } from './navigation';
import { watchPage } from './watch-page';

/** Each question to a page of more elements than this would be felt; shops have some thousands. */
const MOST_ELEMENTS = 100_000;
/** A page that has another address but looks as before is given this long to change, in ms. */
const PATIENCE = 1500;
/** Looks that do not wait for a change: after the page came or went elsewhere, and after a click (a variant, perhaps). */
const AFTER_NAVIGATION = [0, PATIENCE + 50];
const AFTER_CLICK = [300, PATIENCE];

/**
 * Picks up what this page says and tells the background, again whenever what is shown changes within ten seconds after
 * it loads, navigates or is clicked.
 */
export function startReader(): void {
  /** What the background was told of last. */
  let told: { page: string; href: string; path: string } | undefined;
  let movedAt = 0;
  /** Where and under which heading the page's data was first met. */
  const origins: { [kind in 'json-ld' | 'open-graph']?: { text: string; path: string; heading: string } } = {};

  const look = () => {
    if (!isConnected()) return stop();
    if (queryAll(document, '*').length > MOST_ELEMENTS) return;
    const asked = whatWasLeft();
    const { href, pathname, hash } = location;
    const path = pathname + (/^#[!/]/.test(hash) ? hash : '');
    const print = fingerprint(document, asked.findButtons);
    const page = Object.values(print).join('\n');
    const stillMoving = Date.now() - movedAt < PATIENCE && path !== told?.path;
    if (page === told?.page && (stillMoving || href === told.href)) return;
    const ours = { page, href, path };
    told = ours;
    const { heading } = print;
    const leftover = (['json-ld', 'open-graph'] as const).filter((kind) => {
      const text = print[kind];
      let origin = origins[kind];
      if (origin?.text !== text) origins[kind] = origin = { text, path, heading };
      return origin.path !== path && origin.heading !== heading;
    });
    const gathered = gather(document, href, { ...asked, leftover });
    // A refused or lost message must not stop the next one; a page that was lost with the worker is told at the next look.
    send('page.gathered', { gathered }).catch((error: unknown) => {
      if (told === ours && !(error instanceof Refused)) told = undefined;
    });
  };
  const { begin, stop: stopWatching } = watchPage(look);
  const stop = () => {
    stopWatching();
    stopNavigation();
    removeEventListener('click', afterClick, true);
  };
  const afterClick = () => begin(AFTER_CLICK);

  begin(AFTER_NAVIGATION);
  const stopNavigation = onNavigation((cameBack) => {
    movedAt = Date.now();
    // A page that comes back from the cache looks as it did, but the background has let go of it.
    if (cameBack) told = undefined;
    begin(AFTER_NAVIGATION);
  });
  addEventListener('click', afterClick, { capture: true, passive: true });
}
