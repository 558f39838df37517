// Builds the extension as it ships, but already allowed to read the demo shops on localhost, where no permission
// prompt can be answered by a test. Beside the shipped build, in `.output/*-demo`.
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';

const root = fileURLToPath(new URL('..', import.meta.url));

for (const browser of process.argv.slice(2)) {
  await build({
    root,
    browser,
    outDirTemplate: '{{browser}}-mv{{manifestVersion}}-demo',
    manifest: { host_permissions: ['http://localhost/*', 'http://*.localhost/*'] },
  });
}
