import { parseAst } from 'vitest/node';

/** Attributes a person reads or hears. */
const READ = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'title',
  'placeholder',
  'alt',
  'label',
]);
/** Words of a person: two letters in a row, which neither "×" nor "($1)" has. */
const WORDS = /\p{L}{2}/u;
/** Two words in a row, the first with a capital, or an end like a sentence's: in a string anywhere. */
const SENTENCE = /^\p{Lu}\p{Ll}+ \p{L}+|\p{Ll}{2} \p{L}+.*[.!?…]$/u;

/** What is read of a node of the syntax tree (ESTree with JSX); the rest of its fields hold its children. */
interface Node {
  readonly type: string;
  readonly name?: unknown;
  readonly value?: unknown;
  readonly quasis?: unknown;
  readonly expression?: unknown;
  readonly [field: string]: unknown;
}

/**
 * Text that a person would see and no catalogue knows: text between tags, words in attributes that are read, literals
 * among children, and whole sentences in any string. What is thrown is for developers, and types are no text.
 *
 * @param source a file of TypeScript, with JSX or without
 */
export function visibleText(source: string): readonly string[] {
  const found: string[] = [];
  visit(parseAst(source, { lang: 'tsx' }) as unknown as Node, found);
  return found;
}

function visit(node: Node, found: string[]): void {
  if (node.type === 'ThrowStatement' || node.type === 'ImportDeclaration' || node.type.startsWith('TS')) {
    const { expression } = node;
    // `x satisfies T` and `x as T` are values all the same.
    if (node.type.startsWith('TS') && isNode(expression)) visit(expression, found);
    return;
  }
  if (node.type === 'JSXText') note(String(node.value), WORDS, found);
  if (node.type === 'JSXExpressionContainer' && isNode(node.expression)) shown(node.expression, found);
  if (node.type === 'JSXAttribute') {
    attribute(node, found);
    return;
  }
  if (isText(node)) note(textOf(node), SENTENCE, found);
  for (const child of childrenOf(node)) visit(child, found);
}

function attribute({ name, value }: Node, found: string[]): void {
  if (!isNode(value)) return;
  const isRead = isNode(name) && READ.has(String(name.name));
  if (isText(value)) note(textOf(value), isRead ? WORDS : SENTENCE, found);
  if (!isNode(value.expression)) return;
  if (isRead) shown(value.expression, found);
  visit(value.expression, found);
}

/** The literals an expression may come to: what stands there, in either branch. */
function shown(node: Node, found: string[]): void {
  if (isText(node)) note(textOf(node), WORDS, found);
  const branches = { ConditionalExpression: ['consequent', 'alternate'], LogicalExpression: ['left', 'right'] }[
    node.type
  ];
  for (const branch of branches ?? []) if (isNode(node[branch])) shown(node[branch], found);
}

function note(text: string, pattern: RegExp, found: string[]): void {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (pattern.test(plain) && !found.includes(plain)) found.push(plain);
}

function isText(node: Node): boolean {
  return node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string');
}

/** What is between the values of a template counts, not the values. */
function textOf({ value, quasis }: Node): string {
  if (!Array.isArray(quasis)) return String(value);
  return quasis.map((part: { value: { cooked: string } }) => part.value.cooked).join('1');
}

function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}
