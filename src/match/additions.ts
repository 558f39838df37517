import { plainWords } from '@/src/listings/terms/fold';
import { kindsIn } from './kind-words';
import { once } from './once';
import { ordinalOf } from './ordinals';
import type { Traits } from './traits';
import { guarded, type Hint, hinted, mentions } from './vetoes/hinted';
import { findPhrase, phrases } from './vetoes/phrases';

/** What comes with a thing and makes it another variant; folded stems; en, de, fr, es, it, nl, pl, cs. */
const ALONG =
  'with|mit|avec|con|met|incl|inkl|including|inclusive|inklusive|inclus|compris|z|s|plus|and|und|et|y|e|en|oraz|a';
const BATTERIES = '(?:batter\\w*|akkus?|akku\\w*|akumulator\\w*|bateri\\w*|accus?)';
const LENSES = '(?:lens|lenses|objektiv\\w*|objectifs?|objetivos?|obiettiv[oi]|obiektyw\\w*|lenz\\w*)';
const RAILS =
  '(?:(?:guide )?rails?|fuhrungsschienen?|schienen?|rails? de guidage|guias?|carril|binari[oi]?|geleiderails?|szyn\\w*|prowadnic\\w*|list\\w{1,2})';

/** "+ 2 batteries", "mit zwei Akkus", "2 x 5,0 Ah". */
const WITH_BATTERIES = new RegExp(
  ` (?:${ALONG}) (?:\\S+ ){0,3}?${BATTERIES} | \\d ?x ?\\d+(?: \\d)? ?ah | \\d+ ${BATTERIES} `,
);
/** "+ 18-140", "avec objectif 50mm". */
const WITH_LENS = new RegExp(
  ` (?:${ALONG}) (?:\\S+ ){0,3}?(?:${LENSES}|\\d{2,3} \\d{2,3}|\\d{2,3} ?mm) |(?: kit| ${LENSES}) \\d{2,3} \\d{2,3} `,
);
/** "Mit Verstärker", "+ amp": of a guitar. */
const AMPS =
  '(?:amp|amps|amplifier|verstarker|ampli|amplificador|amplificatore|versterker|wzmacniacz\\w*|kombo|kombem|zesilovac\\w*)';
const WITH_AMP = guarded(
  new RegExp(` (?:${ALONG}|w|samt|mas|piu|ze|i) (?:\\S+ ){0,2}?${AMPS} |アンプ(?:セット|付)|带音箱`),
  /amp|verst|wzmacn|komb|zesil|アンプ|音箱/,
);
const WITH_RAIL = guarded(
  new RegExp(` (?:${ALONG}) (?:\\S+ ){0,2}?${RAILS} `),
  /rail|schiene|guia|carril|binari|szyn|prowadnic|list/,
);
/** Watches and tablets come with and without mobile radio. */
const RADIO = mentions('lte | cellular | 4g | 5g');
const MAY_LACK_RADIO = / (?:\w*watch\d*|tab|ipad) /;
/** Shoes that keep water out stand beside those that do not. */
const WATERPROOF = mentions('gtx | gore tex | goretex | waterproof | wp');
const WALKED_IN = ['shoes', 'boots'];
/** Several things that a maker or a seller sells as one. */
const BUNDLE = hinted(
  'bundle | combo | kit | pack | komplettset | komplettpaket | komplett set | bundel | megapack | starterkit',
  / (?:(?:\w+ )?bundle|(?:fly more|creators?|adventure|standard|essential|explorer|premium|vlog|motion|traveler|ultimate) (?:combo|kit)|combo pack|komplettset|komplett set|komplettpaket|bundel|value pack|mega ?pack|pack duo|starter ?kit|travel kit) /,
);
/** A number with such a name is a whole set of its kind. */
const OF_POWER_TOOLS = ['drill', 'saw', 'tool'];

