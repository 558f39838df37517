import { readdirSync, readFileSync } from 'node:fs';

/** What the system says of the extension's process: its memory, and the processor time it has had, whoever else was busy. */
export interface ProcessState {
  readonly bytes: number;
  readonly cpuMs: number;
}

/** Clock ticks of /proc, 100 a second on Linux. */
const TICK_MS = 10;

/** The extension's process of a Chromium, found by its profile; zeros where there is no /proc. */
export function extensionProcess(profile: string): ProcessState {
  const processes = ids().map((id) => ({ id, parent: parentOf(id), command: read(`/proc/${id}/cmdline`) }));
  const main = processes.find(({ command }) => command.includes(profile) && !command.includes('--type='));
  const family = new Set([main?.id]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const { id, parent } of processes) if (family.has(parent)) family.add(id);
  }
  const states = processes
    .filter(({ id, command }) => family.has(id) && command.includes('--extension-process'))
    .map(({ id }) => stateOf(id))
    .sort((a, b) => b.bytes - a.bytes);
  return states[0] ?? { bytes: 0, cpuMs: 0 };
}

function stateOf(id: string): ProcessState {
  const bytes = Number(/VmRSS:\s+(\d+) kB/.exec(read(`/proc/${id}/status`))?.[1] ?? 0) * 1024;
  // The name in brackets may hold blanks: fields are counted behind it.
  const fields = read(`/proc/${id}/stat`).split(') ').at(-1)?.split(' ') ?? [];
  return { bytes, cpuMs: (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * TICK_MS };
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
