/** The first of the phrases that stands in a text of plain words (` … `), whole words only. */
export function findPhrase(plain: string, phrases: readonly string[]): string | undefined {
  return phrases.find((phrase) => plain.includes(` ${phrase} `));
}

/** Splits a table of phrases written one a line. */
export function phrases(table: string): readonly string[] {
  return table.split('\n').flatMap((row) => row.trim() || []);
}
