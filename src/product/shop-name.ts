/** What tells which part of a title is the shop's name: the name the page gives it, the page's heading and address. */
interface About {
  readonly shop: string | undefined;
  readonly heading: string | undefined;
  readonly url: string;
}

/** "Chair oak | Shop" is the chair: the part after the last bar goes when it is the shop's name or the heading lacks it. */
export function withoutShop(title: string, { shop = '', heading, url }: About): string {
  const [, name, last] = /^(.+\S)\s+[|–—•·-]\s+([^|–—•·]+)$/.exec(title.slice(0, 500)) ?? [];
  if (name === undefined || last === undefined) return title;
  const word = last.toLowerCase().replace(/\s/g, '');
  const isShop = word === shop.toLowerCase().replace(/\s/g, '') || URL.parse(url)?.hostname.includes(word);
  return isShop || heading === name ? name : title;
}
