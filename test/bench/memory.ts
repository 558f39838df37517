import { readdirSync, readFileSync } from 'node:fs';

/** Bytes of memory the extension's process of a Chromium holds, found by its profile; 0 where there is no /proc. */
export function extensionMemory(profile: string): number {
  const processes = ids().map((id) => ({ id, parent: parentOf(id), command: read(`/proc/${id}/cmdline`) }));
  const main = processes.find(({ command }) => command.includes(profile) && !command.includes('--type='));
  const family = new Set([main?.id]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const { id, parent } of processes) if (family.has(parent)) family.add(id);
  }
  const residents = processes
    .filter(({ id, command }) => family.has(id) && command.includes('--extension-process'))
    .map(({ id }) => Number(/VmRSS:\s+(\d+) kB/.exec(read(`/proc/${id}/status`))?.[1] ?? 0) * 1024);
  return Math.max(0, ...residents);
}

function ids(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function parentOf(id: string): string | undefined {
  return /PPid:\s+(\d+)/.exec(read(`/proc/${id}/status`))?.[1];
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It has ended meanwhile.
    return '';
  }
}
