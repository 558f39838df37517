/**
 * How well an address in the markup fits the page's own, 0..1 and beyond: 0 for another place or another variant, 1 for
 * the same path, more for every query or fragment parameter both carry with one value (`?variant=`, `#variationId=`).
 */
export function addressFit(markup: string, pageUrl: string): number {
  const page = URL.parse(pageUrl);
  const other = URL.parse(markup, pageUrl);
  if (page === null || other === null || samePath(page) !== samePath(other)) return 0;
  const [here, there] = [parametersOf(page), parametersOf(other)];
  let fit = 1;
  for (const [name, value] of there) {
    const own = here.get(name);
    if (own === value) fit += 1;
    else if (own !== undefined) return 0;
  }
  return fit;
}

/** True when a shop's number stands in the address as a word of its own. */
export function numberInAddress(number: string, pageUrl: string): boolean {
  if (number.length < 3) return false;
  const words = (text: string) =>
    ` ${text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  return words(decode(pageUrl)).includes(words(number));
}

/** An address with its signs as letters, where they can be told. */
export function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    // A percent sign that begins no letter.
    return url;
  }
}

function samePath({ pathname }: URL): string {
  return pathname.replace(/\/+$/, '').toLowerCase();
}

function parametersOf({ search, hash }: URL): Map<string, string> {
  return new Map([...new URLSearchParams(search), ...new URLSearchParams(hash.replace(/^#[?]?/, ''))]);
}
