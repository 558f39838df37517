/** What stands after such a word is what the thing is for, comes with, or is made of: not the thing. */
export type Link = 'none' | 'for' | 'with' | 'of';
export const LINKS: ReadonlyMap<string, Link> = new Map<string, Link>([
  ...words('for fur fuer pour para per voor passend kompatibel compatible compatibile fits suits suitable', 'for'),
  ...words('для под dla pentru kompatybilny kompatibilni kompatibilny compatibil icin', 'for'),
  ...words('i av af', 'of'),
  ...words('с со met med cu com ile bez без', 'with'),
  ...words('with mit avec con inkl inklusive inc incl including ohne without sans sin senza w', 'with'),
  ...words(
    'of de del da di du des von aus in en by from d im on auf della dello delle dei degli dalla au aux al',
    'of',
  ),
]);

function words(list: string, link: Link): [string, Link][] {
  return list.split(' ').map((word) => [word, link]);
}
