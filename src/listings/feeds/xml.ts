/**
 * Google's product XML: RSS 2.0, RSS 1.0 and Atom. Namespaces are taken as shops write them: any prefix bound to
 * Google's address, and `g:` even when nobody declared it. Document types may not define entities.
 */
import { SaxesParser } from 'saxes';
import { reason } from '@/src/words/reason';
import { FeedError } from './feed-error';
import { type Entry, type FieldName, fieldsOf, RANK, rememberedNames } from './fields';
import { excerpt, MOST_ROW, type RawRow, type RowReader } from './raw-row';

const ITEMS = new Set(['item', 'entry', 'product']);
const ROOTS = new Set(['rss', 'feed', 'rdf', 'channel', 'products', 'items', 'catalog']);
/** Fields that may hold markup: the text inside is joined, not taken apart. */
const PROSE = new Set(['title', 'description', 'summary', 'content']);
const GOOGLE = /^https?:\/\/base\.google\.com\/ns\/1\.0\/?$/i;
/** Atom 1.0 and its draft 0.3, RSS 1.0 and 0.9: their own fields, where a feed writes them with a prefix. */
const SYNDICATION =
  /^https?:\/\/(?:www\.w3\.org\/2005\/Atom|purl\.org\/(?:atom\/ns#|rss\/1\.0\/)|my\.netscape\.com\/rdf\/simple\/0\.9\/)$/i;
/** Deepest nesting read; feeds need six levels. */
const DEEPEST = 64;
/** Longest item or other element, in characters. */
const MOST_ITEM = 4 * MOST_ROW;
/** Most prefixes remembered. */
const MOST_PREFIXES = 20;
/** Most values one item may have. */
const MOST_VALUES = 500;

/** A child element of an item while it is read: its text, and the text of each of its own children. */
interface Field {
  readonly prefix: string;
  readonly local: string;
  text: string;
  readonly parts: string[];
}

/** Reads `item`, `entry` and `product` elements as rows. Broken XML ends the feed with a FeedError. */
export function xmlReader(): RowReader {
  const parser = new SaxesParser({ position: false });
  parser.ENTITIES = lenientEntities();
  const nameOf = rememberedNames();
  const ranks = new Map<string, number>([
    ['', RANK.plain],
    ['g', RANK.google],
  ]);
  let found: RawRow[] = [];
  let rows = 0;
  let root = '';
  let depth = 0;
  /** Depth of the item being read, 0 outside. Its fields are one deeper, their parts two or more. */
  let itemDepth = 0;
  let entries: Entry[] = [];
  let field: Field | undefined;
  /** Characters since the last complete thing outside items, or of the item so far: about what is held in memory. */
  let held = 0;

  const fail = (why: string): never => {
    throw new FeedError(reason('feedXmlBroken', String(rows), excerpt(why)), rows);
  };

  // Few handlers on purpose: V8 makes the parser's fields slow to read, five times in all, once there are eight.
  parser.on('doctype', (doctype) => {
    held = 0;
    if (/<!ENTITY/i.test(doctype)) throw new FeedError(reason('feedXmlEntities'));
  });

  parser.on('opentag', ({ name, attributes }) => {
    if (itemDepth === 0) held = 0;
    depth += 1;
    if (depth > DEEPEST) fail(`more than ${DEEPEST} elements inside each other`);
    const [prefix, local] = splitName(name);
    if (depth === 1) root = local.toLowerCase();
    for (const key in attributes) if (key.startsWith('xmlns:')) bind(ranks, key.slice(6), String(attributes[key]));
    if (itemDepth === 0) {
      if (depth > 1 && ITEMS.has(local)) itemDepth = depth;
    } else if (depth === itemDepth + 1) {
      field = { prefix, local, text: local === 'link' ? hrefOf(attributes as Record<string, string>) : '', parts: [] };
    } else if (field !== undefined && depth === itemDepth + 2) {
      field.parts.push('');
    }
  });

  const hear = (text: string) => {
    if (itemDepth === 0) held = 0;
    if (field === undefined) return;
    const { parts, local } = field;
    if (depth === itemDepth + 1) field.text += text;
    else if (PROSE.has(local)) field.text += ` ${text}`;
    else parts[parts.length - 1] += text;
  };
  parser.on('text', hear);
  parser.on('cdata', hear);

  parser.on('closetag', () => {
    if (itemDepth === 0 || depth === itemDepth) held = 0;
    if (field !== undefined && depth === itemDepth + 1) {
      const rank = ranks.get(field.prefix);
      const name = rank === undefined || entries.length >= MOST_VALUES ? undefined : nameOf(field.local);
      if (rank !== undefined && name !== undefined) addField(entries, name, rank, fieldValue(field));
      field = undefined;
    }
    if (depth === itemDepth) {
      rows += 1;
      found.push({ ok: true, fields: fieldsOf(entries) });
      entries = [];
      itemDepth = 0;
    }
    depth -= 1;
  });

  /** saxes throws plain errors; each means that the document is broken. */
  const trying = (parse: () => void): void => {
    try {
      parse();
    } catch (error) {
      if (error instanceof FeedError) throw error;
      fail(error instanceof Error ? error.message : String(error));
    }
  };
  let started = false;
  const take = (): RawRow[] => {
    const taken = found;
    found = [];
    return taken;
  };
  return {
    write(text) {
      // Blank lines before the XML declaration are not allowed, and common.
      const next = started ? text : text.trimStart();
      if (next === '') return [];
      started = true;
      held += next.length;
      trying(() => parser.write(withoutControls(next)));
      if (held > MOST_ITEM) fail(`one element is longer than ${MOST_ITEM} characters`);
      return take();
    },
    end() {
      trying(() => parser.close());
      if (rows === 0 && !ROOTS.has(root)) throw new FeedError(reason('feedNoItems', excerpt(root)));
      return take();
    },
  };
}

/** Remembers a prefix of Google's fields or of the feed's own; what other vocabularies say is passed over. */
function bind(ranks: Map<string, number>, prefix: string, address: string): void {
  const rank = GOOGLE.test(address) ? RANK.google : SYNDICATION.test(address) ? RANK.plain : undefined;
  if (rank !== undefined && ranks.size < MOST_PREFIXES) ranks.set(prefix, rank);
}

/** A field in Google's text notation: its parts joined by colons. */
function fieldValue({ local, text, parts }: Field): string {
  const filled = PROSE.has(local) ? [] : parts.map((part) => part.trim()).filter((part) => part !== '');
  return filled.length > 0 ? filled.join(':') : text.trim();
}

/** Repeated shipping is joined by commas, as Google's text notation does; of other fields the best stays. */
function addField(entries: Entry[], { key, rank: own }: FieldName, google: number, value: string): void {
  const rank = own <= RANK.alias ? own : google;
  const before = key === 'shipping' ? entries.findIndex((entry) => entry.key === key) : -1;
  if (before === -1) entries.push({ key, rank, value });
  else entries[before] = { key, rank, value: `${entries[before]?.value},${value}` };
}

/** Atom's link; not its `self`, `edit` or `enclosure` ones. */
function hrefOf(attributes: Readonly<Record<string, string>>): string {
  const { href = '', rel = 'alternate' } = attributes;
  return rel === 'alternate' ? href : '';
}

function splitName(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon === -1 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

/** XML's five entities. HTML's stay as written, though XML does not know them: text is cleaned of them later. */
function lenientEntities(): Record<string, string> {
  const five: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return new Proxy(five, {
    get: (_, name) => {
      if (typeof name !== 'string' || !/^[a-z]{2,8}\d{0,2}$/i.test(name)) return undefined;
      return Object.hasOwn(five, name) ? five[name] : `&${name};`;
    },
  });
}

/** Control characters, which XML forbids and shop databases hold. */
function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
