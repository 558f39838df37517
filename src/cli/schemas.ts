// Writes the JSON Schema of the file that people export, so that other programs can read and make one: npm run schemas
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { Archive } from '@/src/ledger/archive/archive';

const ROOT = new URL('../../', import.meta.url);

/** File name → content of everything in `public/` that is made from our schemas. */
export function makeSchemaFiles(): Record<string, string> {
  const schema = z.toJSONSchema(Archive, { io: 'input', unrepresentable: 'any' });
  const about = {
    title: 'Reprise archive, version 1',
    description:
      'Everything a person made: ledger, rules, settings, sources, saved offers, followed products, shops, feeds and what they said on pages. Moments are ms since 1970, carbon kg CO2e, money whole minor units of its currency. An entry with a higher revision replaces one with a lower.',
  };
  return { 'archive.schema.json': `${JSON.stringify({ ...about, ...schema }, undefined, 1)}\n` };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [name, content] of Object.entries(makeSchemaFiles())) {
    writeFileSync(new URL(`public/${name}`, ROOT), content);
    console.log(`public/${name}  ${(Buffer.byteLength(content) / 1000).toFixed(0)} kB`);
  }
}
