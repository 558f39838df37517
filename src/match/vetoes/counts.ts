/** Numbers in words, folded; en, de, fr, es, it, nl, pl, cs. */
export const NUMBERS: ReadonlyMap<string, number> = new Map(
  [
    ['two', 'zwei', 'deux', 'dos', 'due', 'twee', 'dwa', 'dwie', 'dva', 'dve'],
    ['three', 'drei', 'trois', 'tres', 'tre', 'drie', 'trzy', 'tri'],
    ['four', 'vier', 'quatre', 'cuatro', 'quattro', 'cztery', 'ctyri'],
    ['five', 'funf', 'cinq', 'cinco', 'cinque', 'vijf', 'piec', 'pet'],
    ['six', 'sechs', 'seis', 'sei', 'zes', 'szesc', 'sest'],
  ].flatMap((words, i) => words.map((word): [string, number] => [word, i + 2])),
);
/** In signs of Chinese and Japanese. */
export const HAN_NUMBERS: ReadonlyMap<string, number> = new Map(
  ['两兩二', '三', '四', '五', '六', '七', '八', '九', '十'].flatMap((characters, i) =>
    [...characters].map((character): [string, number] => [character, i + 2]),
  ),
);
/** Two digits or a number in words, as a part of a pattern with one group. */
export const COUNT = `(\\d{1,2}|${[...NUMBERS.keys()].join('|')})`;
