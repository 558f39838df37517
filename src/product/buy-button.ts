/** What buttons that put a thing into the basket say, by language; a button counts when its words hold one of these. */
const BUY_WORDS = [
  'add to (?:my |your |the |shopping )?(?:cart|bag|basket|trolley)|buy (?:it )?now|^buy$|add to order|pre-?order',
  'in (?:den|die) (?:waren|einkaufs)(?:korb|wagen|tasche)|zum warenkorb hinzu|jetzt (?:kaufen|vorbestellen)|^kaufen$|in den korb',
  'ajouter (?:au|à mon|dans le) (?:panier|caddie)|acheter|précommander|au panier',
  'añadir (?:a la cesta|al carrito|a la bolsa|a mi cesta)|agregar al (?:carrito|carro|bolso)|comprar|agregar a la bolsa',
  'aggiungi (?:al carrello|alla borsa|al cestino)|acquista|metti nel carrello',
  'adicionar (?:ao carrinho|à sacola|ao cesto)|colocar no carrinho',
  'in (?:mijn )?winkel(?:wagen|mand)|toevoegen aan (?:winkel|mand)|bestel nu|^bestellen$|nu kopen',
  'lägg i (?:varukorg|kundvagn|shoppingbag)|^köp|legg i handle|^kjøp|læg i (?:indkøbs)?kurv|^køb|lisää (?:osto)?koriin|osta nyt',
  'do koszyka|kup teraz|do košík|^koupit|^kúpiť|^naroči$|kosárba|adaugă în coș|adauga in cos|v košarico|u košaricu|добави в количка',
  'в корзину|^купить|в кошик|^купити|sepete ekle|satın al|στο καλάθι',
  'カートに(?:入れる|追加)|買い物かご|加入购物车|加入購物車|立即购买|立即購買|장바구니|구매하기|바로구매',
  'أضف إلى|إضافة إلى (?:السلة|العربة)|הוסף לסל|הוספה לסל|thêm vào giỏ|mua ngay|ke keranjang|beli sekarang|หยิบใส่ตะกร้า|เพิ่มลงตะกร้า',
];

const BUYS = new RegExp(BUY_WORDS.join('|'));

/** Longer texts are not what a button says. */
const MOST_LETTERS = 60;

/** Names and targets programmers give such a button when its words are a picture. */
const BUY_NAMES = /add.?to.?(?:cart|basket|bag)|(?:cart|basket)[_-]?add|add[_-]?(?:cart|basket)|buy-?(?:now|button)/i;

/** At most `most` elements are looked at: buttons first, then links. */
export function findBuyButtons(document: Document, most: number): Element[] {
  const found: Element[] = [];
  let left = most;
  for (const kind of ['button,input[type=submit],input[type=button],input[type=image],[role=button]', 'a[href]']) {
    const elements = document.querySelectorAll(kind);
    for (let at = 0; at < elements.length && left > 0; at += 1, left -= 1) {
      const element = elements[at] as Element;
      if (saysBuy(element)) found.push(element);
    }
    if (found.length > 0) break;
  }
  return found;
}

function saysBuy(element: Element): boolean {
  const attribute = (name: string) => element.getAttribute(name);
  const isButton = element.nodeName !== 'A';
  for (const text of [
    element.textContent,
    attribute('value'),
    attribute('aria-label'),
    attribute('alt'),
    attribute('title'),
  ]) {
    if (text === null || text.length > 4 * MOST_LETTERS) continue;
    const words = text.replace(/\s+/g, ' ').trim().toLowerCase();
    if (words !== '' && words.length <= MOST_LETTERS && BUYS.test(words)) return true;
  }
  return isButton && ['id', 'name', 'class'].some((name) => BUY_NAMES.test(attribute(name)?.slice(0, 300) ?? ''));
}
