import type { RulePack } from '@/src/rules/rule-pack';

/** A rule pack as JSON for people: `parseRulePack` gives the same pack again. */
export function formatRulePack(pack: RulePack): string {
  return `${JSON.stringify(pack, null, 2)}\n`;
}
