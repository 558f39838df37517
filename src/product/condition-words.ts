import type { Condition } from './condition';

/**
 * What sellers write for a condition, on pages and in feeds. Google allows new, refurbished and used; the others stand in
 * real feeds, and the values of schema.org OfferItemCondition end up there too. Looked up in lower case, letters and digits only.
 */
const WORDS: Readonly<Record<Condition, string>> = {
  new: `new, brand new, new with tags, new in box, newcondition, sealed, factory sealed, unopened, nwt, bnwt, bnib, nib,
    neu, neuware, neu mit etikett, neu und ungeöffnet, ungeöffnet, originalverpackt, fabrikneu, neuf, neuve, neuf avec étiquette,
    neuf sous blister, sous blister, nuevo, nueva, nuevo con etiquetas, a estrenar, sin estrenar, precintado, sin abrir,
    nuovo, nuova, nuovo con cartellino, sigillato, nieuw, nieuwe, nieuw met kaartje, ongeopend, ny,
    nowy, nowa, nowe, nowy z metką, fabrycznie nowy, nový, nová, nové, nový s visačkou, nerozbalené, úplně nový,
    新品, 新品未使用, 新品未開封, 未開封, 新品、未使用, 全新, 全新未拆, 全新未拆封, 全新未使用, 未拆封`,
  refurbished: `refurbished, refurb, certified refurbished, seller refurbished, manufacturer refurbished, renewed, reconditioned,
    remanufactured, refurbishedcondition, refurbished by seller, generalüberholt, wiederaufbereitet, runderneuert, aufbereitet, reconditionné,
    reconditionnée, remis à neuf, reacondicionado, reacondicionada, restaurado, ricondizionato, ricondizionata, rigenerato, rigenerata,
    gereviseerd, gerefurbished, odnowiony, odnowiona, odnowione, regenerowany, po renowacji, repasovaný, repasovaná, repasované, renovovaný,
    renovované, 整備済み品, 整備済み, 整備済, 再生品, リファービッシュ, リファービッシュ品, 翻新, 官翻, 官方翻新`,
  'like-new': `like new, as new, mint, near mint, open box, openbox, used like new, pristine, excellent, b stock, ex display, new other,
    new without tags, unused, never used, never worn, wie neu, neuwertig, neu ohne etikett, unbenutzt, ungetragen, b-ware, ausstellungsstück,
    vorführgerät, comme neuf, neuf sans étiquette, état neuf, jamais servi, jamais porté, excellent état, parfait état, como nuevo, como nueva,
    casi nuevo, nuevo sin etiquetas, sin usar, excelente, perfecto, come nuovo, come nuova, pari al nuovo, nuovo senza cartellino, mai usato,
    perfetto, eccellente, zo goed als nieuw, als nieuw, nieuw zonder kaartje, ongebruikt, nieuwstaat, jak nowy, jak nowa, jak nowe,
    nowy bez metki, nieużywany, nieużywana, nieużywane, powystawowy, stan idealny, idealny, jako nový, jako nová, jako nové, zánovní,
    nový bez visačky, nepoužitý, nepoužitá, nepoužité, rozbalené, rozbaleno, 未使用に近い, 未使用, 未使用品, 新古品, ほぼ新品, 几乎全新,
    九九新, 99新, 九五新, 95新, 仅拆封, 未使用过, 準新, 准新`,
  'very-good': `very good, used very good, sehr gut, sehr guter zustand, hervorragend, top zustand, einwandfrei, très bon état, muy bueno,
    muy buen estado, en muy buen estado, ottimo, ottime condizioni, ottimo stato, molto buono, zeer goed, heel goed, zeer goede staat,
    bardzo dobry, bardzo dobry stan, stan bardzo dobry, velmi dobrý, velmi dobrý stav, výborný, výborný stav, 非常に良い,
    目立った傷や汚れなし, 美品, 中古美品, 極美品, 九成新, 成色很好, 轻微使用痕迹`,
  good: `good, used good, grade a, gently used, lightly used, gut, guter zustand, in gutem zustand, leicht gebraucht, bon état, bueno, buen estado,
    en buen estado, buono, buone condizioni, buono stato, goed, goede staat, licht gebruikt, dobry, dobry stan, stan dobry, dobrý, dobrý stav,
    mírně použité, 良い, 良品, 中古良品, 良好, 优良, 成色好, 八成新`,
  used: `used, pre owned, preowned, pre loved, preloved, second hand, secondhand, certified pre owned, usedcondition, gebraucht, getragen, occasion,
    d’occasion, seconde main, usagé, usado, usada, segunda mano, de segunda mano, seminuevo, usato, usata, di seconda mano, tweedehands, gebruikt,
    vintage, begagnad, brugt, używany, używana, używane, z drugiej ręki, poleasingowy, použitý, použitá, použité, z druhé ruky, bazarový,
    中古, 中古品, USED, 並品, 二手, 闲置, 閒置, 旧, 使用过`,
  acceptable: `acceptable, used acceptable, fair, poor, well worn, well used, heavily used, grade b, grade c, akzeptabel, in ordnung, zufriedenstellend,
    befriedigend, ausreichend, stark gebraucht, état correct, correct, satisfaisant, état satisfaisant, état moyen, usé, acceptable état, aceptable,
    desgastado, lo ha dado todo, accettabile, discreto, condizioni soddisfacenti, redelijk, acceptabel, matig, zichtbaar gebruikt, zadowalający,
    akceptowalny, dostateczny, stan zadowalający, uspokojivý, opotřebený, やや傷や汚れあり, 傷や汚れあり, 全体的に状態が悪い, 難あり, 可, やや使用感あり,
    使用感あり, 明显使用痕迹, 有瑕疵, 成色一般, 可接受`,
  'for-parts': `for parts, for parts or not working, parts only, not working, broken, faulty, defective, damagedcondition, damaged, spares or repair,
    spares or repairs, untested, defekt, kaputt, für bastler, ersatzteile, als ersatzteil defekt, beschädigt, pour pièces, en panne, hs,
    à réparer, endommagé, para piezas, averiado, roto, defectuoso, per ricambi, per parti, guasto, rotto, danneggiato, difettoso, da riparare,
    defect, kapot, voor onderdelen, beschadigd, uszkodzony, uszkodzona, uszkodzone, na części, niesprawny, poškozený, poškozené, na díly,
    vadný, nefunkční, ジャンク, ジャンク品, 部品取り, 故障, 故障品, 故障机, 零件机, 配件机, 维修机, 尸体`,
};

