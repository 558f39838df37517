import { isUnspaced } from '@/src/listings/terms/east-asian';
import { plainWords } from '@/src/listings/terms/fold';
import { type Reason, reason } from '@/src/words/reason';
import { isCountable } from '../counted';
import { kindsIn, kindsOf } from '../kind-words';
import { isKindless } from '../kinship';
import { once } from '../once';
import type { Traits } from '../traits';
import { ACCESSORY_NOUNS } from './accessory-nouns';
import { guarded } from './hinted';
import { brandWords, headOf, namedBy, namesThing, withoutBrand } from './naming';
import { findPhrase, findPhrases, phrases, says } from './phrases';

/** Says of a noun that it is the state of the thing: "battery health", "filter neuf"; of a battery also "battery 92 %". */
const STATE =
  /^ (?:health|life|condition|gesundheit|kapazitat|zustand|sante|etat|salud|estado|stato|salute|conditie|stan|zdrowie|kondycja|stav|zdravi|neu|neuf|neuve|nueva|nuova|nieuw|nieuwe|nowa|nowy|nova|novy|new|ok|top|good|gut) /;
const BATTERY = /^(?:battery|akku|batterie|bateria|baterie|batteria|accu|batterij|akumulator)$/;
/** "Pošk. obal": what it was wrapped in. */
const DAMAGED = / (?:posk\p{L}*|puvodni|povodny|roztrzeny|originalni|originalny)$/u;
/** "Waschbarer Bezug", "housse amovible": how the thing itself is made. */
const REMOVABLE = guarded(
  / (?:washable|removable|waschbar\p{L}*|abnehmbar\p{L}*|abziehbar\p{L}*|wasba\p{L}+|afneemba\p{L}+|zdejmowan\p{L}+|snimateln\p{L}+)$/u,
  / (?:washable|removable|waschbar|abnehmbar|abziehbar|wasba|afneemba|zdejmowan|snimateln)/,
);
const REMOVABLE_AFTER = /^ (?:amovibles?|lavables?|desenfundables?|sfoderabil[ei]|removibil[ei]|removable|washable) /;
/** English nouns that also say how a thing is made when its own noun follows. */
const MODIFYING = new Set([
  'bracelet',
  'strap',
  'case',
  'mount',
  'bezel',
  'battery',
  'shelf',
  'drawer',
  'wheel',
  'cord',
]);
/** "Sony E mount", "for Nikon F mount": what a lens fits. */
const LENS_MOUNT =
  / \d{2,3}(?: ?mm)? .*(?: (?:[efklmxz]|ef|ef [ms]|rf|af|fe|ai|ra|eos|mft|nikon|canon|sony|pentax|fuji|fujifilm|leica|thirds|4 3))$/;
const UNSPACED_STATE = /(?:电池|電池|バッテリー)(?=健康|效率|容量|寿命|最大|状態| ?\d)/gu;

/** "充電器付き", "箱あり", "配件齐全", "带盒 充电器": what comes with the thing, in runs that end or begin so. */
const UNSPACED_ALONG =
  /(?<= )\S+(?:付き?|付属|あり|なし|有り?|無し|込み?|完備|同梱|そろ(?:い|って)|揃い|齐全?|齊全|都在|都有|俱全)(?= |$)|(?<=\S )(?:带|帶|送|附|含|配有|配全).*$/gu;

/** What stands between an accessory and the thing it is for, by what it takes to be believed. */
const COMPATIBLE = phrases(`
  compatible with | compatible avec | compatible con | compatibile con | compatible pour | kompatibel mit | compatibel met
  kompatybilny z | kompatybilna z | kompatybilne z | kompatibilní s | compatible | compatibile | geschikt voor | zamiennik
  适用于 | 适用 | 適用 | 专用 | 專用 | 兼容 | 対応品`);
const FOR = phrases(`
  passend für | passend zu | original de | originale de | originale per | originale di | d'origine pour | d'origine
  passend voor | pasuje do | to fit | fits | for | für | pour | para | per | zu | voor | do | dla | pro | pre | na | k`);

/**
 * Something that goes with the product instead of the product: an accessory's noun that the product lacks, not
 * merely thrown in, or "compatible with", or "for" and then the product.
 *
 * @param naming the part of the listing's title that names the product.
 */
export function vetoAccessory(product: Traits, listing: Traits, naming: string): Reason | undefined {
  const found = isAccessory(product)
    ? madeFor(product, listing, product.words)
    : (nounOf(product, naming) ?? madeFor(product, listing, namedBy(product)));
  return found === undefined ? undefined : reason('matchAccessory', found);
}

/** An accessory as the product: its nouns are no accusation then. What comes with it does not make it one. */
const isAccessory = once(readIsAccessory);

function readIsAccessory(product: Traits): boolean {
  const own = withoutBrand(product, `${headOf(product.plain, () => false)} ${plainWords(product.shelf).trim()} `);
  return (
    findPhrases(own, ACCESSORY_NOUNS).some((noun) => !isOfMake(noun, own)) || own.split(' ').some(endsLikeAccessory)
  );
}

/** "Stand mixer", "drawer unit", "trapano a batteria": the noun tells how a thing is made whose own noun stands beside it. */
function isOfMake(noun: string, own: string): boolean {
  const at = own.indexOf(` ${noun} `);
  if (at < 0) return false;
  const [behind = ''] = own.slice(at + noun.length + 1).split(OF_ANOTHER, 1);
  return (
    own.slice(0, at).endsWith(' a') || behind.split(' ').some((word) => word === 'unit' || kindsOf(word).length > 0)
  );
}

const OF_ANOTHER = / (?:for|fur|pour|para|per|voor|do|dla|na|pro|pre) /;

