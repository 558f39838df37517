import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Bundles a worker of this folder as an extension of its own: the bench runs where the index runs, and no line of it is
 * in what we ship. Answers with the extension's folder.
 */
export async function buildBenchExtension(worker: string, nodePaths: readonly string[] = []): Promise<string> {
  const folder = join(ROOT, '.output', `bench-${worker}`);
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [join(ROOT, 'test', 'bench', `${worker}.ts`)],
    outfile: join(folder, 'worker.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2024',
    alias: { '@': ROOT },
    nodePaths: [...nodePaths],
    loader: { '.csv': 'text' },
    logLevel: 'error',
  });
  const manifest = {
    manifest_version: 3,
    name: 'Bench',
    version: '1',
    permissions: ['unlimitedStorage'],
    background: { service_worker: 'worker.js', type: 'module' },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Bench</title>');
  return folder;
}
