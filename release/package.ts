// Makes what the stores take, in `.output/`: an archive for each browser and the sources; holds them to the stores' rules:
// npm run package
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Archive, makeArchives, tableOf } from './archives';
import { readBundled } from './bundled-packages';
import { LICENCES_FILE, renderLicences, SHIPPED_BUILDS } from './licences';
import { EXPLAINED, type Finding, faultsIn, idleExplanations, type Linted } from './lint-findings';
import { unzip } from './unzip';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const archives = await makeArchives(ROOT);
const problems = [...archives.flatMap(strangeIn), ...licenceProblems(), ...lintProblems()];
console.log(tableOf(archives));
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;

/** What must not be in an archive: what is there for tests and demos only, or for the machine it was made on. */
function strangeIn({ name, file }: Archive): string[] {
  const files = unzip(readFileSync(file));
  const names = [...files.keys()];
  const strange = names.filter((path) => /(^|\/)(test|node_modules|\.\w)|demo|\.map$|\.packages\.json$/.test(path));
  const manifest = files.get('manifest.json')?.toString() ?? '{}';
  return [
    ...strange.map((path) => `${name} holds ${path}, which does not belong there.`),
    ...('host_permissions' in (JSON.parse(manifest) as object) ? [`${name} asks for hosts at install.`] : []),
  ];
}

function licenceProblems(): string[] {
  const isTrue = renderLicences(readBundled(SHIPPED_BUILDS)) === readFileSync(LICENCES_FILE, 'utf8');
  return isTrue ? [] : ['public/licences.txt is not what the bundles hold: npm run licences, then package again.'];
}

/** What Mozilla's linter says of the archive for Firefox. */
function lintProblems(): string[] {
  const { file } = archives.find(({ name }) => name.endsWith('-firefox.zip')) as Archive;
  const linter = join(ROOT, 'node_modules', 'addons-linter', 'bin', 'addons-linter');
  const linted = JSON.parse(lint(linter, file)) as Linted;
  for (const { code, file: at } of linted.warnings) console.log(`${code} in ${at}: ${EXPLAINED[code] ?? ''}`);
  return [
    ...faultsIn(linted).map(({ code, message, file: at }: Finding) => `addons-linter: ${code} in ${at}: ${message}`),
    ...idleExplanations(linted).map((code) => `addons-linter says ${code} no more: take its explanation out.`),
  ];
}

/** It ends with an error when it found one; what it found is on its output then too. */
function lint(linter: string, file: string): string {
  try {
    return execFileSync(process.execPath, [linter, '--output', 'json', file], { encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
