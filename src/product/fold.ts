/** Letters small and without accents, for comparing words of many languages: "Énergie" is "energie", "ß" is "ss". */
export function fold(text: string): string {
  const small = text.toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
  if (/^[\x00-\x7f]*$/.test(small)) return small;
  return small
    .normalize('NFD')
    .replace(/([a-z])[\u0300-\u036f]+/g, '$1')
    .normalize('NFC')
    .replace(/[ßłøæı]/g, (letter) => ALIKE[letter] as string);
}

const ALIKE: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ø: 'o', æ: 'ae', ı: 'i' };
