import { whatWasLeft } from '@/src/platform/isolated-world';
import { cleanPage, htmlOf } from '@/src/product/fixture/clean-page';
import type { TakenPage } from '@/src/product/fixture/compose';
import { readPage } from '@/src/product/read-page';
import { complete } from '@/src/product/understand';
import { parseWebUrl } from '@/src/product/web-url';
import { moment } from '@/src/quantity/time';

/**
 * Copies this page, cleans the copy and reads it again, only when the person asked for a file to report a wrong field
 * with. The page is not touched and nothing is sent anywhere. Undefined on a page without an address of the web.
 */
export function takeFixture(): TakenPage | undefined {
  const asked = whatWasLeft();
  const now = moment(Date.now());
  const read = (page: Document, url: string) => {
    const seen = readPage(page, url, now, asked);
    return seen && complete(seen);
  };
  const before = read(document, location.href);
  const clean = cleanPage(document, location.href, before);
  const url = parseWebUrl(clean.url);
  if (url === undefined) return undefined;
  return {
    url,
    html: htmlOf(clean.document),
    removed: clean.removed,
    before: before?.product,
    read: asOpened(() => read(clean.document, url)),
  };
}

/**
 * A copy is not on the screen, so nothing in it counts as shown. It is read as it will be when its file is opened: shown is
 * what no style of its own hides. Our isolated world has its own prototypes: the page does not see this.
 */
function asOpened<Result>(read: () => Result): Result {
  const { checkVisibility } = Element.prototype;
  Element.prototype.checkVisibility = function isOpen(this: Element) {
    return this.closest('[style*="display:none"],[hidden]') === null;
  };
  try {
    return read();
  } finally {
    Element.prototype.checkVisibility = checkVisibility;
  }
}
