import { describe, expect, test } from 'vitest';
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
    ['<input type="submit" value="In den Warenkorb">'],
    ['<input type="image" alt="Buy now" src="b.png">'],
    ['<a href="/add/1">Ajouter au panier</a>'],
    ['<div role="button">Añadir al carrito</div>'],
    ['<button>Aggiungi al carrello</button>'],
    ['<button>Adicionar ao carrinho</button>'],
    ['<button>In winkelwagen</button>'],
    ['<button>Lägg i varukorgen</button>'],
    ['<button>Dodaj do koszyka</button>'],
    ['<button>В корзину</button>'],
    ['<button>カートに入れる</button>'],
    ['<button id="add-to-cart"><svg></svg></button>'],
    ['<button aria-label="Add to bag"></button>'],
  ])('%s wakes the reader', (html) => {
    expect(promisingVisible(documentOf(html))).toBe(true);
  });

  test.each([
    ['<button>Search</button>'],
    ['<a href="/cart">View cart</a>'],
    ['<a href="/orders">Bestellungen</a>'],
    [`<button>${'word '.repeat(30)}add to cart</button>`],
    ['<p>Add to cart</p>'],
  ])('%s does not', (html) => {
    expect(promisingVisible(documentOf(html))).toBe(false);
  });

  test('links in a long menu do not hide the button behind them', () => {
    const menu = '<a href="/x">Menu</a>'.repeat(1000);
    expect(promisingVisible(documentOf(`${menu}<button>Add to cart</button>`))).toBe(true);
  });

  test('looks at no more than 400 elements', () => {
    expect(promisingVisible(documentOf(`${'<button>x</button>'.repeat(400)}<button>Add to cart</button>`))).toBe(false);
  });
});