const CONDITIONS: ReadonlyMap<string, Condition> = new Map(
  Object.entries(WORDS).flatMap(([condition, words]) =>
    words.split(/,\s+|、/).map((word): [string, Condition] => [keyOf(word), condition as Condition]),
  ),
);

/**
 * The condition a seller's word means; undefined when we do not know the word.
 *
 * @example conditionOf('Pre-Owned'), conditionOf('https://schema.org/UsedCondition') // 'used'
 */
export function conditionOf(text: string): Condition | undefined {
  return CONDITIONS.get(keyOf(text));
}

/** Words by which a name or heading says that the thing had an owner, in some fifteen languages. */
const REFURBISHED =
  /(?<!\p{L})(?:refurbished|refurb|renewed|reconditioned|remanufactured|generalüberholt|(?:wieder|general)aufbereitet|runderneuert|reconditionn[ée]e?s?|remis à neuf|ricondizionat[oaie]|rigenerat[oaie]|reacondicionad[oa]s?|recondicionad[oa]s?|gereviseerd|rekonditionerad|odnowion[yae]|repasovan[ýáé]|восстановленн(?:ый|ая|ое)|再生品|整備済み?品?|리퍼(?:비시)?|翻新)(?!\p{L})/iu;
const USED =
  /(?<!\p{L})(?:second[- ]?hand|secondhand|pre-?owned|pre-?loved|gebrauchte?[rs]?(?= *$| *[-–|,:(]|[a-z]*ware)|gebrauchtware|d['’]occasion|segunda mano|usad[oa]s?(?= *$| *[-–|,:(])|usat[oai](?= *$| *[-–|,:(])|tweedehands(?:e)?|gebruikte?(?= *$| *[-–|,:(])|begagnad[et]?|używan[yae]|használt|použit[ýáé]|б\/у|ikinci el)(?!\p{L})|使用済み|中古(?!車(?:用|部品))|二手|중고/iu;
/** "Used" alone is English for much else: only as a mark of its own. */
const MARKED =
  /^used(?: \p{Lu}|:)|[([|–-] ?used(?: ?[-–:,] ?(?:like new|very good|good|acceptable|fair))? ?(?:[)\]|]|$)|, used$/iu;
/** For such things, or not such a thing. */
const ABOUT =
  /(?<!\p{L})(?:(?:for|für|pour|para|per|voor|för|dla|для|not|nicht|non|kein\p{L}*|never|zum?) (?:\p{L}+ )?)$/iu;

/**
 * The condition a name or heading states: "iPhone 12 (Renewed)", "Chaise d’occasion". Undefined when it says nothing, and
 * for words that mean something else: "occasional chair", "used to", "for used pans".
 */
export function conditionInName(name: string): Condition | undefined {
  const text = name.slice(0, 500).normalize('NFC');
  for (const [condition, words] of [
    ['refurbished', REFURBISHED],
    ['used', USED],
    ['used', MARKED],
  ] as const) {
    const found = words.exec(text);
    if (found && !ABOUT.test(text.slice(0, found.index))) return condition;
  }
  return undefined;
}

function keyOf(text: string): string {
  return text
    .slice(0, 80)
    .replace(/^(?:https?:\/\/schema\.org\/|schema:)/i, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
