// Asks the registry what is known against the packages of the lockfile: npm run audit. Without an answer it says so, and ends
// well: the lockfile's hashes hold without anybody's answer.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readAudit } from './audit-answer';
import { LICENCES_FILE, listedIn } from './licences';

const { stdout } = spawnSync('npm', ['audit', '--json', '--package-lock-only'], {
  encoding: 'utf8',
  timeout: 60_000,
  shell: process.platform === 'win32',
});
const audited = readAudit(stdout ?? '', listedIn(readFileSync(LICENCES_FILE, 'utf8')));
if (audited === undefined) console.log('Skipped: the registry does not answer audits from here.');
else {
  for (const sentence of [...audited.stopping, ...audited.other]) console.log(sentence);
  if (audited.stopping.length > 0) process.exitCode = 1;
  else console.log(`Nothing serious is known, and nothing at all of what ships (${audited.other.length} others).`);
}
