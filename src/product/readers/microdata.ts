import { type Page, textOf } from '../page';
import { queryAll } from '../query';
import { type Markup, readMarkup } from './schema-org';

const MOST_ITEMS = 200;
const MOST_NODES = 20_000;
const MOST_DEPTH = 200;

/** Products in the page's microdata: properties belong to the nearest enclosing itemscope, never to a farther one. */
export function readMicrodata(page: Page): Markup {
  const tops = queryAll(page.document, '[itemscope][itemtype*="schema.org/" i]:not([itemprop])');
  const roots = [...tops].slice(0, MOST_ITEMS).map((element) => ({ item: itemOf(element), place: placeOf(element) }));
  return readMarkup(roots, page, 'microdata');
}

function placeOf(element: Element): string {
  return `[itemtype=${(element.getAttribute('itemtype') as string).split('/').at(-1)}]`;
}

type Properties = Record<string, unknown>;

/** The tree of one item. Without a prototype, so that a property may be called anything. */
function itemOf(root: Element): Properties {
  let nodes = 0;
  const read = (scope: Element): Properties => {
    const item: Properties = Object.create(null);
    item['@type'] = (scope.getAttribute('itemtype') ?? '').split(/\s+/);
    gather(scope, item, 0);
    return item;
  };
  const gather = (parent: Element, item: Properties, depth: number): void => {
    for (const child of parent.children) {
      nodes += 1;
      if (nodes > MOST_NODES || depth > MOST_DEPTH) return;
      const names = child.getAttribute('itemprop');
      const nested = child.hasAttribute('itemscope');
      if (names !== null) {
        const value = nested ? read(child) : propertyValue(child);
        for (const name of names.trim().split(/\s+/).slice(0, 10)) {
          const before = item[name];
          item[name] =
            before === undefined ? value : Array.isArray(before) ? [...before.slice(0, 500), value] : [before, value];
        }
      }
      if (!nested) gather(child, item, depth + 1);
    }
  };
  return read(root);
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
