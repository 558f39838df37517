import { leaveKnown } from '@/src/platform/isolated-world';
import { Refused, send } from '@/src/platform/send';
import { findBuyButtons } from '@/src/product/buy-button';
import { promising, promisingVisible } from '@/src/product/gate';
import { isWorkHeading, isWorkPage } from '@/src/product/site-pages';
import { onNavigation } from './navigation';
import { hasStarted } from './once';

/** Single-page shops fill in late: the page is looked at again this long after it came, in ms. */
const LOOKS = [500, 1500, 4000];
/** And closely, when the browser is idle after as long. */
const CLOSE_LOOKS = [500, 4000];

/** The background may die over the question: it is asked again so often, this much later, in ms. */
const AGAIN = 2;
const LATER = 2000;

/**
 * Asks for the reader when the page looks like a product page. A page that does not costs a few short looks
 * (`npm run eval:pages` prints them): no observer, no message, no storage. Returns how to end it.
 */
export function startGate(): () => void {
  leaveKnown({ findButtons: findBuyButtons, isWorkPage, isWorkHeading });
  let asked = false;
  let timers: ReturnType<typeof setTimeout>[] = [];

  const ask = (again = AGAIN) => {
    asked = true;
    stop();
    send('page.promising', {}).catch((error: unknown) => {
      if (error instanceof Refused) return;
      // After an update of the extension it is gone for good; then this page stays quiet until it is reloaded.
      asked = false;
      if (again > 0) timers = [setTimeout(ask, LATER, again - 1)];
    });
  };
  const look = () => {
    if (!asked && promising(document)) ask();
  };
  const lookClosely = () => {
    if (!asked && promisingVisible(document)) ask();
  };
  const lookAfresh = () => {
    stop();
    if (isWorkPage(location.href)) return;
    look();
    if (asked) return;
    timers = LOOKS.map((ms) => setTimeout(look, ms));
    for (const ms of CLOSE_LOOKS) {
      timers.push(setTimeout(() => requestIdleCallback(lookClosely, { timeout: 2000 }), ms));
    }
  };
  const stop = () => {
    timers.forEach(clearTimeout);
    timers = [];
  };

  lookAfresh();
  const stopNavigation = onNavigation((cameBack) => {
    // It may have gone into the cache over the question: the answer is lost then, and the reader in another page.
    if (cameBack) asked = hasStarted('reader');
    lookAfresh();
  });
  return () => {
    stop();
    stopNavigation();
  };
}
