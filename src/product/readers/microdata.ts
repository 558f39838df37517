import { type Page, textOf } from '../page';
import { queryAll } from '../query';
import { type Markup, readMarkup } from './schema-org';

const MOST_ITEMS = 200;
const MOST_NODES = 20_000;
const MOST_DEPTH = 200;

/** The attributes in which a syntax writes that a thing begins, what it is, and which property of the outer thing it is. */
type Syntax = readonly [scope: string, type: string, property: string];
const MICRODATA: Syntax = ['itemscope', 'itemtype', 'itemprop'];
const RDFA: Syntax = ['typeof', 'typeof', 'property'];

/** Products in the page's microdata: properties belong to the nearest enclosing itemscope, never to a farther one. */
export function readMicrodata(page: Page): Markup {
  const tops = queryAll(page.document, '[itemscope][itemtype*="schema.org/" i]:not([itemprop])');
  return readMarkup(rootsOf(tops, MICRODATA), page, 'microdata');
}

/** Products in the page's RDFa Lite, of the schema.org vocabulary by `vocab` or prefix; scoped as microdata. */
export function readRdfa(page: Page): Markup {
  const tops = [...queryAll(page.document, '[typeof]:not([property])')].slice(0, MOST_ITEMS).filter((top) => {
    const vocabulary = top.closest('[vocab]')?.getAttribute('vocab') ?? '';
    return /schema(?:\.org|:)/i.test(vocabulary + top.getAttribute('typeof'));
  });
  return readMarkup(rootsOf(tops, RDFA), page, 'rdfa');
}

function rootsOf(tops: Iterable<Element>, syntax: Syntax) {
  return [...tops].slice(0, MOST_ITEMS).map((element) => {
    const type = element.getAttribute(syntax[1]) ?? '';
    return { item: itemOf(element, syntax), place: `[${syntax[1]}=${type.split(/[/:]/).at(-1)}]` };
  });
}

type Properties = Record<string, unknown>;

/** The tree of one item. Without a prototype, so that a property may be called anything. */
function itemOf(root: Element, [scoped, typed, propertied]: Syntax): Properties {
  let nodes = 0;
  const read = (scope: Element, depth: number): Properties => {
    const item: Properties = Object.create(null);
    item['@type'] = (scope.getAttribute(typed) ?? '').split(/\s+/);
    gather(scope.children, item, depth);
    // A thing may point at properties that stand elsewhere on the page.
    for (const id of (scope.getAttribute('itemref') ?? '').split(/\s+/).slice(0, 20)) {
      const part = id && scope.ownerDocument.getElementById(id);
      if (part) gather([part], item, depth);
    }
    return item;
  };
  const gather = (children: Iterable<Element>, item: Properties, depth: number): void => {
    for (const child of children) {
      nodes += 1;
      if (nodes > MOST_NODES || depth > MOST_DEPTH) return;
      const names = child.getAttribute(propertied);
      const nested = child.hasAttribute(scoped);
      if (names !== null) {
        const value = nested ? read(child, depth + 1) : propertyValue(child);
        for (const term of names.trim().split(/\s+/).slice(0, 10)) {
          const name = term.split(/[/#:]/).at(-1) as string;
          const before = item[name];
          item[name] =
            before === undefined ? value : Array.isArray(before) ? [...before.slice(0, 500), value] : [before, value];
        }
      }
      if (!nested) gather(child.children, item, depth + 1);
    }
  };
  return read(root, 0);
}

/** The value of a property element as the HTML standard defines it, with `content` allowed everywhere as shops use it. */
function propertyValue(element: Element): string {
  const attribute =
    element.getAttribute('content') ??
    element.getAttribute(
      element.nodeName === 'A' || element.nodeName === 'LINK' || element.nodeName === 'AREA' ? 'href' : 'src',
    ) ??
    (element.nodeName === 'DATA' || element.nodeName === 'METER' ? element.getAttribute('value') : null);
  return attribute ?? textOf(element, 2000);
}
