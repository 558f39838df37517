import type { Token } from '@/src/listings/terms/tokens';

/** "Windows 11", "Win 10", "Win11", "W11P". */
const NAME = /^(?:windows?|win)$/;
const VERSION = /^(?:7|8|8\.1|10|11)$/;
const IN_ONE = /^(?:windows?|win|w)(?:7|8|10|11)(?:p|h|pro|home)?$/;
const EDITION = /^(?:pro|professional|home|enterprise|p|h)$/;

/** So many words at least stand before what comes with a computer; a system itself is named first. */
const LEAST_BEFORE = 3;

/** Places of the words for the operating system that comes with a thing: the "Pro" of "Windows 11 Pro" is no model of it. */
export function systemIn(tokens: readonly Token[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (let i = LEAST_BEFORE; i < tokens.length; i += 1) {
    const { text } = tokens[i] as Token;
    const isNamed = NAME.test(text) && VERSION.test(tokens[i + 1]?.text ?? '');
    if (!isNamed && !IN_ONE.test(text)) continue;
    let end = i + (isNamed ? 2 : 1);
    while (EDITION.test(tokens[end]?.text ?? '')) end += 1;
    for (; i < end; i += 1) places.add(i);
  }
  return places;
}
