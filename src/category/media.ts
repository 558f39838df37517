import type { Mention } from './mention';
import { mentionsIn, type Setting } from './mentions';
import type { Shelf } from './shelves';
import type { TaxonomyIndex } from './taxonomy-index';

const MEDIA: ReadonlySet<string> = new Set(['book', 'magazine', 'dvd-cd-vinyl', 'video-game']);
const CONSOLES: ReadonlySet<string> = new Set(['game-console', 'handheld-console']);

/** Consoles as the last part of a name: "… - PS5", "… (Nintendo Switch)". */
const PLATFORM =
  /^(?<title>.{5,}?)\s*(?:\s[-–—:|]\s|,|\(|\[)\s*(?:for |für |pour |para |per )?(?:sony )?(?:ps ?[2-5]|playstation ?[2-5]|(?:microsoft )?xbox(?: one| 360| series ?[sx|/]+)?|nintendo (?:switch(?: 2)?|3ds|ds|wii(?: u)?)|switch|wii(?: u)?|3ds|ps ?vita)(?:[ /,]+(?:ps ?[2-5]|xbox(?: one| series ?[sx|/]+)?|switch))*[)\]]?\s*$/iu;

/**
 * True for a work on a shelf of nothing but books, films, music or games: its words are a title and say nothing of
 * what it is ("Seven sieves" among the novels).
 */
export function isOnMediaShelf(shelves: readonly Shelf[]): boolean {
  const naming = shelves.slice(0, 3).find(({ said }) => said.found.some(({ weight }) => weight > 0.3));
  return naming?.said.found.every(({ category }) => MEDIA.has(category.id)) === true;
}

/** On a shelf of games the name of a console says what they are played on, unless it is called a console. */
export function isPlatformShelf(shelves: readonly Shelf[]): boolean {
  const [inner, outer] = shelves.filter(({ said }) => said.found.length > 0);
  if (inner === undefined || outer === undefined) return false;
  return (
    inner.said.found.every(({ category, written }) => CONSOLES.has(category.id) && !/[ck]onsol/iu.test(written)) &&
    outer.said.found.some(({ category }) => category.id === 'video-game')
  );
}

/** True for a name that ends in what it is played on, behind words that name no thing: "Tidefall II - PS5". */
export function isGameName(name: string, index: TaxonomyIndex, setting: Setting): boolean {
  const title = PLATFORM.exec(name)?.groups?.['title'];
  if (title === undefined || !/\S\s+\S|:/u.test(title) || /\d ?[gt]b\b/iu.test(name)) return false;
  const { found, accessory, denied } = mentionsIn(title, index, setting);
  return !accessory && denied.size === 0 && !found.some(isStrong);
}

/** True for what games are played on. */
export function isConsole(id: string): boolean {
  return CONSOLES.has(id);
}

/** True for a kind of work. */
export function isMedia(id: string): boolean {
  return MEDIA.has(id);
}

function isStrong({ weight }: Mention): boolean {
  return weight > 0.3;
}
