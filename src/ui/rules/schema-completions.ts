import { getLocation } from 'jsonc-parser';
import type { Path } from '@/src/rules/edit-text';

/** The part of JSON Schema that tells what may stand where. */
export interface SchemaNode {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly propertyNames?: { readonly enum?: readonly string[] };
  readonly items?: SchemaNode;
  readonly prefixItems?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly required?: readonly string[];
}

/** What can be written at a place, and which stretch of the text it takes the place of. */
export interface Completions {
  readonly from: number;
  readonly to: number;
  readonly options: readonly Completion[];
}

export interface Completion {
  /** As it is listed. */
  readonly label: string;
  /** As it is written. */
  readonly insert: string;
  readonly isRequired: boolean;
}

/** What the schema allows at `offset` of a text that may still be incomplete: names of an object, or values of a closed set. */
export function completionsAt(text: string, offset: number, schema: SchemaNode): Completions {
  const { path, isAtPropertyKey, previousNode } = getLocation(text, offset);
  const within =
    previousNode !== undefined && previousNode.offset <= offset && offset <= previousNode.offset + previousNode.length
      ? previousNode
      : undefined;
  const from = within?.offset ?? wordStart(text, offset);
  const to = within === undefined ? offset : within.offset + within.length;
  const isColoned = /^\s*:/.test(text.slice(to, to + 20));
  const options = isAtPropertyKey
    ? namesIn(nodesAt(schema, path.slice(0, -1)), isColoned)
    : valuesIn(nodesAt(schema, path));
  return { from, to, options };
}

function namesIn(nodes: readonly SchemaNode[], isColoned: boolean): Completion[] {
  const options = nodes.flatMap((node) => [
    ...Object.entries(node.properties ?? {}).map(([name, value]) => ({
      label: name,
      insert: `${JSON.stringify(name)}${isColoned ? '' : `: ${beginningOf(value)}`}`,
      isRequired: node.required?.includes(name) === true,
    })),
    ...(node.properties === undefined ? (node.propertyNames?.enum ?? []) : []).map((name) => ({
      label: name,
      insert: `${JSON.stringify(name)}${isColoned ? '' : ': '}`,
      isRequired: false,
    })),
  ]);
  return once(options);
}

function valuesIn(nodes: readonly SchemaNode[]): Completion[] {
  const values = nodes.flatMap((node) => [
    ...(node.enum ?? []),
    ...('const' in node ? [node.const] : []),
    ...(node.type === 'boolean' ? [true, false] : []),
  ]);
  return once(values.map((value) => ({ label: String(value), insert: JSON.stringify(value), isRequired: false })));
}

/** How a value of this kind begins, so that its brackets are there. */
function beginningOf(node: SchemaNode): string {
  const [type] = alternatives(node).map((one) => one.type);
  if (type === 'object') return '{}';
  if (type === 'array') return '[]';
  return type === 'string' && node.enum === undefined ? '""' : '';
}

/** All that the schema says of the place at `path`: several where it allows several forms. */
function nodesAt(schema: SchemaNode, path: Path): readonly SchemaNode[] {
  return path.reduce<readonly SchemaNode[]>(
    (nodes, step) => nodes.flatMap((node) => childrenAt(node, step)).flatMap(alternatives),
    alternatives(schema),
  );
}

function childrenAt(node: SchemaNode, step: string | number): readonly SchemaNode[] {
  if (typeof step === 'number') return [node.prefixItems?.[step] ?? node.items].filter((item) => item !== undefined);
  const { properties = {}, additionalProperties } = node;
  if (Object.hasOwn(properties, step)) return [properties[step] as SchemaNode];
  return typeof additionalProperties === 'object' ? [additionalProperties] : [];
}

function alternatives(node: SchemaNode): readonly SchemaNode[] {
  const inner = node.anyOf ?? node.oneOf;
  return inner === undefined ? [node] : inner.flatMap(alternatives);
}

function once(options: readonly Completion[]): Completion[] {
  return [...new Map(options.map((option) => [option.label, option])).values()];
}

function wordStart(text: string, offset: number): number {
  return offset - (/[\w.-]*$/.exec(text.slice(Math.max(0, offset - 200), offset))?.[0].length ?? 0);
}
