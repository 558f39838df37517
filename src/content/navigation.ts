interface NavigationLike extends EventTarget {}

/** Where the browser has no Navigation API, the address is compared this often, in ms. */
const POLL = 1000;

/** Runs when a single-page shop changes its address, and when a page comes back from the back/forward cache. */
export function onNavigation(navigated: (cameBack: boolean) => void): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  let seen = location.href;
  const check = () => {
    if (location.href === seen) return;
    seen = location.href;
    navigated(false);
  };
  const navigation = (window as { navigation?: NavigationLike }).navigation;
  if (navigation instanceof EventTarget) navigation.addEventListener('currententrychange', check, { signal });
  else {
    const timer = setInterval(check, POLL);
    signal.addEventListener('abort', () => clearInterval(timer));
  }
  window.addEventListener('pageshow', (event) => event.persisted && navigated(true), { signal });
  return () => stopping.abort();
}
