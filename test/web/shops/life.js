// @ts-check
/** What happens on the pages of life.ts: each kind of page changes in its own way when its buttons are pressed. */

const sale = /** @type {HTMLElement} */ (document.getElementById('sale'));
const range = JSON.parse(/** @type {HTMLElement} */ (document.getElementById('range')).textContent ?? '[]');
const kind = sale.dataset['life'];
const late = Number(sale.dataset['late']);
const current = () => range.find((/** @type {any} */ one) => one.path === location.pathname) ?? range[0];

/** The part of the page a person sees. */
function paint(/** @type {any} */ product, /** @type {Element} */ place = sale) {
  document.title = product.name;
  /** @type {HTMLElement} */ (place.querySelector('h1')).textContent = product.name;
  /** @type {HTMLElement} */ (place.querySelector('.price')).textContent = product.shown;
}

function declare(/** @type {any} */ product) {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = JSON.stringify(product.jsonLd);
  document.head.append(script);
}

function step(/** @type {any} */ product) {
  // Data arrives some time after the address has changed.
  setTimeout(() => {
    if (kind === 'next-below') {
      const copy = /** @type {Element} */ (sale.cloneNode(true));
      copy.id = '';
      sale.after(copy);
      paint(product, copy);
    } else paint(product);
    if (kind === 'appended-markup') setTimeout(() => declare(product), 300);
  }, 300);
}

/** As many steps at once as browsers let a page make; they refuse after two hundred, silently or with an error. */
function flood() {
  for (let at = 0; at < 150; at += 1) history.replaceState({}, '', `?at=${at}`);
}

document.getElementById('next')?.addEventListener('click', () => {
  const other = range.find((/** @type {any} */ one) => one !== current());
  history.pushState({}, '', other.path);
  if (kind === 'flood') flood();
  step(other);
});

document.getElementById('size')?.addEventListener('click', () => {
  setTimeout(() => {
    /** @type {HTMLElement} */ (sale.querySelector('.price')).textContent = current().shown.replace(/\d+/, '123');
  }, 2500);
});

document.getElementById('away')?.addEventListener('click', () => {
  history.pushState({}, '', '/life-story');
  document.title = 'Our story';
  document.querySelector('main')?.replaceChildren(
    Object.assign(document.createElement('h1'), { textContent: 'Our story' }),
    Object.assign(document.createElement('p'), { textContent: 'We have mended things since 1921.' }),
  );
});

addEventListener('popstate', () => step(current()));

if (kind === 'late-data')
  setTimeout(() => {
    paint(current());
    declare(current());
  }, late);
