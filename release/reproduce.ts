// Builds everything twice, here and from the unpacked sources archive in a directory of another name, and says whether every
// archive is the same byte for byte: npm run reproduce. With --install the second build has packages of its own, by `npm ci`;
// without, it uses those installed here.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Archive, makeArchives, tableOf } from './archives';
import { unzip } from './unzip';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** What the second build runs: the same code, from the sources archive. */
const IN_PROCESS = `
const { makeArchives } = await import('./release/archives.ts');
console.log('\\n' + JSON.stringify(await makeArchives(process.cwd())));`;
const installs = process.argv.includes('--install');

const here = await makeArchives(ROOT);
const elsewhere = mkdtempSync(join(tmpdir(), 'reprise-again-'));
try {
  const there = await buildAgain(here.find(({ name }) => name.includes('-sources')) as Archive);
  const different = here.filter(({ name, hash }) => there.find((archive) => archive.name === name)?.hash !== hash);
  console.log(tableOf(here));
  if (different.length > 0) {
    console.error(`Not the same when built again:\n${tableOf(different)}`);
    for (const { name, file } of different) sayWhere(file, there.find((archive) => archive.name === name)?.file);
    process.exitCode = 1;
  } else console.log(`All ${here.length} are the same, byte for byte, built from the sources archive.`);
} finally {
  rmSync(elsewhere, { recursive: true, force: true });
}

/** Unpacks the sources and builds from them alone, in a process of its own. */
async function buildAgain(sources: Archive): Promise<Archive[]> {
  for (const [name, content] of unzip(readFileSync(sources.file))) {
    mkdirSync(dirname(join(elsewhere, name)), { recursive: true });
    writeFileSync(join(elsewhere, name), content);
  }
  if (installs) execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: elsewhere, stdio: 'inherit' });
  else symlinkSync(join(ROOT, 'node_modules'), join(elsewhere, 'node_modules'));
  const made = execFileSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', IN_PROCESS],
    { cwd: elsewhere, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return JSON.parse(made.slice(made.lastIndexOf('\n[') + 1)) as Archive[];
}

/** Which files of two archives differ. */
function sayWhere(one: string, other: string | undefined): void {
  const files = unzip(readFileSync(one));
  const others = other === undefined ? new Map<string, Buffer>() : unzip(readFileSync(other));
  for (const name of new Set([...files.keys(), ...others.keys()]))
    if (files.get(name)?.equals(others.get(name) ?? Buffer.alloc(0)) !== true) console.error(`  ${name}`);
}
