import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** As far as we look at what a bundler writes: each chunk with its modules, and how much of each is left in it. */
export interface Bundle {
  readonly [file: string]: {
    readonly modules?: Readonly<Record<string, { readonly renderedLength: number }>>;
  };
}

/**
 * The package a module is part of; undefined for our own. Tools add code of their own too, in modules that are no files
 * and begin with a NUL.
 */
export function packageOf(module: string): string | undefined {
  const [, installed] = /^.*[\\/]node_modules[\\/]((?:@[^\\/?]+[\\/])?[^\\/?]+)/s.exec(module) ?? [];
  if (installed !== undefined) return installed.replace('\\', '/');
  return /^\0(?:virtual:)?(vite|rolldown|wxt)\b/.exec(module)?.[1];
}

/** The packages with code in a bundle: what was shaken out of it is not in it. */
export function packagesIn(bundle: Bundle): string[] {
  const modules = Object.values(bundle).flatMap((chunk) => Object.entries(chunk.modules ?? {}));
  const left = modules.filter(([, { renderedLength }]) => renderedLength > 0);
  return [...new Set(left.flatMap(([module]) => packageOf(module) ?? []))].sort();
}

/** What the steps of one build bundled between them, written beside the build as a list of names. */
export class BundledPackages {
  private readonly seen = new Set<string>();

  /** A Vite plugin that hears what each step bundled. */
  readonly plugin = {
    name: 'bundled-packages',
    generateBundle: (_: unknown, bundle: Bundle): void => {
      for (const name of packagesIn(bundle)) this.seen.add(name);
    },
  };

  begin(): void {
    this.seen.clear();
  }

  /** @param build the directory the build stands in. */
  write(build: string): void {
    mkdirSync(dirname(build), { recursive: true });
    writeFileSync(listBeside(build), `${JSON.stringify([...this.seen].sort(), undefined, 1)}\n`);
  }
}

/** The packages in the builds that stand in these directories. */
export function readBundled(builds: readonly string[]): string[] {
  const lists = builds.map((build) => JSON.parse(readFileSync(listBeside(build), 'utf8')) as string[]);
  return [...new Set(lists.flat())].sort();
}

function listBeside(build: string): string {
  return `${build}.packages.json`;
}
