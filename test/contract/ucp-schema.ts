import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const FOLDER = fileURLToPath(new URL('ucp-schemas', import.meta.url));

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats(ajv);
for (const name of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }))
  if (name.endsWith('.json')) ajv.addSchema(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));

/** What the official schema has against a value: `pointer` as in "shopping/catalog_search.json#/$defs/search_request". */
export function schemaFaults(pointer: string, value: unknown): string[] {
  const validate = ajv.getSchema(`https://ucp.dev/schemas/${pointer}`);
  if (validate === undefined) throw new Error(`There is no schema ${pointer}.`);
  return validate(value) === true
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}
