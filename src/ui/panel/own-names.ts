/** What declares a custom property in a style sheet of ours. */
const DECLARED = /(?<=[{;\s])--[a-z-]+(?=:)/g;

/**
 * Style sheets whose custom properties bear names made up for this one page. A page may set properties of names it knows
 * for our element, and register them (`@property`) for all that is in it: its own font then, of which each letter is
 * asked for only where it stands, would tell it what the panel says.
 */
export function underOwnNames(...styles: readonly string[]): string {
  const css = styles.join('\n');
  const names = new Set(css.match(DECLARED));
  if (names.size === 0) return css;
  const mark = [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join('');
  return css.replace(/--[a-z-]+/g, (name) => (names.has(name) ? `--${mark}${name.slice(1)}` : name));
}
