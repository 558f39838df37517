/** What each tab told last, while that is worked on; a worker that dies takes its unfinished work along. */
const newest = new Map<number, { readonly url: string | undefined }>();

/** False once the tab has told something newer, went elsewhere or was closed: what is left to do would be for another page. */
export type IsNewest = () => boolean;

/**
 * Works on what a tab told of the page at an address, after what it told before. A page may tell faster than it can be judged:
 * all that waits by then is passed over by who asks `isNewest` first, but for the last.
 */
export async function inTurn(
  tabId: number,
  url: string | undefined,
  work: (isNewest: IsNewest) => Promise<void>,
): Promise<void> {
  const turn = { url };
  // Before anything is waited for: what happens to the tab from now on happens to this.
  newest.set(tabId, turn);
  const isNewest = () => newest.get(tabId) === turn;
  try {
    await navigator.locks.request(`reprise.turn.${tabId}`, () => work(isNewest));
  } finally {
    if (isNewest()) newest.delete(tabId);
  }
}

/** What a tab told is not wanted any more: it was closed, or shows something else than `at`. */
export function endTurn(tabId: number, at?: string): void {
  const turn = newest.get(tabId);
  if (turn !== undefined && (at === undefined || turn.url !== at)) newest.delete(tabId);
}
