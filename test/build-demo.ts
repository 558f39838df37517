// Builds the extension as it ships, but already allowed to read the demo shops and servers on localhost, where no
// permission prompt can be answered by a test, to show notifications, and to ask a shop of a name that leads to this machine
// in tests only.
// Beside the shipped build, in `.output/*-demo`.
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';
import { WOO_HOST } from './web/woo-shop';

const root = fileURLToPath(new URL('..', import.meta.url));

for (const browser of process.argv.slice(2)) {
  await build({
    root,
    browser,
    outDirTemplate: '{{browser}}-mv{{manifestVersion}}-demo',
    manifest: {
      permissions: ['notifications'],
      host_permissions: ['http://localhost/*', 'http://*.localhost/*', 'https://localhost/*', `https://${WOO_HOST}/*`],
    },
  });
}
