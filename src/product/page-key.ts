/** Parameters that say how somebody came to a page, not which page it is. */
const CAME_BY = /^(?:utm_\w+|[a-z]*clid|gad_\w+|mc_[ce]id|ref|ref_|_ga|_gl|srsltid|wbraid|gbraid)$/i;

/**
 * An address under which something about a page is kept: the same whoever led there, in whatever order its parameters
 * stand. A fragment counts only where shops use it as a path.
 */
export function pageKey(url: string): string {
  const { origin, pathname, searchParams, hash } = new URL(url);
  for (const name of [...searchParams.keys()]) if (CAME_BY.test(name)) searchParams.delete(name);
  searchParams.sort();
  const query = searchParams.toString();
  return origin + pathname + (query === '' ? '' : `?${query}`) + (/^#[!/]/.test(hash) ? hash : '');
}
