import { describe, expect, test } from 'vitest';
import { findBuyButtons } from '@/src/product/buy-button';
import { promising, promisingVisible } from '@/src/product/gate';
import { documentOf, jsonLd } from './dom';

describe('declared products', () => {
  test.each([
    ['JSON-LD', jsonLd({ '@type': 'Product' })],
    ['a ProductGroup', jsonLd({ '@graph': [{ '@type': 'ProductGroup' }] })],
    ['og:type', '<meta property="og:type" content="og:product">'],
    ['a price tag', '<meta property="product:price:amount" content="1">'],
    ['microdata', '<p itemscope itemtype="http://schema.org/Product">'],
    ['a price property', '<b itemprop="price">1</b>'],
  ])('%s wakes the reader', (_, html) => {
    expect(promising(documentOf(html))).toBe(true);
  });

  test.each([
    ['plain text about a Product', '<p>Product</p><script>var type = "Product"</script>'],
    ['an article', `${jsonLd({ '@type': 'Article' })}<meta property="og:type" content="article">`],
  ])('%s does not', (_, html) => {
    expect(promising(documentOf(html))).toBe(false);
  });
});

describe('buy buttons', () => {
  test.each([
    ['<button>Add to Cart</button>'],
    ['<button> Add to\n your basket </button>'],
    ['<button id="add-to-cart"><svg></svg></button>'],
    ['<button data-testid="addToBag"><svg></svg></button>'],
    ['<button aria-label="Add to bag"></button>'],
    ['<button type="button" title=" " class="button btn-cart"><span> </span></button>'],
    ['<input type="submit" value="In den Warenkorb">'],
    ['<input type="image" alt="Buy now" src="b.png">'],
    ['<div role="button">Añadir al carrito</div>'],
    ['<div class="js-buy">Купить</div>'],
    ['<span onclick="put(12)">Kup teraz</span>'],
    ['<img class="AddToCartButton" src="b.png" onclick="document.f.submit()">'],
    ['<a href="/add/1">Ajouter au panier</a>'],
    ['<a class="btn">Aggiungi al carrello</a>'],
    ['<a href="?add-to-cart=12"><i></i></a>'],
    ['<a href="/basket/" onclick="put(12)">В корзину</a>'],
    ['<form action="/checkout/cart/add/"><input type="hidden" name="product" value="12"></form>'],
    ['<form action="/cgi/order"><input name="quantity"><input type="hidden" name="item_id" value="12"></form>'],
  ])('%s wakes the reader', (html) => {
    expect(promisingVisible(documentOf(html))).toBe(true);
  });

  test.each([
    ['<button>Search</button>'],
    ['<button class="load-cart">Your cart</button>'],
    ['<a href="/cart">View cart</a>'],
    ['<a href="/basket/">В корзину</a>'],
    ['<a href="/shoppingcart/?from=menu">Cart</a>'],
    ['<a href="/orders">Bestellungen</a>'],
    ['<div class="mini-cart">Your cart is empty</div>'],
    ['<img class="cart-icon" src="cart.png">'],
    [`<button>${'word '.repeat(30)}add to cart</button>`],
    ['<p>Add to cart</p>'],
    ['<form action="/cart"><input type="hidden" name="product" value=""></form>'],
    ['<form action="/review/post"><input type="hidden" name="product" value="12"></form>'],
    ['<form action="/cart/coupon"><input type="hidden" name="token" value="12"></form>'],
  ])('%s does not', (html) => {
    expect(promisingVisible(documentOf(html))).toBe(false);
  });

  test('a form is stood for by its button', () => {
    const fields = '<input type="hidden" name="pid" value="1"><button id="go"></button>';
    const document = documentOf(`<form action="/basket/add">${fields}</form>`);
    expect(findBuyButtons(document, 10).map(({ id }) => id)).toEqual(['go']);
  });

  test('links count only where no button offers anything', () => {
    const document = documentOf('<a href="/add/1">Buy now</a><button id="go">Add to cart</button>');
    expect(findBuyButtons(document, 10).map(({ id }) => id)).toEqual(['go']);
  });

  test('links in a long menu do not hide the button behind them', () => {
    const menu = '<a href="/x">Menu</a>'.repeat(1000);
    expect(promisingVisible(documentOf(`${menu}<button>Add to cart</button>`))).toBe(true);
  });

  test('looks at no more than 400 elements of a kind', () => {
    expect(promisingVisible(documentOf(`${'<button>x</button>'.repeat(400)}<button>Add to cart</button>`))).toBe(false);
  });
});

describe('pages that stand in the way', () => {
  test.each(['querySelector', 'querySelectorAll', 'getAttribute', 'closest'])('a field named %s', (name) => {
    const field = `<form name="${name}" action="/cart/add"><input name="${name}"><input type="hidden" name="sku" value="1"></form>`;
    const document = documentOf(`${field}<meta itemprop="price" content="1"><button>Buy now</button>`);
    expect([promising(document), promisingVisible(document)]).toEqual([true, true]);
  });

  test('an element whose attributes throw is passed over by silence', () => {
    const document = documentOf('<button>Buy now</button>');
    const button = document.querySelector('button') as Element;
    Object.defineProperty(button, 'textContent', {
      get() {
        throw new Error('trap');
      },
    });
    expect(promisingVisible(document)).toBe(false);
  });
});
