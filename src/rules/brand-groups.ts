import { BRAND_NAMES } from '@/src/listings/terms/brand-names';

/** Groups of names of one brand, each with what the brand is called in other scripts; brands that had no group get one. */
export function withOtherScripts(groups: readonly (readonly string[])[]): string[][] {
  const first = new Set(groups.map(([name]) => name));
  const names = new Map<string | undefined, readonly string[]>(
    BRAND_NAMES.map(([latin, ...others]) => [latin, others]),
  );
  return [
    ...groups.map((group) => [...group, ...(names.get(group[0]) ?? [])]),
    ...BRAND_NAMES.filter(([latin]) => !first.has(latin)).map((group) => [...group]),
  ];
}
