/** Longer texts are not data about one product. In UTF-16 units. */
const MOST_READ = 2_000_000;

/**
 * Parses JSON as shops write it: CDATA and comment wrappers, comments, raw control characters in strings, trailing
 * commas, single quotes, several values in a row, something left over at the end. Undefined when nothing can be made
 * of it; never throws. Linear in the length.
 */
export function parseLooseJson(text: string): unknown {
  if (text.length > MOST_READ) return undefined;
  const whole = parse(text);
  if (whole !== undefined) return whole;
  const values = parse(mend(text));
  return Array.isArray(values) && values.length < 2 ? values[0] : values;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One pass over the text: strings are copied and escaped, everything between them is reduced to what JSON knows. */
function mend(text: string): string {
  const out: string[] = [];
  const open: string[] = [];
  let at = 0;
  while (at < text.length) {
    const sign = text[at] as string;
    if (sign === '"' || sign === "'") {
      const end = stringEnd(text, at);
      if (open.length > 0) out.push(mendString(text.slice(at + 1, end)));
      at = end + 1;
      continue;
    }
    const skipped = noiseEnd(text, at);
    if (skipped > at) {
      at = skipped;
      continue;
    }
    at += 1;
    if (sign === '{' || sign === '[') {
      if (open.length === 0 && out.length > 0) out.push(',');
      open.push(sign === '{' ? '}' : ']');
      out.push(sign);
    } else if (sign === '}' || sign === ']') {
      if (sign !== open.at(-1)) continue;
      open.pop();
      if (out.at(-1) === ',') out.pop();
      out.push(sign);
    } else if (open.length > 0 && !/[;\s]/.test(sign)) {
      out.push(sign);
    }
  }
  // A text cut off in the middle keeps what came before the cut.
  if (out.at(-1) === ',') out.pop();
  return `[${out.join('')}${open.reverse().join('')}]`;
}

function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== text[start]) at += text[at] === '\\' ? 2 : 1;
  return at;
}

/** After a comment or a CDATA bracket that begins here; `at` when none does. */
function noiseEnd(text: string, at: number): number {
  if (!'/<]-'.includes(text[at] as string)) return at;
  const wrapper = WRAPPER.exec(text.slice(at, at + 20));
  if (wrapper !== null) return at + wrapper[0].length;
  if (text.startsWith('//', at)) return after(text, '\n', at);
  if (text.startsWith('/*', at)) return after(text, '*/', at);
  return at;
}

/** Brackets that hide data from browsers of the last century, commented out or not. */
const WRAPPER = /^(?:\/\/ ?|\/\* ?)?(?:<!\[CDATA\[|\]\]>|<!--|-->)(?: ?\*\/)?/;

function after(text: string, sign: string, at: number): number {
  const end = text.indexOf(sign, at + 2);
  return end < 0 ? text.length : end + sign.length;
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
