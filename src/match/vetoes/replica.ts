import { isUnspaced } from '@/src/listings/terms/east-asian';
import { plainWords } from '@/src/listings/terms/fold';
import { type Reason, reason } from '@/src/words/reason';
import { isWork } from '../distinct';
import { kindsIn } from '../kind-words';
import type { Traits } from '../traits';
import { guarded, mentions } from './hinted';
import { brandWords, namedBy } from './naming';
import { findPhrase, phrases, says } from './phrases';

const REPLICA = phrases(`
  fake | plagiat | dupe | dummy | dummy phone | display dummy | attrappe | factice | knock off | knockoff | inspired by
  super copy | master copy | first copy | mirror copy | high copy | unbranded | homage
  hommage | homenaje | fälschung | fälschungen | falsas | falsos | falsi | non authentique | pas authentique | falešné | falešná
  inspirado en | inspirada en | inspirado por | inspiré de | inspiré par | inspirée de | inspirée par | ispirato a | ispirata a
  geïnspireerd op | geïnspireerd door | inspirowany | inspirowana | inspirowane | inspirovaný | inspirovaná | inspirované
  mirror quality | triple a | nicht echt
  inspiriert von | in the style of | style of | im stil von | im stile von | dans le style de | style copy | al estilo de
  estilo de | nello stile | in stile | in de stijl van | w stylu | ve stylu | look alike | lookalike | aaa quality
  à la manière de | scale model | modellauto | miniature | diecast | die cast | lego moc | cardboard cutout
  nep | namaak | nepperd | podróbka | podroba | nieoryginalny | nieoryginalna | nieoryginalne | napodobenina | neoriginální
  padělek | padělaná | padělané | padělaný | lepin | taroco | tarocco
  ua quality | top quality 1 1 | best quality 1 1 | super clone | superclone | reps | aaa grade
  国产兼容 | 兼容积木 | 兼容乐高 | 国产积木 | 国产版 | 超级复刻 | コピー商品 | スーパーコピー
  コピー品 | レプリカ | 偽物 | 模造品 | 風デザイン | ノーブランド | 高仿 | 仿品 | 仿制 | 山寨 | a货 | 复刻 | 假货 | 精仿 | 莆田 | 模型机
  オマージュ | コピーモデル | 非純正 | 非正品 | 假鞋 | 假包 | 假表 | 假的 | 平替 | 复刻表 | レゴ互換 | 不是乐高 | 非乐高`);

/** Stems whose every ending says copy, in Latin letters: "Replik", "Réplique", "imitazione", "podrobiony". */
const STEM =
  / ((?:repli[ckq]|imitat|imitac|imitaz|imitie|nachbild|nachbau|nachgebaut|nachgemacht|contref|contraf|falsif|counterfeit|gefalsch|podrob|padelek|padelan|namaak)\S*)/;

/** A shop's way to say that it looks like another's: "IKEA style sofa", where a name stands before. */
const NAMED_STYLE = / style (?!(?:no|code|nr|number|guide|guitar|ref)\b)/;

const NOT = 'not|nicht|kein|keine|pas|non|no|niet|nie|neni';
const ORIGINAL =
  'original|originale|originales|originali|authentic|authentique|autentico|genuine|echt|origineel|oryginal|oryginalny|oryginalna|originalni';
const BESIDE =
  'box|packaging|case|charger|cable|strap|karton|verpackung|ladegerat|kabel|boite|emballage|chargeur|caja|cargador|scatola|confezione|caricatore';
/** "Not original" said of the thing; of its box or charger it says nothing about the thing. */
const NOT_ORIGINAL = guarded(
  new RegExp(` ((?:${NOT}|not an) (?:${ORIGINAL})) (?!(?:${BESIDE}))`),
  mentions(NOT),
  mentions(ORIGINAL),
);

/** "1:1" is how the trade calls a copy, other scales are models. */
const SCALE = /(?:^|\s)1[:/](?:1(?=\s|$)(?<!\/1)|6|8|10|12|18|24|32|43|64|72|87)(?=\s|$)/;

function scaleOf(title: string): string | undefined {
  return /1[:/]/.test(title) ? SCALE.exec(title)?.[0].trim() : undefined;
}

