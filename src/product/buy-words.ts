/** What buttons that put a thing into the basket say, in lower case, by language. */
const BUYS = new RegExp(
  [
    // English
    'add (?:\\w+ ){0,3}(?:cart|bag|basket|trolley|order)|(?:buy|order) (?:it )?now|pre-?order',
    // German, Dutch
    'in den (?:waren|einkaufs)?(?:korb|wagen)|in die (?:einkaufs)?tasche|(?:jetzt|sofort) kaufen|vorbestellen$',
    '(?:in|aan) (?:\\w+ )?(?:winkel(?:wagen|mand)|mandje|wagentje)|nu kopen|bestel nu',
    // French, Spanish, Italian, Portuguese, Romanian
    '(?:au|à mon) panier|précommander$',
    'a(?:ñad|greg)\\p{L}+ a(?: la|l| mi| tu)? (?:cest|carr|bols)|(?:al|nel) carrello|alla borsa',
    '[an]o (?:meu )?carrinho|[aà] sacola|[îi]n co[sșş]',
    // Swedish, Norwegian, Danish, Finnish
    'i (?:varukorg|kundvagn|handle[kv]|(?:indkøbs)?kurv)|koriin|ostoskärryyn',
    // Polish, Czech, Slovak, Slovene, Croatian, Hungarian, Lithuanian, Latvian, Estonian
    'do ko(?:szyk|šík)|kup teraz|[vu] ko[sš]aric[ou]|u korpu|kosárba|į (?:\\p{L}+ )?krepšel|grozā$|grozam$|lisa (?:ostu)?korvi',
    // Russian, Ukrainian, Bulgarian, Serbian, Greek, Turkish
    '(?:в|до) (?:корзин|кошик|количк|кошниц)|у корпу|στο καλ[αά]θι|sepete (?:ekle|at)|sat[ıi]n al|hemen al',
    // Chinese, Japanese, Korean
    '[入到][购購]物?[车車袋篮籃]|(?:立即|馬上|马上|直接)[购購买買]|(?:カート|[カか][ゴご])[にへ]|購入(?:する|手続)|장바구니|구매하기|바로 ?구매',
    // Arabic, Hebrew, Hindi, Thai, Vietnamese, Indonesian
    '[إا]لى (?:ال)?(?:سلة|عربة)|للسلة|לסל|לעגלה|कार्ट में|(?:ใส่|ลง|ใน)(?:ตะกร้า|รถเข็น)|vào giỏ|(?:ke|\\+) ?(?:keranjang|troli)',
    // One word that is the whole text
    '^(?:order|purchase|bestellen|commander|bestil|beställ|заказать|поръчай|naroči|megrendel\\p{L}*)[ !»›>]*$',
    // One word, but for "now" or what is bought ("buy tickets")
    '^(?:buy|kaufen|kopen|acheter|comprar|acquista|compra|osta|kup|kupi|koupit|kúpiť|megvesz\\p{L}*|cumpără|pirkti|pirkt|купить|купи|купити|αγορ[αά]|اشتر\\p{L}*|קנה|קנו|खरीदें|ซื้อ\\p{L}*|mua|beli|köp|kjøp|køb)(?: [\\p{L}\\p{M}]+)?[ !»›>]*$',
  ].join('|'),
  'u',
);

/** "To the basket" is both what a button offers and where a link leads: these words begin the latter, or take out. */
const GOES =
  /^(?:view|see|go|back|remove|how|zum|voir|aller|retour|supprimer|ver|ir|vai|voltar|naar|ga|przejdź|přejít|перейти|(?:товар )?добавлен\p{L}*|حذف)(?![\p{L}\p{M}])/u;

/** Whether a button with this text, one line in lower case, offers to buy. */
export function offersToBuy(words: string): boolean {
  return BUYS.test(words) && !GOES.test(words);
}
