// @ts-check
/** The whole of Nordlane's shop front: addresses change with history.pushState, pages are built here. */

const HEAD_DELAY_MS = 400;
const app = /** @type {HTMLElement} */ (document.getElementById('app'));
const money = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

/** Counts navigations, so that an answer that comes too late is dropped. */
let visit = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let headTimer;

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {...(string | Node)} children
 */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Describes the page for machines, some time after it was shown to people, as such shops do. */
function describe(/** @type {object | undefined} */ data) {
  clearTimeout(headTimer);
  headTimer = setTimeout(() => {
    document.getElementById('ld')?.remove();
    if (data === undefined) return;
    const script = element('script', { type: 'application/ld+json', id: 'ld' });
    script.textContent = JSON.stringify(data);
    document.head.append(script);
  }, HEAD_DELAY_MS);
}

function card(/** @type {any} */ item) {
  return element(
    'a',
    { class: 'card', href: item.path },
    element('img', { src: item.image, alt: '', loading: 'lazy' }),
    element('span', { class: 'brand' }, item.brand),
    element('span', { class: 'name' }, item.model),
    element('span', { class: 'price' }, money.format(item.price)),
  );
}

function showHome(/** @type {any} */ shop) {
  document.title = shop.name;
  app.replaceChildren(
    element('section', { class: 'hero' }, element('h1', {}, shop.slogan)),
    element('div', { class: 'cards' }, ...shop.items.filter((_, /** @type {number} */ i) => i % 2 === 0).map(card)),
  );
}

function showList(/** @type {any} */ shop, /** @type {string} */ slug) {
  const items = shop.items.filter((/** @type {any} */ item) => item.shelfSlug === slug);
  const name = items[0]?.shelf ?? 'Nothing here';
  document.title = `${name} – ${shop.name}`;
  app.replaceChildren(
    element('h1', { class: 'list' }, name),
    element('div', { class: 'cards' }, ...items.map(card)),
  );
}

function showArticle(/** @type {any} */ shop) {
  document.title = `${shop.article.title} – ${shop.name}`;
  app.replaceChildren(
    element(
      'article',
      { class: 'text' },
      element('h1', {}, shop.article.title),
      ...shop.article.paragraphs.map((/** @type {string} */ text) => element('p', {}, text)),
    ),
  );
}

function showCart(/** @type {any} */ shop) {
  document.title = `Cart – ${shop.name}`;
  app.replaceChildren(element('h1', { class: 'list' }, 'Cart'), element('p', {}, 'Your cart is empty.'));
}

function showProduct(/** @type {any} */ product) {
  const image = element('img', { alt: product.name, width: '600', height: '600' });
  const price = element('p', { class: 'price' });
  const heading = element('h1', {}, product.name);
  const choices = element('div', { class: 'choices' });
  const spec = element('table', { class: 'spec' });
  const chosen = () =>
    product.variants.find((/** @type {any} */ v) => v.sku === new URLSearchParams(location.search).get('variant')) ??
    product.variants[0];

  const paint = () => {
    const variant = chosen();
    document.title = `${product.name} – Nordlane`;
    image.setAttribute('src', variant.image);
    price.textContent = money.format(variant.price);
    spec.replaceChildren(
      ...variant.specification.map(([name, value]) =>
        element('tr', {}, element('th', { scope: 'row' }, name), element('td', {}, value)),
      ),
    );
    choices.replaceChildren(...product.options.map((/** @type {any} */ option) => choice(option, variant)));
  };

  const choice = (/** @type {any} */ option, /** @type {any} */ variant) => {
    const buttons = option.values.map((/** @type {string} */ value) => {
      const pressed = variant[option.name] === value;
      const chip = element('button', { type: 'button', class: 'chip', 'aria-pressed': String(pressed) }, value);
      chip.addEventListener('click', () => {
        const next = product.variants.find((/** @type {any} */ v) =>
          product.options.every((/** @type {any} */ o) => v[o.name] === (o === option ? value : variant[o.name])),
        );
        if (next === undefined) return;
        history.pushState({}, '', `${product.path}?variant=${next.sku}`);
        paint();
      });
      return chip;
    });
    return element('div', { class: 'choice' }, element('span', {}, option.label), ...buttons);
  };

  paint();
  app.replaceChildren(
    element('nav', { class: 'crumbs', 'aria-label': 'breadcrumb' }, ['Home', ...product.shelf].join(' › ')),
    element(
      'div',
      { class: 'product' },
      element('div', { class: 'gallery' }, image),
      element(
        'div',
        { class: 'buy' },
        element('p', { class: 'brand' }, product.brand),
        heading,
        price,
        choices,
        element('button', { class: 'cta', type: 'button' }, 'Add to cart'),
        element('p', { class: 'stock' }, 'Ships in two days. Shipping $6.00, free over $75.00.'),
        element('p', { class: 'lead' }, product.text),
        spec,
      ),
    ),
    element('section', { class: 'related' }, element('h2', {}, 'Goes with'), element('div', { class: 'cards' }, ...product.related.map(card))),
  );
}

async function fetchJson(/** @type {string} */ path) {
  const answer = await fetch(path);
  return answer.ok ? answer.json() : undefined;
}

async function show() {
  visit += 1;
  const mine = visit;
  const [, first = '', second = ''] = location.pathname.split('/');
  const product = first === 'product' ? await fetchJson(`/api/products/${second}.json`) : undefined;
  const shop = product === undefined ? await fetchJson('/api/shop.json') : undefined;
  if (mine !== visit) return;
  if (product !== undefined) showProduct(product);
  else if (first === 'c') showList(shop, second);
  else if (first === 'cart') showCart(shop);
  else if (first === 'stories') showArticle(shop);
  else showHome(shop);
  describe(product?.jsonLd);
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return;
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState({}, '', link.href);
  window.scrollTo(0, 0);
  void show();
});
window.addEventListener('popstate', () => void show());
void show();