/** "Dragon edition", "édition collector": an edition for its looks or its extras. */
const EDITION = 'edition|edicion|edizione|editie|edycja|edice|ausgabe';
const NAMED_EDITION = hinted(EDITION, new RegExp(` ([^\\d ]\\S*)(?: \\d)? (?:${EDITION}) `));
const SPECIAL_EDITION = hinted(
  EDITION,
  / (?:edition|edicion|edizione|edycja|edice) (limitee|collector|speciale|especial|limitada|coleccionista|limitata|limitowana|specjalna|kolekcjonerska|limitovana|specialni|sberatelska|anniversaire) /,
);
const UNSPACED_EDITION = /限定版|特別版|限量版|典藏版|纪念版|記念版|联名/;
/** Editions that are no difference in the thing. */
const PLAIN_EDITION =
  /^(?:\d+|standard|new|latest|first|full|complete|same|this|disc|us|uk|eu|international|paperback|hardcover|regular|neue|deutsche|english|german|french|spanish|italian)$/;

/**
 * What the listing adds to the thing: batteries, a lens, a rail, a bundle, a special edition. What it leaves unsaid of the
 * product's additions is no difference.
 */
export function differingAddition(product: Traits, listing: Traits): readonly [string, string] | undefined {
  const kinds = new Set([...kindsIn(product), ...kindsIn(listing)]);
  // A second battery is thrown in with a camera, and makes another kit of a tool.
  const isTool =
    OF_POWER_TOOLS.some((kind) => kinds.has(kind)) || (!kinds.has('camera') && (isBare(product) || isBare(listing)));
  const isLensless = kindsIn(product).has('camera') && !kindsIn(product).has('lens');
  const isAdded = (pattern: Hint) => pattern.test(spelled(listing)) && !pattern.test(spelled(product));
  if (isTool && isAdded(WITH_BATTERIES)) return ['–', '+ batteries'];
  if (isLensless && isAdded(WITH_LENS)) return ['–', '+ lens'];
  if (kindsIn(product).has('guitar') && isAdded(WITH_AMP)) return ['–', '+ amp'];
  if (isAdded(WITH_RAIL)) return ['–', '+ rail'];
  if (WALKED_IN.some((kind) => kinds.has(kind)) && isAdded(WATERPROOF)) return ['–', 'waterproof'];
  if (isAdded(BUNDLE)) return ['–', 'bundle'];
  const mayLackRadio = kinds.has('watch') || kinds.has('tablet') || MAY_LACK_RADIO.test(product.plain);
  if (mayLackRadio && isAdded(RADIO)) return ['–', 'LTE'];
  const lenses = differingLenses(product, listing, kinds);
  if (lenses !== undefined) return lenses;
  const ours = specialOf(product);
  const theirs = specialOf(listing);
  if (theirs !== undefined && ours === undefined && !product.words.has(theirs)) return ['–', theirs];
  return undefined;
}

const ZOOM = /(?<![\d-])(\d{2,3})-(\d{2,3})(?![\d-])/g;

/** "18-55 mm": the zooms a camera comes with. */
const zoomsOf = once(({ title }): readonly string[] => [...title.matchAll(ZOOM)].map(([zoom]) => zoom));

/** A camera with one lens, with two or with another. */
function differingLenses(
  product: Traits,
  listing: Traits,
  kinds: ReadonlySet<string>,
): readonly [string, string] | undefined {
  const [ours, theirs] = [zoomsOf(product), zoomsOf(listing)];
  if (ours.length === 0 || theirs.length === 0 || !kinds.has('camera')) return undefined;
  const isOne = ours.length === theirs.length && ours.every((zoom) => theirs.includes(zoom));
  return isOne ? undefined : [ours.join(' + '), theirs.join(' + ')];
}

/** The title as plain words, a plus sign in words. */
const spelled = once(({ title, plain }) =>
  title.includes('+') ? plainWords(title.replace(/(?<=\s|^)\+|\+(?=\s)/g, ' plus ')) : plain,
);

/** "Body only", "ohne Akku". */
const BARE = phrases(
  'body only | bare | tool only | ohne akku | ohne akkus | solo | sans batterie | senza batteria | senza batterie | sin bateria | zonder accu | zonder accus | bez akumulatora | bez baterie',
);
const isBare = once(({ plain }) => findPhrase(plain, BARE) !== undefined);

/** What a special edition is called. */
const specialOf = once(({ plain }): string | undefined => {
  const unspaced = UNSPACED_EDITION.exec(plain)?.[0];
  const name = SPECIAL_EDITION.exec(plain)?.[1] ?? NAMED_EDITION.exec(plain)?.[1];
  return (
    unspaced ?? (name === undefined || PLAIN_EDITION.test(name) || ordinalOf(name) !== undefined ? undefined : name)
  );
});
