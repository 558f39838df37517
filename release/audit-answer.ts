import { z } from 'zod';

/** What `npm audit --json` answers, as far as we read it; an answer without it is none. */
const AuditSchema = z.object({
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string(), isDirect: z.boolean().optional() })),
});

/** What an audit came to, in a sentence each; undefined when nobody answered. */
export interface Audited {
  /** Of packages whose code ships, or serious: these stop a release. */
  readonly stopping: readonly string[];
  /** Of tools that ship nothing. */
  readonly other: readonly string[];
}

const SERIOUS = ['high', 'critical'];

/** Reads an answer. @param shipped names of the packages whose code ships. */
export function readAudit(answer: string, shipped: readonly string[]): Audited | undefined {
  const parsed = AuditSchema.safeParse(jsonOf(answer));
  if (!parsed.success) return undefined;
  const found = Object.entries(parsed.data.vulnerabilities).map(([name, { severity }]) => ({
    sentence: `${name}: ${severity}${shipped.includes(name) ? ', and its code ships' : ''}`,
    stops: shipped.includes(name) || SERIOUS.includes(severity),
  }));
  return {
    stopping: found.filter(({ stops }) => stops).map(({ sentence }) => sentence),
    other: found.filter(({ stops }) => !stops).map(({ sentence }) => sentence),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
