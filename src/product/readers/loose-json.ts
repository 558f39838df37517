import { tryJson } from '../try-json';

/** Longer texts are not data about one product. In UTF-16 units. */
const MOST_READ = 2_000_000;

/**
 * Parses JSON as shops write it: CDATA and comment wrappers, comments, raw control characters in strings, trailing
 * commas, single quotes, several values in a row, something left over at the end. Undefined when nothing can be made
 * of it; never throws. Linear in the length.
 */
export function parseLooseJson(text: string): unknown {
  if (text.length > MOST_READ) return undefined;
  const whole = tryJson(text);
  if (whole !== undefined) return whole;
  const values = tryJson(mend(text));
  return Array.isArray(values) && values.length < 2 ? values[0] : values;
}

/**
 * A string, a bracket that hides data from browsers of the last century, a comment, a run of anything else, or one sign.
 * What is not closed ends with the text; no part can match in two ways, so this is linear.
 */
const TOKEN =
  /"[^"\\]*(?:\\.[^"\\]*)*"?|'[^'\\]*(?:\\.[^'\\]*)*'?|(?:\/\/ ?|\/\* ?)?(?:<!\[CDATA\[|\]\]>|<!--|-->)(?: ?\*\/)?|\/\/[^\n]*|\/\*.*?(?:\*\/|$)|[\w.]+|./gs;

/** One pass over the text: strings are escaped anew, everything between them is reduced to what JSON knows. */
function mend(text: string): string {
  const out: string[] = [];
  const open: string[] = [];
  const dropComma = () => out.at(-1) === ',' && out.pop();
  for (const [token] of text.matchAll(TOKEN)) {
    const sign = token[0] as string;
    if (/["']/.test(sign)) {
      if (open.length > 0)
        out.push(mendString(token.slice(1, token.length > 1 && token.endsWith(sign) ? -1 : undefined)));
    } else if (sign === '{' || sign === '[') {
      if (open.length === 0 && out.length > 0) out.push(',');
      open.push(sign === '{' ? '}' : ']');
      out.push(sign);
    } else if (token === open.at(-1)) {
      dropComma();
      out.push(open.pop() as string);
    } else if (open.length > 0 && /^[\w.,:+-]+$/.test(token)) {
      out.push(token);
    }
  }
  // A text cut off in the middle keeps what came before the cut.
  dropComma();
  return `[${out.join('')}${open.reverse().join('')}]`;
}

function mendString(inner: string): string {
  const mended = inner
    // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are the fault mended here.
    .replace(/\\(?:u[\da-fA-F]{4}|["\\/bfnrt]|([\s\S]?))|["\u0000-\u001f]/g, (whole, odd?: string) => {
      if (odd !== undefined) return odd === "'" ? "'" : odd === '' ? '' : `\\\\${odd < ' ' ? ' ' : odd}`;
      return whole === '"' ? '\\"' : whole < ' ' ? ' ' : whole;
    });
  return `"${mended}"`;
}
