import { isConnected, send } from '@/src/platform/send';
import { fingerprint } from '@/src/product/fingerprint';
import { readPage } from '@/src/product/read-page';
import { moment } from '@/src/quantity/time';
import { onNavigation } from './navigation';
import { whatWasLeft } from './shared';

/** After the page came or changed its address, it is looked at again at these times, in ms: late data, late prices. */
const AFTER_NAVIGATION = [0, 500, 1500, 4000];
/** After a click (a variant was chosen, perhaps). */
const AFTER_CLICK = [300, 1200];

/**
 * Reads the product of this page and tells the background, again whenever what is shown changes. There is no mutation
 * observer: the page is fingerprinted at a few fixed times after it loads, navigates or is clicked.
 */
export function startReader(): void {
  let last = '';
  let timers: ReturnType<typeof setTimeout>[] = [];

  const read = () => {
    if (!isConnected()) return stop();
    const asked = whatWasLeft();
    const print = `${location.href}\n${fingerprint(document, asked.findButtons)}`;
    if (print === last) return;
    last = print;
    const sighting = readPage(document, location.href, moment(Date.now()), asked);
    const told = sighting === undefined ? send('sighting.none', {}) : send('sighting.seen', { sighting });
    // A refused or lost message must not stop the next one.
    told.catch(() => undefined);
  };
  const lookAt = (times: readonly number[]) => {
    timers.forEach(clearTimeout);
    timers = times.map((ms) => setTimeout(read, ms));
  };
  const stop = () => {
    lookAt([]);
    stopNavigation();
    removeEventListener('click', afterClick, true);
  };
  const afterClick = () => lookAt(AFTER_CLICK);

  lookAt(AFTER_NAVIGATION);
  const stopNavigation = onNavigation(() => {
    // A page that comes back from the cache looks as it did, but the background has let go of it.
    last = '';
    lookAt(AFTER_NAVIGATION);
  });
  addEventListener('click', afterClick, { capture: true, passive: true });
}