/** A copy, a dummy or a scale model, unless that is what the product is. */
export function vetoReplica(product: Traits, listing: Traits): Reason | undefined {
  const found =
    findPhrase(listing.plain, REPLICA) ??
    STEM.exec(listing.plain)?.[1] ??
    NOT_ORIGINAL.exec(listing.plain)?.[1] ??
    scaleOf(listing.title) ??
    styleAfterName(product, listing) ??
    likeName(product, listing) ??
    copyOf(product, listing) ??
    otherThanBrand(product, listing) ??
    (isUnspaced(listing.plain) ? UNSPACED_STYLE.exec(listing.plain)?.[0] : undefined);
  return found === undefined || product.title.includes(found) || says(product.plain, found)
    ? undefined
    : reason('matchReplica', found);
}

/** "Le Creuset style", "Aeron style": said right after a word of the product's name. */
function styleAfterName(product: Traits, { plain }: Traits): string | undefined {
  const at = plain.includes(' style ') ? NAMED_STYLE.exec(plain)?.index : undefined;
  if (at === undefined || says(product.plain, 'style')) return undefined;
  const named = plain.slice(0, at).split(' ').at(-1) ?? '';
  return product.words.has(named) ? `${named} style` : undefined;
}

/** "Silla tipo Aeron", "sac style Neverfull", "sac inspiré Neverfull": a noun of its own, then what it looks like. */
const LIKE_WORDS =
  'style|stile|stil|estilo|tipo|typu|typ|type|facon|fason|inspire|inspiree|inspirado|inspirada|ispirata|ispirato';
const LIKE = guarded(new RegExp(`^ (\\S+(?: \\S+){0,2}?) (${LIKE_WORDS}) (\\S+) `), mentions(LIKE_WORDS));

/** A word such as "type" also stands between a maker and its own number ("Siemens Typ …"): then the name was said before. */
function likeName(product: Traits, { plain }: Traits): string | undefined {
  const found = LIKE.exec(plain);
  if (found === null) return undefined;
  const [, before = '', like = '', named = ''] = found;
  if (says(product.plain, like) || /\d/.test(named)) return undefined;
  const isOwn = (word: string) => brandWords(product).has(word) || namedBy(product).has(word);
  const isCommon = before.split(' ').every((word) => !isOwn(word));
  return isCommon && isOwn(named) ? `${like} ${named}` : undefined;
}

/** "Stratocaster copy", "Gitara kopia": of things, not of books, records and receipts. */
const COPIES = 'copy|copies|kopie|kopia|copie|copia';
const COPY = guarded(
  new RegExp(
    ` (${COPIES})(?! (?:of|der|des|von|vom|de|du|d|della|del|dello|van|factur|factura|faktury|rachunku|paragonu|uctenky|dokladu|invoice|receipt|recht)) `,
  ),
  mentions(COPIES),
);
const COPIED = ['book', 'record', 'game', 'printer'];
const WITH = / (?:with|mit|avec|con|met|incl|inkl|z|s|and|und|et|y|e|en|i|a|plus) (?:\S+ )?$/;

function copyOf(product: Traits, listing: Traits): string | undefined {
  const found = COPY.exec(listing.plain);
  const copy = found?.[1];
  if (copy === undefined || WITH.test(listing.plain.slice(0, (found?.index ?? 0) + 1))) return undefined;
  const kinds = [...kindsIn(product), ...kindsIn(listing)];
  return isWork(product, listing) || COPIED.some((kind) => kinds.includes(kind)) ? undefined : copy;
}

/** "Kein Lego", "no es Lego", "geen Lego" at the end: another maker's, said by the seller. */
const NO_BRAND = guarded(
  /^.* ((?:not|no es|no e|no|kein|keine|pas|pas de|pas du|non|non e|niet|geen|nie|to nie|neni)(?: (?:a|an|the|real|genuine|echtes|original))? (\S+)) $/,
  mentions('not|no|kein|keine|pas|non|niet|geen|nie|neni'),
);

function otherThanBrand(product: Traits, { plain }: Traits): string | undefined {
  const found = NO_BRAND.exec(plain);
  return found !== null && plainWords(product.brand ?? '').trim() === found[2] ? found[1] : undefined;
}

/** "アーロンチェア風", "ヴィトン風"; but looks have names too: "アンティーク風". */
const UNSPACED_STYLE =
  /(?<!アンティーク|ビンテージ|ヴィンテージ|モダン|レトロ|ウッド|レザー|デニム|カフェ|リゾート|アジアン|ヨーロッパ|アメリカン?|インダストリアル|ナチュラル|カントリー|クラシック|スポーツ|ミリタリー|ストリート|シャビー|タイル|レンガ|コンクリート)(?<=[ァ-ヶー]{3})風(?!呂|防|船|景|鈴)/u;