function nounOf(product: Traits, naming: string): string | undefined {
  const whole = withoutBrand(
    product,
    headOf(naming, (word) => says(product.plain, word)),
  );
  const head = isUnspaced(whole) ? whole.replace(UNSPACED_STATE, '').replace(UNSPACED_ALONG, '') : whole;
  // Some nouns are another language's word for the thing itself: "kolo" is a wheel and a bicycle.
  const kinds = kindsIn(product);
  const isOfKind = (word: string) => kindsOf(word).some((kind) => kinds.has(kind));
  const noun = findPhrases(head, ACCESSORY_NOUNS).find(
    (phrase) =>
      !isOfNamed(product, head, phrase) && !namesThing(product, phrase) && !isOfKind(phrase) && !isAside(phrase, head),
  );
  return (
    noun ?? head.split(' ').find((word) => endsLikeAccessory(word) && !isOfKind(word) && !namesThing(product, word))
  );
}

/** "Fauteuil … bouleau coussin noir": the thing itself is named first, and the noun stands behind a word of its own. */
function isOfNamed(product: Traits, head: string, noun: string): boolean {
  const words = head
    .slice(0, Math.max(0, head.indexOf(` ${noun} `)))
    .trim()
    .split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const kinds = kindsIn(product);
  return (
    words.length > 2 &&
    kindsOf(first).some((kind) => kinds.has(kind)) &&
    !product.words.has(last) &&
    kindsOf(last).length === 0
  );
}

/** Whether a noun tells something about the thing: its state ("battery 92 %"), make ("steel bracelet watch") or count ("4 drawer"). */
function isAside(noun: string, head: string): boolean {
  const at = head.indexOf(` ${noun} `);
  const [before, after] = [head.slice(0, Math.max(0, at)), head.slice(at + noun.length + 1)];
  const [next = ''] = after.trimStart().split(' ', 1);
  return (
    STATE.test(after) ||
    REMOVABLE.test(before) ||
    REMOVABLE_AFTER.test(after) ||
    (BATTERY.test(noun) && /^ \d/.test(after)) ||
    (noun === 'obal' && DAMAGED.test(before)) ||
    (noun === 'mount' && LENS_MOUNT.test(before)) ||
    (MODIFYING.has(noun) && kindsOf(next).length > 0) ||
    (isCountable(noun) && / \d+$/.test(before))
  );
}

/** "Crisper for Bosch KGN36": the product is named right after "for" and nothing before it is the product's own. */
function madeFor(product: Traits, { plain, title }: Traits, own: ReadonlySet<string>): string | undefined {
  const unspaced = plain.includes('用')
    ? [...plain.matchAll(/([a-z0-9]{2,})用/g)].find(
        ([whole, name = '']) => product.words.has(name) && !product.plain.includes(whole),
      )?.[0]
    : undefined;
  if (unspaced !== undefined) return unspaced;
  const compatible = findPhrase(plain, COMPATIBLE);
  if (compatible !== undefined && !says(product.plain, compatible)) {
    const [before = ''] = plain.split(compatible, 1);
    if (!before.split(' ').some((word) => own.has(word))) return compatible;
  }
  const brand = brandWords(product);
  for (const joint of findPhrases(plain, FOR)) {
    const isName = joint === 'pro' && title.includes(' pro ') && !product.title.includes(' pro ');
    if (says(product.plain, joint) && !isName) continue;
    const at = plain.indexOf(` ${joint} `);
    const before = plain.slice(1, Math.max(1, at)).split(' ');
    const [first = '', ...behind] = plain.slice(at + joint.length + 2).split(' ');
    // "Zmywarka do zabudowy Vorra" is for no Vorra.
    const isKind = before.some((word) => kindsOf(word).some((kind) => kindsIn(product).has(kind)));
    const named =
      isOfShelf(first) && !brand.has(first) && !isKind ? (behind.find((word) => !isOfShelf(word)) ?? '') : first;
    if (!own.has(named) && !brand.has(named)) continue;
    const others = before.filter((word) => !brand.has(word));
    // "OPC drum for CLP-500" of an OPC drum: all that is for it is the thing itself.
    const isItself =
      others.some((word) => word !== '') && others.every((word) => product.words.has(word) || word === '');
    // "Sada utěrek EasyFix pro Vorra" has a word of the product's name, behind a noun of its own.
    const shared = others.filter((word) => own.has(word)).length;
    const isNamedAlong = shared > 1 || (shared === 1 && !(brand.has(named) && beginsOtherwise(product, before)));
    if (!isItself && others.some((word) => word !== '') && !isNamedAlong)
      return joint.length > 4 ? joint : `${before.join(' ')} ${joint} ${named}`;
  }
  return undefined;
}

/** Whether a title begins with a word that the product lacks and that shops put before no name. */
function beginsOtherwise(product: Traits, [first = '']: readonly string[]): boolean {
  return first.length > 2 && !product.words.has(first) && !product.runs.has(first) && !isOfShelf(first);
}

/** "Pánské hodinky …": what shops put before a name. */
function isOfShelf(word: string): boolean {
  return isKindless(word) || kindsOf(word).length > 0;
}

/** German and Dutch compounds: Handyhülle, Ladekabel, Sofabezug, Zomerhoes. */
function endsLikeAccessory(word: string): boolean {
  return (
    word.length > 7 &&
    /(?:hulle|tasche|kabel|bezug|halterung|folie|ladegerat|akku|schublade|dichtung|beutel|deckel|schutz|armband|netzteil|polster|kissen|riemen|staender|abdeckung|schlauch|hoes|hoesje|houder|lader|accu|beugel|bekleding|kussen|zakken|bandje)$/.test(
      word,
    )
  );
}
