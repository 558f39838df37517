/** One finding of Mozilla's linter, as far as we read it. */
export interface Finding {
  readonly code: string;
  readonly message: string;
  readonly file?: string | null;
}

/** Everything the linter found. */
export interface Linted {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly notices: readonly Finding[];
}

/** Warnings that stand, and why each does; another one stops the packaging. */
export const EXPLAINED: Readonly<Record<string, string>> = {
  DANGEROUS_EVAL:
    'Zod tries whether it may compile its checks, once. The policy of our pages refuses, and it goes on without.',
  UNSAFE_VAR_ASSIGNMENT:
    'Preact knows "dangerouslySetInnerHTML". A test holds that nothing of ours uses it, or writes markup from strings.',
  KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION:
    'Firefox for Android knows "data_collection_permissions" later than Firefox. Reprise is not offered for Android.',
};

/** What must be mended before this ships: errors, and warnings nobody has explained. */
export function faultsIn({ errors, warnings }: Linted): Finding[] {
  return [...errors, ...warnings.filter(({ code }) => !Object.hasOwn(EXPLAINED, code))];
}

/** The explanations that no warning asks for any more. */
export function idleExplanations({ warnings }: Linted): string[] {
  const found = new Set(warnings.map(({ code }) => code));
  return Object.keys(EXPLAINED).filter((code) => !found.has(code));
}
