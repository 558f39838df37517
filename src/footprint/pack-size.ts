/** Words before the number, and words after it, that say how many things are sold together. */
const BEFORE =
  /\b(?:pack of|set of|box of|lot de|lot of|pack de|set de|juego de|confezione da|set da|pacco da) (\d{1,2})\b/i;
const AFTER = /\b(\d{1,2})(?:er)?[- ]?(?:pack|pk|er[- ]set)\b/i;
const MOST = 50;

/** How many things a name says are sold together ("pack of 3", "3er-Pack", "lot de 2"); 1 when it does not say. */
export function packSize(name: string): number {
  const text = name.slice(0, 300).replace(/\s+/g, ' ');
  const count = Number((BEFORE.exec(text) ?? AFTER.exec(text))?.[1] ?? 1);
  return count >= 2 && count <= MOST ? count : 1;
}
