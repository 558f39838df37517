import { parseWebUrl, type WebUrl } from '@/src/product/web-url';

/** Hosts that count a click, and pay for it, before they lead to the shop: those of Awin, as its `aw_deep_link` has them. */
const COUNTING = /(?:^|\.)(?:awin1|zenaps)\.com$/;
/** Parameters of such an address that hold the shop's own address. */
const DESTINATIONS = ['ued', 'p'] as const;

/**
 * The shop's own address behind a link that pays somebody for the click; a link that does not is given back as it is.
 * Undefined when the shop's address is not in it: nobody is paid for an offer we show, so such an offer has no link.
 *
 * @example withoutAffiliate('https://www.awin1.com/cread.php?awinaffid=1&ued=https%3A%2F%2Fshop.example%2F1')
 * // 'https://shop.example/1'
 */
export function withoutAffiliate(url: WebUrl): WebUrl | undefined {
  // Nearly every link is the shop's own: a look at its letters is quicker than taking it apart.
  if (!url.includes('awin1.com') && !url.includes('zenaps.com')) return url;
  const { hostname, searchParams } = new URL(url);
  if (!COUNTING.test(hostname)) return url;
  for (const name of DESTINATIONS) {
    const shop = parseWebUrl(searchParams.get(name) ?? '');
    if (shop !== undefined && !COUNTING.test(new URL(shop).hostname)) return shop;
  }
  return undefined;
}
