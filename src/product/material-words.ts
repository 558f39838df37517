// Words for what things are made of, folded, in some twenty languages.

/** Beginnings of words. */
const STEMS = `
cotton coton baumwoll algodon algodao cotone katoen bomull bavln bawelna bawelni хлоп бавовн pamut bumbac puuvill puuvilla pamuk
wool woll laine lana welna weln vlna vlne шерст gyapju merino cashmere kaschmir cachemir alpac alpak mohair angora
linen leinen linho linnen lniany льня лён silk seide soie seta seda zijde silke siden jedwab hedvab шелк шёлк selyem
polyester poliester poliestr полиэстер поліестер polyamid poliamid полиамид nylon нейлон elastan elasthan эластан spandex lycra acryl acrilic акрил polyacryl
viscose viskose viscosa wiskoz viskoz вискоз rayon modal lyocell tencel cupro polyurethan poliuretan полиуретан polypropyl polipropil полипропилен polyethyl polietil полиэтилен polycarbonat policarbonat поликарбонат polikarbon polystyr polistir полистир elastane olefin microfib microfaser mikrofaser mikrofib микрофибр
neopren неопрен silicon silikon силикон rubber gummi gomma caoutchouc goma borracha guma резин kumi каучук latex латекс foam schaumstoff mousse espuma schiuma пена поролон
plastic plastik plastique plastico plastica kunststoff plasti tworzyw пластик пластмасс muanyag kunstst plast resin resine harz resina smola смол acetat acetate bakelit melamin меламин epoxy
leather leder cuir cuero couro pelle lader skora skorz кожа кожан kuze kuzi deri nahk nahast suede wildleder velours daim nubuck nubuk замш synthetic synthetik synthetique sintetic sintetico синтет syntet textil текстил felt filz feutre felc войлок canvas denim velvet samt бархат fleece флис jersey tweed corduroy kord cord down daunen пух
metal metall metallo metaal метал steel stahl acier acero acciaio staal stal ocel otel acel сталь стальн celik edelstahl stainless inox rostfri нерж alumin алюмин aluminio hlinik iron gusseisen ferro hierro ijzer zelazo чугун brass messing laiton laton ottone латун copper kupfer cuivre cobre медь bronze bronz zinc zink zamak titan титан gold zlato zloto золот silver silber argent srebr серебр platin magnesium nickel carbon
wood holz bois madera madeira legno hout drewn drev дерев древес lemn puit puidu massivholz oak eiche chene roble quercia eiken дуб pine kiefer grenen furu sosna сосна beech buche hetre haya faggio beuk buk бук walnut nussbaum noyer nogal noce birch birke bouleau abedul берез ash esche frene acacia akazie teak mango bamboo bambus bambou bambu бамбук plywood sperrholz contreplaque multiplex фанер particleboard spanplatte agglomere aglomerad fibreboard fiberboard faserplatte veneer furnier placage eucalypt eukalypt rubberwood rattan ратанг cork kork liege corcho cardboard karton carton картон pappe greyboard paper papier papel papper papir бумаг paperi wicker
glass glas verre vidrio vidro vetro szklo sklo стекл sticla klaas стъкл crystal kristall cristal borosilic ceramic keramik ceramique ceramica keramika керами porcelain porzellan porcelaine porcelana porcellana фарфор stoneware steingut gres granit гранит marble marmor marbre marmol marmo мрамор stone natursteen concrete beton hormigon terracotta terrakotta slate schiefer jute sisal coir coco hemp hanf chanvre
`;

/** Whole words that are too short to begin others. */
const WHOLE = new Set(
  'oak дуб бук aco pu pp pe pvc пвх abs eva tpu tpr tpe mdf pla pet la lã wol ull lin lino len лен hor bois trä tra pin pino tela stoff tissu tecido tessuto tyg fabric cloth ткань or fer dab eik ek dub kurk pele piel pell lana ante daun'.split(
    ' ',
  ),
);
/** Of those, the ones that mean something else in running text. */
const RISKY = new Set('la or lin tra ante len pin fer ek hor pet pe piel pele'.split(' '));

const STEM = new RegExp(`^(?:${STEMS.trim().split(/\s+/).join('|')})`, 'u');
/** Words that begin alike and are none. */
const NOT =
  /^(?:steelb|woolen?ie|ashtray|ashley|glasses|ironing|stonew(?!are)|carbone?\b|carbonat|downlo|plaster|paperback|papercl|goldsm|modali|modalit|cordless|coco(?:a|s$)|setauto|latone?r|metallic|silverw|silvery|rubbers|mangop|cartone?s?\b$|bukser|staldu|stalker|ironman|acom|acon|acostu|acoust|otelo|silke[bn]|resinf|pensa|plastikf|crystalis|cottonw|sedan|setat|setar|lanas?\b$(?!))/;
/** German and Scandinavian words end in what they are made of. */
const ENDS = /(?:holz|stahl|leder|wolle|gummi|glas|faser|baumwolle|kunststoff|latex|metall|trä|skinn|polyester)$/;

/** Chinese, Japanese, Korean, Arabic, Hebrew: found anywhere. */
const SIGNS =
  /[不]?[鏽锈]鋼|不锈钢|不銹鋼|棉|羊毛|聚[酯氨脂]\p{L}?|[涤滌]\p{L}|尼[龙龍]|皮革|真皮|牛皮|塑[料膠]|[鋁铝]\p{L}?|木|竹|玻璃|陶瓷|[鋼钢]|橡[胶膠]|硅胶|矽膠|綿|ポリエステル|ナイロン|レザー|ステンレス|アルミ\p{L}*|プラスチック|ガラス|シリコン|コットン|ウール|本革|면|나일론|가죽|قطن|بوليستر|جلد|خشب|معدن|نسيج|زجاج|כותנה|פוליאסטר|עור/u;

/** True for a word that names a material. Give `strict` for running text, where "la" is an article. */
export function isMaterial(word: string, strict = false): boolean {
  if (SIGNS.test(word)) return true;
  const [bare] = /[\p{L}\p{M}]+/u.exec(word) ?? [''];
  if (WHOLE.has(bare)) return !(strict && RISKY.has(bare));
  return (bare.length > 3 && STEM.test(bare) && !NOT.test(bare)) || ENDS.test(bare);
}

/** Words that say more of a material, and belong to its name. */
export const QUALIFIES =
  /^(?:solid|stainless|faux|vegan|imitation|artificial|synthetic|genuine|real|recycled|organic|natural|pure|virgin|extruded|cast|forged|tempered|reinforced|borosilicate|soft|hard|coated|sheep|cow|lamb|calf|goat|massiv\p{L}*|echt\p{L}*|recycelt\p{L}*|bio|kunst\p{L}*|rostfrei\p{L}*|massif|veritable|recycle\p{L}*|bio\p{L}*|maciz\p{L}*|recicl\p{L}*|organic\p{L}*|inoxidable|inoxidavel|massello|riciclat\p{L}*|vera|vero|нержавеющ\p{L}*|натуральн\p{L}*|искусственн\p{L}*)$/u;

/** Words after which a material is only a look. */
export const LOOKS =
  /^(?:look|optik|effect|effet|efecto|effetto|effekt|finish|style|print|imitat|nachbild|dekor|decor|tone|colou?r|farb|free|frei)/;
