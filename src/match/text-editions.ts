import { once } from './once';
import { ordinalOf } from './ordinals';
import type { Traits } from './traits';
import { hinted } from './vetoes/hinted';

const TEXT_EDITION = hinted(
  'auflage|aufl|ausgabe|druk|wydanie|wyd|vydani|edycja|ed|edn|edition|edicion|edizione|editie',
  / (?:(\d{1,2}) (?:auflage|aufl|ausgabe|druk|wydanie|wyd|vydani|edycja)|(\S+) (?:ed|edn|edition|edicion|edizione|editie|druk|auflage|aufl|ausgabe|wydanie|wyd|vydani|edycja)) /,
);
/** "Stewart Calculus 8e hardcover". */
const BARE_EDITION = / (\d{1,2})e (?=.*(?:hardcover|hardback|paperback|softcover|taschenbuch|isbn|textbook|pb|hb) )/;

/** The edition of a text that a title states: "8th edition", "8. Auflage", "zweite Auflage" → 8, 8, 2. */
const textEditionOf = once(({ plain }): string | undefined => {
  const found = TEXT_EDITION.exec(plain);
  return found?.[1] ?? ordinalOf(found?.[2] ?? '') ?? BARE_EDITION.exec(plain)?.[1];
});

/** The two editions of a text, when both titles state one and they differ. */
export function differingTextEdition(product: Traits, listing: Traits): readonly [string, string] | undefined {
  const own = textEditionOf(product);
  const other = textEditionOf(listing);
  return own === undefined || other === undefined || own === other ? undefined : [own, other];
}
