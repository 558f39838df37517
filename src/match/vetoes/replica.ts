import { type Reason, reason } from '@/src/words/reason';
import type { Traits } from '../traits';
import { guarded, mentions } from './hinted';
import { findPhrase, phrases, says } from './phrases';

const REPLICA = phrases(`
  fake | plagiat | dupe | dummy | dummy phone | display dummy | attrappe | factice | knock off | knockoff | inspired by
  super copy | master copy | first copy | mirror copy | high copy | unbranded | homage
  inspiriert von | in the style of | style of | im stil von | im stile von | dans le style de | style copy | al estilo de
  estilo de | nello stile | in stile | in de stijl van | w stylu | ve stylu | look alike | lookalike | aaa quality
  à la manière de | scale model | modellauto | miniature | diecast | die cast | lego moc | cardboard cutout
  nep | namaak | nepperd | podróbka | podroba | nieoryginalny | nieoryginalna | nieoryginalne | napodobenina | neoriginální
  padělek | padělaná | padělané | padělaný | lepin | taroco | tarocco
  ua quality | top quality 1 1 | best quality 1 1 | super clone | superclone | reps | aaa grade
  国产兼容 | 兼容积木 | 兼容乐高 | 国产积木 | 国产版 | 超级复刻 | コピー商品 | スーパーコピー
  コピー品 | レプリカ | 偽物 | 模造品 | 風デザイン | ノーブランド | 高仿 | 仿品 | 仿制 | 山寨 | a货 | 复刻 | 假货 | 精仿 | 莆田 | 模型机`);

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
    styleAfterName(product, listing);
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
