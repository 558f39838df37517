import { attempt } from '../attempt';
import { type Candidate, state } from '../candidate';
import { type Page, UNREAD } from '../page';
import { query } from '../query';

/** Most nodes looked at, most letters kept, and how many letters from above the heading are among them. */
const MOST_NODES = 30_000;
const MOST_LETTERS = 18_000;
const ABOVE = 5000;

/** Element names, class names and ids of blocks that lead elsewhere, and of what buyers write. */
const ASIDE = /^(?:NAV|HEADER|FOOTER) |review|related|recommend|similar|upsell|cross-?sell|also-|footer|cookie|menu/i;

/** Elements that do not begin a line, and the cells of a row or a pair. */
const INLINE = /^(?:[ABISU]|BIG|EM|FONT|LABEL|SMALL|SPAN|STRONG|SU[BP])$/;
const CELL = /^(?:T[DH]|D[DT])$/;

/** Cells with more letters hold parts of the page. */
const MOST_IN_CELL = 400;

/**
 * What is written from the heading on, as facts called "text" that belong together in their order. `‖` begins a line,
 * `‖#` a headline, and `¦` stands between texts of one line; `page-lines.ts` takes them apart, outside the page.
 */
export function putPairs(candidate: Candidate, { document, heading }: Page): void {
  let text = '';
  let nodes = 0;
  let mark = '';
  let below = heading.element === undefined;
  const gather = (parent: Node, depth: number, inCell: boolean): void => {
    for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
      nodes += 1;
      if (nodes > MOST_NODES || text.length > MOST_LETTERS) return;
      const name = child.nodeName;
      if (child.nodeType === 3) {
        const words = (child.nodeValue as string).slice(0, 2000).trim();
        if (words === '') continue;
        text = (below ? text : text.slice(-ABOVE)) + mark + words;
        mark = '¦';
      } else if (child.nodeType === 1 && depth < 200 && !UNREAD.test(name)) {
        const element = child as Element;
        const named = `${name} ${element.getAttribute('class')} ${element.getAttribute('id')}`;
        if (ASIDE.test(named) && !element.contains(heading.element as Element)) continue;
        below ||= element === heading.element;
        const cell = CELL.test(name) && (element.textContent as string).length < MOST_IN_CELL;
        const begins = inCell || INLINE.test(name) || (cell && name !== 'DT') ? '' : /^H\d$/.test(name) ? '‖#' : '‖';
        mark = begins || mark;
        gather(element, depth + 1, inCell || cell);
        if (begins && name !== 'DT') mark = '‖';
      }
    }
  };
  // A form's fields may stand in for its methods: what was gathered before is kept.
  attempt(() => gather(query(document, 'body') as Element, 0, false));
  for (const [part] of text.replace(/\s+/g, ' ').matchAll(/.{1,299}(?: |$)/g)) state(candidate, 'text', part, 'text');
}
