import { z } from 'zod';
import { RulePack } from './rule-pack';

/** The part of JSON Schema that says which keys an object may have. */
interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly propertyNames?: { readonly enum?: string[] };
}

/** The JSON Schema (draft 2020-12) of a rule pack, for editors that complete and check while one types. */
export function rulePackSchema(): object {
  return z.toJSONSchema(RulePack, { io: 'input' });
}

/** Made once: a pack that is wrong all over asks for it thousands of times. */
let schema: SchemaNode | undefined;

/** The keys allowed in the object at `path`; none when any key is, or when there is no object. */
export function knownKeys(path: readonly PropertyKey[]): string[] {
  schema ??= rulePackSchema() as SchemaNode;
  let node: SchemaNode | undefined = schema;
  for (const step of path) {
    const others: SchemaNode | undefined =
      typeof node?.additionalProperties === 'object' ? node.additionalProperties : undefined;
    const { properties = {} }: SchemaNode = node ?? {};
    node = typeof step === 'number' ? node?.items : Object.hasOwn(properties, step) ? properties[String(step)] : others;
  }
  return node?.propertyNames?.enum ?? Object.keys(node?.properties ?? {});
}
