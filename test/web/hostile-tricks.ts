// What a hostile page may try. Its scripts run in the page's own world; `panel(act)`, `tell` and `canary` are those of
// `hostile-shop.ts`.

/** One page that works against us. */
export interface Trick {
  readonly name: string;
  /** Script that runs before anything of ours. */
  readonly first?: string;
  /** Script that runs at the end of the body; it may wait for our element by `panel(act)`. */
  readonly last?: string;
  readonly body?: string;
  /** What its data says of the product beside the usual, or instead of it. */
  readonly says?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly doctype?: boolean;
  /** The whole document, where it is none of the usual kind. */
  readonly whole?: string;
  readonly type?: string;
  /** 'stays': the panel opens as anywhere; 'may go': it is as usual or quietly gone; 'none': there is nothing to show. */
  readonly panel: 'stays' | 'may go' | 'none';
}

const LD = `<script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Fairphone 5 256 GB","gtin13":"8718819371205","offers":{"@type":"Offer","price":"599.00","priceCurrency":"EUR"}}</script>`;

/** Everything a page can ask of what lies under its pointer, its keyboard focus, its selection and its clock. */
const SPY = `
  const leaks = new Set();
  const seen = (where, node) => {
    if (node instanceof Node && node.getRootNode() instanceof ShadowRoot) leaks.add(where + ': ' + node.nodeName);
  };
  const words = (where, text) => { if (new RegExp(['us' + 'ed,? from', 'Us' + 'ed and refurb', '\\u20ac' + 210].join('|')).test(text ?? '')) leaks.add(where + ': words'); };
  const spied = ['target', 'relatedTarget', 'currentTarget', 'srcElement', 'originalTarget', 'explicitOriginalTarget', 'fromElement', 'toElement', 'rangeParent'];
  const types = ['click', 'mousedown', 'mouseover', 'mouseout', 'mousemove', 'pointerdown', 'pointerover', 'pointermove', 'pointerup', 'focusin', 'focusout',
    'focus', 'blur', 'keydown', 'keyup', 'input', 'beforeinput', 'change', 'toggle', 'beforetoggle', 'scroll', 'scrollend', 'selectionchange', 'selectstart',
    'transitionrun', 'transitionstart', 'transitionend', 'animationstart', 'submit', 'contextmenu', 'dragstart', 'copy', 'slotchange', 'DOMNodeInserted', 'DOMSubtreeModified', 'DOMActivate', 'DOMFocusIn', 'overflow', 'underflow', 'MozScrolledAreaChanged', 'gotpointercapture'];
  for (const type of types) addEventListener(type, (event) => {
    for (const key of spied) seen(type + '.' + key, event[key]);
    for (const node of event.composedPath()) seen(type + '.composedPath', node);
    for (const touch of event.targetTouches ?? []) seen(type + '.touch', touch.target);
    for (const range of event.getTargetRanges?.() ?? []) seen(type + '.range', range.startContainer);
  }, true);
  const entries = (list) => {
    for (const entry of list.getEntries()) {
      seen('entry ' + entry.entryType, entry.element ?? entry.target);
      for (const source of entry.sources ?? []) seen('entry ' + entry.entryType, source.node);
    }
  };
  for (const type of PerformanceObserver.supportedEntryTypes)
    try { new PerformanceObserver(entries).observe({ type, buffered: true, ...(type === 'event' && { durationThreshold: 16 }) }); } catch {}
  addEventListener('securitypolicyviolation', (event) => seen('violation', event.target));
  const look = () => {
    const host = document.querySelector('reprise-panel');
    if (host === null) return;
    seen('shadowRoot', host.shadowRoot);
    if (host.openOrClosedShadowRoot) leaks.add('openOrClosedShadowRoot');
    try { if (host.attachInternals().shadowRoot) leaks.add('attachInternals'); } catch {}
    try { if (host.attachShadow({ mode: 'open' })) leaks.add('attachShadow'); } catch {}
    if (host.getHTML && host.getHTML({ serializableShadowRoots: true, shadowRoots: [] })) leaks.add('getHTML');
    words('innerText', document.documentElement.innerText);
    words('textContent', document.documentElement.textContent);
    words('outerHTML', document.documentElement.outerHTML);
    for (const animation of [...document.getAnimations(), ...host.getAnimations({ subtree: true }), ...document.documentElement.getAnimations({ subtree: true })])
      seen('animation', animation.effect?.target);
    for (let x = innerWidth - 340; x < innerWidth - 16; x += 40) for (let y = innerHeight - 300; y < innerHeight - 16; y += 24) {
      for (const node of document.elementsFromPoint(x, y)) seen('elementsFromPoint', node);
      seen('caretPosition', document.caretPositionFromPoint?.(x, y)?.offsetNode);
      seen('caretRange', document.caretRangeFromPoint?.(x, y)?.startContainer);
    }
    seen('activeElement', document.activeElement);
    const selection = getSelection();
    for (const key of ['anchorNode', 'focusNode', 'baseNode', 'extentNode']) seen('selection.' + key, selection[key]);
    if (selection.rangeCount > 0) { seen('range', selection.getRangeAt(0).startContainer); words('range', selection.getRangeAt(0).toString()); }
    words('selection', selection.toString());
    tell('leaks', [...leaks]);
  };
  setInterval(look, 200);
  /** Last, because it moves the selection: everything selected, and words looked for. */
  Object.assign(window, { lastLook: () => {
    document.execCommand('selectAll');
    look();
    getSelection().selectAllChildren(document.documentElement);
    look();
    getSelection().removeAllRanges();
    if (window.find('use' + 'd from', false, false, true)) leaks.add('window.find');
    look();
    return JSON.parse(document.documentElement.dataset.leaks);
  } });
`;

