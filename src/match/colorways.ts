import { colorOf } from '@/src/listings/terms/color';
import { fold } from '@/src/listings/terms/fold';
import type { Token } from '@/src/listings/terms/tokens';
import { isShade } from './colors';
import { once } from './once';
import type { Traits } from './traits';

/** What stands before a colour to name its shade: "cool grey", "midnight navy", "tmavě modrá". Folded, in eight languages. */
const SHADING = new Set(
  `core cool wolf dark light cloud footwear ftwr triple solar university gym team collegiate legend midnight pure total bold
   hyper deep metallic vivid pale bright space matte matt glossy mystic phantom cosmic aurora off
   dunkel hell tief fonce clair vif oscuro claro scuro chiaro donker licht ciemny jasny ciemno jasno tmave svetle tmavy svetly`
    .trim()
    .split(/\s+/),
);

/** Words joined by slashes: the colours of a shoe, from the upper to the sole. */
const JOINED = /[a-z]+(?: ?\/ ?[a-z]+)+/g;

/** The words of runs such as "black/anthracite-volt" in which some word is a colour. */
const joined = once(({ title }): ReadonlySet<string> => {
  const runs = title.includes('/') ? [...fold(title).matchAll(JOINED)] : [];
  const colors = runs.map(([run]) => run.split(/[^a-z]+/)).filter((words) => words.some(isColor));
  return new Set(colors.flat());
});

function isColor(word: string): boolean {
  return colorOf(word) !== undefined || isShade(word);
}

/** Whether a word of a title is part of how its colour is called, though it is no colour by itself. */
export function isOfColor(side: Traits, text: string, next: Token | undefined): boolean {
  return (
    (SHADING.has(text) && next !== undefined && (next.kind === 'color' || isShade(next.text))) || joined(side).has(text)
  );
}
