// Strict JSON with positions: what it says, and at which character each thing stands.
import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type MessageKey, type Reason, reason } from '@/src/words/reason';

/** Something wrong with the text at `offset` characters from its start. */
export interface Fault {
  readonly offset: number;
  readonly path: readonly (string | number)[];
  readonly reason: Reason;
}

/** Deepest nesting read: a pack needs five levels, and deeper ones would exhaust the stack. */
export const DEEPEST = 40;
/** As a name of a field it reaches where nothing of a pack may. */
export const FORBIDDEN_NAME = '__proto__';
/** jsonc-parser's SyntaxKind, a const enum that cannot be imported: { [ opens, } ] closes, 17 ends. */
const OPENS = new Set([1, 3]);
const CLOSES = new Set([2, 4]);
const END = 17;

const SYNTAX: Readonly<Record<string, MessageKey>> = {
  InvalidSymbol: 'rulesJsonSymbol',
  InvalidNumberFormat: 'rulesJsonNumber',
  PropertyNameExpected: 'rulesJsonName',
  ValueExpected: 'rulesJsonValue',
  ColonExpected: 'rulesJsonColon',
  CommaExpected: 'rulesJsonComma',
  CloseBraceExpected: 'rulesJsonCloseBrace',
  CloseBracketExpected: 'rulesJsonCloseBracket',
  EndOfFileExpected: 'rulesJsonEnd',
  InvalidCommentToken: 'rulesJsonComment',
  UnexpectedEndOfComment: 'rulesJsonComment',
  UnexpectedEndOfString: 'rulesJsonString',
  UnexpectedEndOfNumber: 'rulesJsonNumber',
  InvalidUnicode: 'rulesJsonEscape',
  InvalidEscapeCharacter: 'rulesJsonEscape',
  InvalidCharacter: 'rulesJsonCharacter',
};

/** The text's tree, or what is wrong with it: syntax first, then names that occur twice or are not allowed. */
export function readTree(text: string): { ok: true; tree: Node } | { ok: false; faults: Fault[] } {
  if (text.trim() === '') return { ok: false, faults: [{ offset: 0, path: [], reason: reason('rulesNothing') }] };
  const tooDeep = tooDeepAt(text);
  if (tooDeep !== undefined)
    return { ok: false, faults: [{ offset: tooDeep, path: [], reason: reason('rulesTooDeep', String(DEEPEST)) }] };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  if (errors.length > 0) return { ok: false, faults: errors.map(faultOf) };
  if (tree?.type !== 'object')
    return { ok: false, faults: [{ offset: 0, path: [], reason: reason('rulesNotObject') }] };
  const faults = [...nameFaults(tree, [])];
  return faults.length === 0 ? { ok: true, tree } : { ok: false, faults };
}

function faultOf({ error, offset }: ParseError): Fault {
  return { offset, path: [], reason: reason(SYNTAX[printParseErrorCode(error)] ?? 'rulesJsonValue') };
}

function tooDeepAt(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let kind: number = scanner.scan(); kind !== END; kind = scanner.scan()) {
    if (OPENS.has(kind)) depth += 1;
    if (CLOSES.has(kind)) depth -= 1;
    if (depth > DEEPEST) return scanner.getTokenOffset();
  }
  return undefined;
}

/** JSON lets the last of two equal names win in silence, and `__proto__` reach where it should not. */
function* nameFaults(node: Node, path: readonly (string | number)[]): Generator<Fault> {
  if (node.type === 'array') {
    for (const [i, child] of (node.children ?? []).entries()) yield* nameFaults(child, [...path, i]);
    return;
  }
  if (node.type !== 'object') return;
  const seen = new Set<string>();
  for (const { children: [key, value] = [] } of node.children ?? []) {
    if (key === undefined || value === undefined) continue;
    const name = String(key.value);
    const here = [...path, name];
    if (name === FORBIDDEN_NAME) yield { offset: key.offset, path: here, reason: reason('rulesForbiddenName', name) };
    if (seen.has(name)) yield { offset: key.offset, path: here, reason: reason('rulesTwice', name) };
    seen.add(name);
    yield* nameFaults(value, here);
  }
}