/** Whatever a page of our own world would use, spoilt before anything of ours runs; used again is told to the server. */
const SPOIL = `
  const evil = (name) => function () { canary('used ' + name); throw new Error('the page was here'); };
  for (const key of ['attachShadow', 'append', 'querySelector', 'closest', 'matches'])
    Element.prototype['kept_' + key] = Element.prototype[key];
  Element.prototype.attachShadow = function (init) { canary('attachShadow'); return this.kept_attachShadow({ ...init, mode: 'open' }); };
  for (const key of ['push', 'map', 'filter', 'forEach', 'flatMap', 'includes']) Array.prototype[key] = evil(key);
  JSON.parse = evil('JSON.parse'); JSON.stringify = evil('JSON.stringify');
  window.MutationObserver = evil('MutationObserver'); window.IntersectionObserver = evil('IntersectionObserver');
  window.ResizeObserver = evil('ResizeObserver'); window.CSSStyleSheet = evil('CSSStyleSheet');
  customElements.define = evil('define'); window.fetch = evil('fetch');
  window.requestAnimationFrame = evil('requestAnimationFrame'); window.requestIdleCallback = evil('requestIdleCallback');
  Object.defineProperty(Event.prototype, 'target', { get: evil('target') });
  Event.prototype.stopPropagation = evil('stopPropagation'); Event.prototype.stopImmediatePropagation = evil('stop');
  Element.prototype.append = evil('append'); Document.prototype.createElement = evil('createElement');
  Object.defineProperty(Document.prototype, 'adoptedStyleSheets', { get: evil('sheets'), set: evil('sheets') });
  try { window.chrome = window.browser = { runtime: { sendMessage: evil('sendMessage') } }; } catch {}
  document.documentElement.dataset.spoilt = 'yes';
`;

/** Fonts of the page under every name a style of ours may use, each letter asked for on its own. */
const FONTS = `
  const own = ['spy', 'Segoe UI', 'Roboto', 'Noto Sans', '-apple-system', 'ui-monospace', 'SF Mono', 'Menlo', 'Consolas'];
  const letters = [...'0123456789usedfrom\\u5bff\\u20ac'];
  const names = ['paper', 'ink', 'quiet', 'face', 'small', 'text', 'figure', 'fixed', 'accent', 'shadow'];
  const style = document.createElement('style');
  style.textContent = own.flatMap((family, at) => letters.map((letter) => {
    const code = letter.codePointAt(0).toString(16);
    return '@font-face{font-family:"' + family + '";src:url(/font?' + at + '-' + code + ');unicode-range:U+' + code + '}';
  })).join('') + names.map((name) => '@property --' + name + '{syntax:"*";inherits:false;initial-value:spy}').join('') +
    'html,reprise-panel{' + names.map((name) => '--' + name + ':spy!important').join(';') + ';font-family:spy!important}' +
    'h1,p,button{font-family:serif}';
  document.head.append(style);
`;

/** A class for our element, whose internals would know a closed shadow root. */
const PEEK = `
  class Peek extends HTMLElement {
    constructor() {
      super();
      const internals = this.attachInternals();
      setInterval(() => { if (internals.shadowRoot) canary('internals'); }, 50);
    }
  }
`;

/** A thing of the page's over everything it can be over. */
const OVER =
  'position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none;border:0;padding:0;margin:0;z-index:2147483647;';

