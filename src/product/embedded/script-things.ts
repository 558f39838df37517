// Objects in the data and scripts of a page, read as data: nothing is run. What is written is JSON at best, and code
// around it at worst: assignments, calls, comments, keys without quotes, a beginning or end that is cut off.

/** An object, with the one that holds it. Keys are the page's: a Map has no prototype to pollute. */
export interface Thing {
  readonly values: Map<string, Value>;
  parent: Thing | undefined;
  /** The key under which the parent holds it, itself or in a list; empty at the top. */
  key: string;
}
export type Value = string | number | boolean | null | Thing | readonly Value[];

export function isThing(value: Value | undefined): value is Thing {
  return typeof value === 'object' && value !== null && 'values' in value && value.values instanceof Map;
}

/** Most objects and lists of one text, and most texts inside texts ("{\"a\":1}"). */
const MOST_THINGS = 20_000;
const MOST_NESTED = 60;

/**
 * Strings, comments, words, numbers, signs. What is not closed ends with its line or with the text, and no part can match
 * in two ways: linear. A comment does not follow a colon: that is an address.
 */
const TOKEN =
  /"[^"\\\n]*(?:\\[\s\S][^"\\\n]*)*"?|'[^'\\\n]*(?:\\[\s\S][^'\\\n]*)*'?|`[^`\\]*(?:\\[\s\S][^`\\]*)*`?|(?<!:)\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|[\p{L}_$][\p{L}\d_$]*|![01]|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|[{}[\]:,;=]/giu;

const WORDS = new Map<string, Value>([
  ['true', true],
  ['false', false],
  ['!0', true],
  ['!1', false],
  ['null', null],
]);

/** Where a value is known: the object that holds it, itself or in a list, and under which key. */
type Place = Pick<Thing, 'parent' | 'key'>;

/** A list, with its place, or an object that is still open. */
interface Open {
  readonly thing?: Thing;
  readonly list?: Value[];
  readonly place?: Place;
  /** What may become a key, and the key whose value comes next. */
  word?: string | undefined;
  key?: string | undefined;
}

/** All objects of a text, those that hold others before what they hold. Never throws; linear in the length. */
export function thingsIn(text: string): Thing[] {
  const things: Thing[] = [];
  const texts: Text[] = [{ text, place: { parent: undefined, key: '' } }];
  for (let at = 0; at < texts.length && at <= MOST_NESTED; at += 1) scan(texts[at] as Text, things, texts);
  return things;
}

/** A text to be read, and where it stands when it is a string in another one. */
interface Text {
  readonly text: string;
  readonly place: Place;
}

function scan({ text, place: outer }: Text, things: Thing[], texts: Text[]): void {
  const open: Open[] = [];
  let openThings = 0;
  const place = (): Place => {
    const top = open.at(-1);
    return top?.thing ? { parent: top.thing, key: top.key ?? '' } : (top?.place ?? outer);
  };
  const add = (value: Value): void => {
    const top = open.at(-1);
    if (top?.list) top.list.push(value);
    else if (top?.key !== undefined && !top.thing?.values.has(top.key)) top.thing?.values.set(top.key, value);
    if (typeof value === 'string' && /[{[]\s*["{[]/.test(value)) texts.push({ text: value, place: place() });
  };
  let made = 0;
  for (const [token] of text.matchAll(TOKEN)) {
    const top = open.at(-1);
    const sign = token[0] as string;
    if (sign === '{' || sign === '[') {
      made += 1;
      if (made > MOST_THINGS) return;
      const thing = sign === '{' ? { values: new Map(), ...place() } : undefined;
      const list: Value[] = [];
      const here = place();
      add(thing ?? list);
      open.push(thing ? { thing } : { list, place: here });
      if (!thing) continue;
      things.push(thing);
      openThings += 1;
    } else if (sign === '}') {
      if (openThings === 0) continue;
      // A list that was not closed ends with what holds it.
      while (open.pop()?.list);
      openThings -= 1;
    } else if (sign === ']') {
      if (top?.list) {
        open.pop();
        if (open.length === 0) hydrate(top.list);
      }
    } else if (sign === ':' && top?.thing) {
      if (top.key === undefined) top.key = top.word;
    } else if (/[,;=]/.test(sign)) {
      if (top) top.word = top.key = undefined;
    } else if (!token.startsWith('/') && top !== undefined) {
      const value = scalarOf(token);
      if (top.thing && top.key === undefined) top.word = typeof value === 'string' ? value : token;
      else if (value !== undefined) add(value);
    }
  }
}

/** Undefined for a name that stands for something else. */
function scalarOf(token: string): Value | undefined {
  if (/^["'`]/.test(token)) return textOf(token);
  return /^-?\d/.test(token) ? Number(token) : WORDS.get(token);
}

function textOf(token: string): string {
  const sign = token[0] as string;
  const inner = token.slice(1, token.length > 1 && token.endsWith(sign) ? -1 : undefined);
  if (!inner.includes('\\')) return inner;
  return inner.replace(/\\(?:u([\da-f]{4})|x([\da-f]{2})|([\s\S]?))/gi, (_, four, two, one: string) => {
    const code = four ?? two;
    return code === undefined ? (ESCAPES.get(one) ?? one) : String.fromCharCode(Number.parseInt(code, 16));
  });
}

const ESCAPES = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
]);

/**
 * Nuxt 3 writes everything into one list and puts the number of its place where a value belongs ("devalue"). Known by its
 * first entry: `["ShallowReactive", 1]`, or an object of whole numbers.
 */
function hydrate(list: readonly Value[]): void {
  const [head] = list;
  const marked = Array.isArray(head) && /^(?:Shallow)?Reactive$/.test(String(head[0]));
  const numbered = isThing(head) && head.values.size > 0 && [...head.values.values()].every(isPlace);
  if (list.length < 3 || !(marked || numbered)) return;
  const at = (place: Value): Value => (isPlace(place) && list[place] !== undefined ? list[place] : place);
  for (const thing of list.filter(isThing)) {
    for (const [key, place] of thing.values) {
      const found = at(place);
      const value = Array.isArray(found) ? found.map(at) : found;
      thing.values.set(key, value);
      for (const child of [value].flat().filter(isThing)) {
        if (child.parent !== undefined) continue;
        child.parent = thing;
        child.key = key;
      }
    }
  }
}

function isPlace(value: Value): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
