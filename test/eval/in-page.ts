// Runs in the page, as a content script does, bundled by `read-pages.ts`. Timed by the console, whose clock is not
// rounded to a tenth of a millisecond as `performance.now` is.
import { promising, promisingVisible } from '@/src/product/gate';
import { readSighting } from '@/src/product/read';
import type { Moment } from '@/src/quantity/time';

/** Each step is taken once on a page it never met, and then this often to know what it costs without its compilation. */
const AGAIN = 5;

/** Gate, and the readers behind it. */
export function lookAtPage(url: string): unknown {
  const marked = timed('gate', () => promising(document));
  const passed = marked || timed('idle', () => promisingVisible(document));
  return passed ? (timed('read', () => readSighting(document, url, 0 as Moment)) ?? null) : null;
}

function timed<Result>(name: string, step: () => Result): Result {
  const once = () => {
    console.time(name);
    const result = step();
    console.timeEnd(name);
    return result;
  };
  const result = once();
  for (let time = 0; time < AGAIN; time += 1) once();
  return result;
}
