import { isAtSite, siteName } from '@/src/product/site-pattern';
import { parseWebUrl } from '@/src/product/web-url';
import type { AskedSite } from '@/src/store/asked-sites';
import type { SitesView, SiteView } from '../backend';

/** Tells apart what the browser allows: what is looked at, what is only asked, and what nothing uses. */
export function sitesView(
  looked: readonly string[],
  asked: readonly AskedSite[],
  allowed: readonly string[],
): SitesView {
  const isAllowed = (pattern: string) => allowed.some((wide) => wide === pattern || isAtSite(wide, pattern));
  const onlyAsked = asked.filter(({ pattern }) => isAllowed(pattern) && !looked.includes(pattern));
  const titles = (pattern: string) => asked.filter((site) => site.pattern === pattern).map(({ title }) => title);
  return {
    looked: looked.map(view),
    asked: [...new Set(onlyAsked.map(({ pattern }) => pattern))].map((pattern) => ({
      ...view(pattern),
      titles: [...new Set(titles(pattern))],
    })),
    idle: allowed
      .filter((pattern) => !looked.includes(pattern) && asked.every((site) => site.pattern !== pattern))
      .map(view),
  };
}

function view(pattern: string): SiteView {
  const name = siteName(pattern);
  return { pattern, ...(name !== undefined && { name }) };
}

/** The origin of a site from whatever was pasted, on https where no scheme is given; undefined for what is no web address. */
export function siteOrigin(text: string): string | undefined {
  const given = text.trim();
  const url = parseWebUrl(/^[a-z][a-z\d+.-]*:\/\//i.test(given) ? given : `https://${given}`);
  return url && new URL(url).origin;
}
