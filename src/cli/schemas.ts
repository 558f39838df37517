// Writes the JSON Schemas of the file that people export and of rule packs, so that other programs can read and make them: npm run schemas
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { Archive } from '@/src/ledger/archive/archive';
import { RULE_FORMAT } from '@/src/rules/rule-pack';
import { rulePackSchema } from '@/src/rules/rule-schema';

const ROOT = new URL('../../', import.meta.url);

/** File name → content of everything in `public/` that is made from our schemas. */
export function makeSchemaFiles(): Record<string, string> {
  const schema = z.toJSONSchema(Archive, { io: 'input', unrepresentable: 'any' });
  const about = {
    title: 'Reprise archive, version 1',
    description:
      'Everything a person made: ledger, rules, settings, sources, saved offers, followed products, shops, feeds and what they said on pages. Moments are ms since 1970, carbon kg CO2e, money whole minor units of its currency. An entry with a higher revision replaces one with a lower.',
  };
  return {
    'archive.schema.json': `${JSON.stringify({ ...about, ...schema }, undefined, 1)}\n`,
    'rules.schema.json': rulesSchemaFile(),
  };
}

/** The JSON Schema of a rule pack, as it ships. */
export function rulesSchemaFile(): string {
  const about = {
    title: `Reprise rule pack, format ${RULE_FORMAT}`,
    description:
      'Rules a team keeps for itself or shares: plain data, no expressions, no scripts. Lists of rules carry ids; a later pack replaces a rule of the same kind and id. Further checks (ids given twice, contradictions, crowds) are made when a pack is read.',
  };
  return `${JSON.stringify({ ...about, ...rulePackSchema() }, undefined, 1)}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [name, content] of Object.entries(makeSchemaFiles())) {
    writeFileSync(new URL(`public/${name}`, ROOT), content);
    console.log(`public/${name}  ${(Buffer.byteLength(content) / 1000).toFixed(0)} kB`);
  }
}
