import { z } from 'zod';
import type { Lookup } from './say';

/** The browser's message file format (`public/_locales/en/messages.json`), as far as we use it. */
export const Catalogue = z.record(z.string(), z.object({ message: z.string() }));
export type Catalogue = z.infer<typeof Catalogue>;

/** Looks messages up in a catalogue file, for programs that run outside a browser. */
export function lookupIn(catalogue: Catalogue): Lookup {
  return (key, args) =>
    (catalogue[key]?.message ?? '').replace(/\$([1-9])/g, (whole, n: string) => args[Number(n) - 1] ?? whole);
}
