// npm run --silent rules:diff -- A.json B.json
// What changes from one version of a rule pack to the next, by the keys of the rules; "!" marks what loosens something.
// Ends with 0 when nothing does, 1 when something does, 2 when a pack cannot be read.
import { parseArgs } from 'node:util';
import { diffPacks, loosens } from '@/src/rules/diff';
import { localTongue } from './local-knowledge';
import { readPack } from './read-pack';
import { changesText } from './rules-text';
import { runScript } from './run-script';

const USAGE = 'Usage: npm run --silent rules:diff -- A.json B.json';

await runScript(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [from, to, ...others] = positionals;
  if (from === undefined || to === undefined || others.length > 0) {
    console.error(USAGE);
    return 2;
  }
  const tongue = await localTongue();
  const changes = diffPacks(await readPack(from, tongue), await readPack(to, tongue));
  console.log(changesText(changes, tongue));
  return loosens(changes) ? 1 : 0;
});