export const TRICKS = [
  { name: 'plain', panel: 'stays' },
  { name: 'spy', first: SPY, panel: 'stays' },
  { name: 'fonts', first: FONTS, panel: 'stays' },
  { name: 'spoilt', first: SPOIL, panel: 'stays' },
  {
    name: 'flood',
    last: `let n = 0; setInterval(() => { for (let i = 0; i < 100; i++) { const p = document.createElement('p');
      p.textContent = n++; document.body.append(p); if (document.body.childElementCount > 800) document.body.lastChild.previousSibling.remove(); } }, 50);`,
    panel: 'stays',
  },
  {
    name: 'switches',
    last: `let n = 0; const ld = document.querySelector('[type="application/ld+json"]'); const kept = ld.textContent;
      const step = () => { for (let i = 0; i < 100; i++) { if (n++ % 50 === 0) history.replaceState({}, '', '/p/switches?n=' + n);
      document.querySelector('h1').textContent = 'Thing ' + n; ld.textContent = kept.replace('Fairphone 5', 'Thing ' + n); }
      if (n < 10000) setTimeout(step, 20);
      else { history.replaceState({}, '', '/p/switches'); document.querySelector('h1').textContent = 'Fairphone 5 256 GB'; ld.textContent = kept; tell('tried', true); } };
      step();`,
    panel: 'stays',
  },
  // Our element, faked, moved and restyled.
  {
    name: 'fake-before',
    body: '<reprise-panel data-fake><button>I bought it used</button></reprise-panel>',
    panel: 'stays',
  },
  {
    name: 'fake-after',
    last: `panel((host) => { const copy = host.cloneNode(true); copy.attachShadow({ mode: 'open' }).innerHTML = '<button>fake</button>'; document.documentElement.append(copy); });`,
    panel: 'stays',
  },
  {
    name: 'defined',
    first: `${PEEK} customElements.define('reprise-panel', Peek);`,
    panel: 'stays',
  },
  {
    name: 'defined-open',
    first: `customElements.define('reprise-panel', class extends HTMLElement {
      constructor() { super(); this.attachShadow({ mode: 'open' }); } });`,
    panel: 'stays',
  },
  {
    name: 'defined-late',
    first: PEEK,
    last: `panel(() => customElements.define('reprise-panel', Peek));`,
    panel: 'stays',
  },
  { name: 'moved', last: `panel((host) => document.body.prepend(host));`, panel: 'stays' },
  {
    name: 'in-dialog',
    body: '<dialog></dialog>',
    last: `panel((host) => { const at = document.querySelector('dialog'); at.append(host); at.showModal(); });`,
    panel: 'stays',
  },
  { name: 'removed', last: `panel((host) => host.remove());`, panel: 'may go' },
  {
    name: 'adopted',
    body: '<iframe srcdoc="<p>x"></iframe>',
    last: `panel((host) => frames[0].document.body.append(host));`,
    panel: 'may go',
  },
  {
    name: 'restyled',
    last: `panel((host) => { host.hidden = true; host.className = 'x'; host.dir = 'rtl'; host.slot = 'x';
      host.setAttribute('style', 'display:none!important;opacity:1!important;all:unset!important;zoom:3!important'); host.textContent = 'Buy now'; });`,
    panel: 'may go',
  },
  { name: 'inert', last: `panel((host) => { host.inert = true; });`, panel: 'may go' },
  {
    name: 'popover',
    last: `panel((host) => { host.popover = 'auto'; host.showPopover(); host.hidePopover(); });`,
    panel: 'may go',
  },
  // What hides from the eye what the pointer meets.
  { name: 'pale', last: `panel(() => { document.documentElement.style.opacity = '0.02'; });`, panel: 'may go' },
  {
    name: 'veiled',
    last: `panel(() => { const v = document.createElement('div'); v.setAttribute('style', '${OVER}pointer-events:none;background:white');
      document.documentElement.append(v); });`,
    panel: 'may go',
  },
  {
    name: 'top-layer',
    last: `panel(() => { const v = document.createElement('div'); v.setAttribute('style', '${OVER}pointer-events:none;background:white');
      v.popover = 'manual'; document.body.append(v); v.showPopover(); });`,
    panel: 'may go',
  },
  // What a script can press, type and drag.
  {
    name: 'clicks',
    last: `panel((host) => { let n = 0; const act = () => {
      const at = document.elementFromPoint(innerWidth - 100, innerHeight - 40) ?? host;
      for (const to of [host, at]) {
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'auxclick', 'dblclick', 'touchstart', 'touchend'])
          to.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, clientX: innerWidth - 100, clientY: innerHeight - 40 }));
        for (const key of ['Enter', ' ', 'Tab', 'Escape', 'ArrowUp']) for (const type of ['keydown', 'keypress', 'keyup'])
          to.dispatchEvent(new KeyboardEvent(type, { key, altKey: key === 'ArrowUp', bubbles: true, composed: true }));
        for (const type of ['input', 'change', 'submit', 'toggle', 'drop', 'reprise']) to.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
        to.focus?.(); to.click?.();
      }
      document.activeElement?.click?.();
      document.execCommand('insertText', false, 'x'); document.execCommand('delete');
      for (const form of document.forms) form.requestSubmit();
      window.postMessage({ name: 'choice.record', request: {} }, '*');
      if (++n < 40) setTimeout(act, 25); else tell('tried', true);
    }; act(); });`,
    panel: 'stays',
  },
  // Documents and policies that are not the usual.
  {
    name: 'csp',
    headers: { 'content-security-policy': "default-src 'none'; script-src 'unsafe-inline'; report-uri /violation" },
    panel: 'stays',
  },
  {
    name: 'trusted-types',
    headers: {
      'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'; report-uri /violation",
    },
    panel: 'stays',
  },
  { name: 'sandboxed', headers: { 'content-security-policy': 'sandbox allow-scripts' }, panel: 'stays' },
  {
    name: 'isolated',
    headers: {
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'unload=()',
      'document-policy': 'force-load-at-top',
    },
    panel: 'stays',
  },
  { name: 'quirks', doctype: false, panel: 'stays' },
  {
    name: 'xhtml',
    type: 'application/xhtml+xml',
    whole: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Fairphone 5 256 GB</title>${LD}</head><body><h1>Fairphone 5 256 GB</h1><p class="price">€ 599.00</p><button>Add to cart</button></body></html>`,
    panel: 'may go',
  },
  {
    name: 'svg',
    type: 'image/svg+xml',
    whole: `<svg xmlns="http://www.w3.org/2000/svg"><title>Fairphone 5 256 GB</title><text y="20">€ 599.00 Add to cart</text></svg>`,
    panel: 'none',
  },
  { name: 'text', type: 'text/plain', whole: `Fairphone 5 256 GB\n${LD}\nAdd to cart`, panel: 'none' },
  {
    name: 'frameset',
    whole: `<html><head><title>Fairphone 5 256 GB</title>${LD}</head><frameset cols="50%,50%"><frame src="/p/plain"><frame src="/p/plain"></frameset></html>`,
    panel: 'may go',
  },
  {
    name: 'framing',
    body: '<iframe src="/p/plain"></iframe><iframe src="/p/plain" sandbox="allow-scripts"></iframe>',
    panel: 'stays',
  },
  { name: 'no-body', last: `panel(() => document.body.remove());`, panel: 'stays' },
  { name: 'no-root', last: `panel(() => document.documentElement.remove());`, panel: 'may go' },
  {
    name: 'written-anew',
    last: `panel(() => { document.open(); document.write('<h1>Gone</h1>'); document.close(); });`,
    panel: 'may go',
  },
  {
    name: 'written-on',
    last: `addEventListener('load', () => setTimeout(() => document.write('<p>more'), 300));`,
    panel: 'may go',
  },
  // Words that are more than words.
  {
    name: 'markup',
    says: {
      name: 'Fairphone 5 256 GB <img src=x onerror=canary("name")><script>canary("script")</script>',
      brand: '<svg onload=canary("brand")>',
      description: '"><script>canary(1)</script>',
    },
    panel: 'stays',
  },
  {
    name: 'long-names',
    says: { name: `Fairphone 5 256 GB ${'x'.repeat(1_000_000)}`, brand: 'y'.repeat(1_000_000) },
    panel: 'stays',
  },
  {
    name: 'links',
    says: {
      url: 'javascript:canary("url")',
      image: ['javascript:canary("image")', 'data:image/svg+xml,<svg onload="canary(1)">', '/pixel.gif'],
      '@id': 'javascript:canary("id")',
    },
    panel: 'stays',
  },
  { name: 'turned', says: { name: '\u202eFairphone 5 256 GB\u2066', brand: 'F\u0430irphone' }, panel: 'stays' },
  {
    name: 'prototypes',
    says: { name: '__proto__', brand: 'constructor', category: 'toString', sku: 'valueOf', color: '__proto__' },
    panel: 'stays',
  },
] as const satisfies readonly Trick[];

export type TrickName = (typeof TRICKS)[number]['name'];
