/** Tables of the database that only a person's own doing writes: what must be as before after a page did its worst. */
export const PERSONAL = [
  'entries',
  'changes',
  'ledgerSettings',
  'wrongMatches',
  'corrections',
  'panelQuiet',
  'panelOff',
  'panelPlace',
  'watches',
  'saved',
  'rules',
  'ruleVersions',
  'packs',
  'sites',
  'sources',
  'feeds',
] as const;
