// Takes the text a page was gathered as apart again: lines, and what they say under which label.
import type { Fact } from './sighting';

/** One line of a page. */
export interface Line {
  readonly text: string;
  /** The texts it is made of, such as the cells of a row. */
  readonly parts: readonly string[];
  readonly headline: boolean;
  /** It stands below the name of what is sold, so it is about that, not about the shop. */
  readonly below: boolean;
}

const MOST_LINES = 1500;

/** The lines of the facts called "text", in the order of the page; see `readers/pairs.ts` for the signs between them. */
export function linesOf(facts: readonly Fact[]): Line[] {
  const whole = facts.filter(({ label }) => label === 'text').map(({ value }) => value);
  const heading = facts.find(({ label }) => label === 'heading')?.value;
  const raw = whole.join(' ').split('‖').slice(0, MOST_LINES);
  const texts = raw.map((line) =>
    line
      .replace(/^#/, '')
      .split('¦')
      .map((part) => part.trim())
      .filter(Boolean),
  );
  const top = texts.findIndex((parts, at) => raw[at]?.startsWith('#') && same(parts.join(''), heading));
  return texts.flatMap((parts, at) =>
    parts.length === 0
      ? []
      : [{ text: parts.join(' '), parts, headline: raw[at]?.startsWith('#') === true, below: at >= top }],
  );
}

function same(text: string, heading: string | undefined): boolean {
  return heading !== undefined && text.replace(/\s/g, '') === heading.replace(/\s/g, '');
}

/** A label and what stands beside, behind or below it. */
export interface Statement {
  readonly label: string;
  readonly value: string;
  /** The value is only the next line: believed of labels that hardly stand alone. */
  readonly loose: boolean;
  /** It is about the parcel, by the words above or right below. */
  readonly parcel: boolean;
  readonly below: boolean;
}

const LONGEST_LABEL = 60;

/** How many lines a word about the parcel governs when no headline ends its section. */
const PARCEL_LINES = 14;

/** Lines that begin a section about the parcel, in en, de, fr, es, it, pt, nl, sv, pl, cs, sk, ru and some more. */
const PARCEL =
  /^(?:(?:product |item )?packag(?:e|ing)(?: (?:details?|info\p{L}*|dimensions?|measurements?|sizes?|weights?|specifications?))*|shipping(?: (?:details?|info\p{L}*|dimensions?|weights?))*|(?:infos? zur )?verpackung(?:s\p{L}+)?|versand(?:details|informationen|maße)?|emballage|(?:dimensions (?:de l'))?emballage|colis|embalaje|embalagem|(?:dimensioni )?imballo|imballaggio|confezione|verpakking|förpackning|emballasje|opakowanie|balení|balenie|csomagolás|упаковка|ambalaj|包装|梱包)\P{L}*$/iu;
const PARCEL_BELOW =
  /^(?:packages?|parcels?|cartons?|boxes|packungen|pakete|colis|paquetes|colli|number of (?:packages|parcels|boxes))(?:\W|$)/i;

/** What the lines say, in their order. A line may say several things ("Weight: 2 kg, material: steel"). */
export function statementsIn(lines: readonly Line[]): Statement[] {
  const statements: Statement[] = [];
  let parcelFrom = Number.NEGATIVE_INFINITY;
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    // "Packaging" above "cardboard" is a label like others.
    const isLabel = !line.headline && /^\p{L}+$/u.test(line.text) && next !== undefined && !/\d/.test(next.text);
    if (PARCEL.test(line.text) && !isLabel) parcelFrom = at;
    else if (line.headline) parcelFrom = Number.NEGATIVE_INFINITY;
    const below = lines.slice(at + 1, at + 3).some(({ text }) => PARCEL_BELOW.test(text));
    const about = { parcel: at - parcelFrom <= PARCEL_LINES || below, below: line.below };
    // Three cells and more are a table of several things.
    const loose = line.parts.length > 2;
    for (const [label, value] of pairsIn(line)) statements.push({ label, value, loose, ...about });
    const alone = line.parts.length === 1 && line.text.length <= LONGEST_LABEL && !/[:：]\s*\S/.test(line.text);
    if (alone && next && !next.headline)
      statements.push({ label: bare(line.text), value: next.text.slice(0, 300), loose: true, ...about });
  });
  return statements;
}

function pairsIn({ parts, text, headline }: Line): (readonly [string, string])[] {
  if (headline && !/[:：]/.test(text)) return [];
  const [first = '', ...others] = parts;
  // "Sku: 480464" beside other words is complete by itself.
  const number = /^([^:：]{2,60})[:：]\s*([^\s:：]*\d{3}[^\s:：]*)$/.exec(others.length > 0 ? first : '');
  if (number) return [[bare(number[1] as string), number[2] as string]];
  const found: (readonly [string, string])[] = [];
  if (others.length > 0 && first.length <= LONGEST_LABEL && !/[:：]\s*\S/.test(first))
    found.push([bare(first), others.join(' ').replace(/^[:：]\s*/, '')]);
  else if (text.length <= 1000) {
    const whole = /^([^:：]{2,60})[:：]\s*(\S.*)$/.exec(text);
    if (whole) found.push([bare(whole[1] as string), whole[2] as string]);
    for (const piece of text.split(/[;,•|]\s|(?<=\d|\p{L}{5})\.\s/u).slice(0, 40)) {
      const pair = /^([^:：]{2,60})[:：]\s*(\S[^:：]*)$/.exec(piece.trim());
      if (pair && piece.length < text.length) found.push([bare(pair[1] as string), pair[2] as string]);
    }
  }
  for (const part of others.slice(0, 40)) {
    const pair = /^([^:：]{2,60})[:：]\s*(\S[^:：]{0,300})$/.exec(part);
    if (pair) found.push([bare(pair[1] as string), pair[2] as string]);
  }
  // "Weight 200 g"
  const behind = /^(\P{N}{3,40}?) {1,3}((?:\p{L}{2,3}\. )?[\d][^:：]{0,60})$/u.exec(text);
  if (behind) found.push([bare(behind[1] as string), behind[2] as string]);
  return found;
}

function bare(label: string): string {
  return label.replace(/^[\s\-–•·*?►>]+|[\s:：]+$/gu, '');
}
