// Without a schema, for screens that must open at once.

/** Where the money went that was kept, if the person says. */
export const RESPENT = ['kept', 'goods', 'services', 'travel', 'mixed'] as const;
