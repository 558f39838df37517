import { queryAll } from './query';

/** What buttons that put a thing into the basket say, by language; a button counts when its words hold one of these. */
const BUYS = new RegExp(
  [
    'add to (?:\\w+ )?(?:cart|bag|basket|trolley|order)|buy (?:it )?now|^buy\\b.?$|pre-?order',
    'in den (?:waren|einkaufs)?(?:korb|wagen)|in die einkaufstasche|jetzt kaufen|^kaufen$|vorbestellen$',
    '(?:au|à mon) panier|^acheter(?: maintenant)?$',
    'a(?:ñadir|gregar) a(?: la|l| mi) (?:cest|carr|bols)|^comprar(?: ahora| ya)?$',
    'al carrello|alla borsa|^acquista(?: ora| subito)?$',
    'ao carrinho|à sacola|in (?:mijn )?winkel[wm]a|aan winkel[wm]a|^bestel(?:len| nu)?$',
    'i (?:varukorg|kundvagn|handle|(?:indkøbs)?kurv)|^(?:köp|kjøp|køb)|koriin',
    'do ko(?:szyk|šík)|kup teraz|^(?:koupit|kúpiť|naroči$)|kosárba|în coș|košaric',
    'в корзину|в кошик|^купит|sepete ekle|satın al|στο καλάθι',
    'カートに|加入购物车|加入購物車|장바구니|إلى السلة|לסל',
  ].join('|'),
);

/** Longer texts are not what a button says. */
const MOST_LETTERS = 60;

/** Names programmers give such a button when its words are a picture. */
const BUY_NAMES = /add.?(?:to.?)?(?:cart|basket|bag)|buy-?(?:now|button)/i;

/** At most `most` elements are looked at: buttons first, then links. */
export function findBuyButtons(document: Document, most: number): Element[] {
  const found: Element[] = [];
  let left = most;
  for (const kind of ['button,input,[role=button]', 'a[href]']) {
    const elements = queryAll(document, kind);
    for (let at = 0; at < elements.length && left > 0; at += 1, left -= 1) {
      const element = elements[at] as Element;
      if (saysBuy(element)) found.push(element);
    }
    if (found.length > 0) break;
  }
  return found;
}

function saysBuy(element: Element): boolean {
  const attribute = (name: string) => element.getAttribute(name)?.slice(0, 300) ?? '';
  const content = element.textContent ?? '';
  const texts = [
    content.length > 4 * MOST_LETTERS ? '' : content,
    ...['value', 'aria-label', 'alt', 'title'].map(attribute),
  ];
  const says = texts.some((text) => {
    const words = text.replace(/\s+/g, ' ').trim().toLowerCase();
    return words.length <= MOST_LETTERS && BUYS.test(words);
  });
  return says || (element.nodeName !== 'A' && BUY_NAMES.test(['id', 'name', 'class'].map(attribute).join(' ')));
}
