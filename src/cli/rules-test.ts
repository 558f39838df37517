// npm run --silent rules:test -- PACK.json [--over LOWER.json ...]
// Runs the examples of a rule pack in a team's own CI: over the shipped rules, and over other packs where it is laid over
// those. Ends with 0 when all pass, 1 when one fails, 2 when a pack cannot be read.
import { parseArgs } from 'node:util';
import { ruleSetOf } from '@/src/rules/layer';
import type { Layer } from '@/src/rules/layers';
import { shippedPack } from '@/src/rules/shipped';
import { runExamples } from '@/src/verdict/examples';
import { localPacks, localTongue } from './local-knowledge';
import { readPack } from './read-pack';
import { examplesText } from './rules-text';
import { runScript } from './run-script';

const USAGE = 'Usage: npm run --silent rules:test -- PACK.json [--over LOWER.json ...]';

await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { over: { type: 'string', multiple: true, default: [] } },
  });
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) {
    console.error(USAGE);
    return 2;
  }
  const [tongue, { taxonomy }] = await Promise.all([localTongue(), localPacks()]);
  const pack = await readPack(path, tongue);
  const lower = await Promise.all(values.over.map((each) => readPack(each, tongue)));
  const layers = [...lower, pack].map((each): Layer => ({ kind: 'pack', pack: each }));
  const results = runExamples(
    pack.examples ?? [],
    ruleSetOf([{ kind: 'shipped', pack: shippedPack }, ...layers]),
    taxonomy,
  );
  console.log(examplesText(pack, results, tongue));
  return results.every(({ passes }) => passes) ? 0 : 1;
});
