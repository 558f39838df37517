import { type Page, textOf, type View } from '../page';
import { queryAll } from '../query';
import { type Markup, readMarkup } from './schema-org';

const MOST_ITEMS = 200;
const MOST_NODES = 20_000;
const MOST_DEPTH = 200;
/** Of all things together, as JSON. */
const MOST_LETTERS = 500_000;

/** The attributes in which a syntax writes that a thing begins, what it is, which property of the outer thing, and its id. */
type Syntax = readonly [scope: string, type: string, property: string, id: string];
const MICRODATA: Syntax = ['itemscope', 'itemtype', 'itemprop', 'itemid'];
const RDFA: Syntax = ['typeof', 'typeof', 'property', 'resource'];

/** A thing the page marks up, and where it stands, for the evidence. */
interface Root {
  readonly item: unknown;
  readonly place: string;
}

/**
 * The page's schema.org things in microdata, as JSON: properties belong to the nearest enclosing itemscope, never to a
 * farther one.
 */
export function gatherMicrodata({ document }: Page): string {
  return rootsOf(queryAll(document, '[itemscope][itemtype*="schema.org/" i]:not([itemprop])'), MICRODATA);
}

/** The same in RDFa Lite, of the schema.org vocabulary by `vocab` or prefix; scoped as microdata. */
export function gatherRdfa({ document }: Page): string {
  const tops = [...queryAll(document, '[typeof]:not([property])')].slice(0, MOST_ITEMS).filter((top) => {
    const vocabulary = top.closest('[vocab]')?.getAttribute('vocab') ?? '';
    return /schema(?:\.org|:)/i.test(vocabulary + top.getAttribute('typeof'));
  });
  return rootsOf(tops, RDFA);
}

/** Products among gathered things. */
export function readItems(text: string, view: View, reader: 'microdata' | 'rdfa'): Markup {
  return readMarkup(JSON.parse(text) as Root[], view, reader);
}

function rootsOf(tops: Iterable<Element>, syntax: Syntax): string {
  const roots: string[] = [];
  let room = MOST_LETTERS;
  for (const element of [...tops].slice(0, MOST_ITEMS)) {
    const type = element.getAttribute(syntax[1]) ?? '';
    const root: Root = { item: itemOf(element, syntax), place: `[${syntax[1]}=${type.split(/[/:]/).at(-1)}]` };
    const text = JSON.stringify(root);
    room -= text.length;
    if (room > 0) roots.push(text);
  }
  return `[${roots.join()}]`;
}

type Properties = Record<string, unknown>;

/** The tree of one item. Without a prototype, so that a property may be called anything. */
function itemOf(root: Element, [scoped, typed, propertied, identified]: Syntax): Properties {
  let nodes = 0;
  const read = (scope: Element, depth: number): Properties => {
    const item: Properties = Object.create(null);
    item['@type'] = (scope.getAttribute(typed) ?? '').split(/\s+/);
    const id = scope.getAttribute(identified);
    if (id) item['@id'] = id;
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
