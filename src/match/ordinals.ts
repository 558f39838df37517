/** Words for a generation of a thing, folded; en, de, fr, es, it, nl, pl, cs. */
const GENERATION = /^gen(?:er\w*)?\.?$/;
/** Words for an edition of a text. */
const EDITIONS = new Set(
  'ed edn edition edicion edizione editie druk aufl auflage ausgabe wyd wydanie vyd vydani edycja'.split(' '),
);

/** "8th", "8e", "2eme", "9ª", "1°": with their endings in the languages we read. */
const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th|e|er|ere|eme|ieme|a|o|de|ste)$/;

const SPELLED: ReadonlyMap<string, string> = new Map(
  [
    'first erste ersten premier premiere primera primer prima primo eerste pierwsza pierwsze pierwszej prvni',
    'second zweite zweiten deuxieme seconde segunda segundo seconda secondo tweede druga drugie drugiej druhe druha',
    'third dritte dritten troisieme tercera tercer terza terzo derde trzecia trzecie trzeciej treti',
    'fourth vierte vierten quatrieme cuarta cuarto quarta quarto vierde czwarta czwarte czwartej ctvrte ctvrta',
    'fifth funfte funften cinquieme quinta quinto vijfde piata piate piatej pate pata',
    'sixth sechste sechsten sixieme sexta sexto sesta sesto zesde szosta szoste szostej seste sesta',
    'seventh siebte siebten septieme septima septimo settima settimo zevende siodma siodme siodmej sedme sedma',
    'eighth achte achten huitieme octava octavo ottava ottavo achtste osma osme osmej',
    'ninth neunte neunten neuvieme novena noveno nona nono negende dziewiata dziewiate dziewiatej devate devata',
    'tenth zehnte zehnten dixieme decima decimo tiende dziesiata dziesiate dziesiatej desate desata',
  ].flatMap((words, i) => words.split(' ').map((word): [string, string] => [word, String(i + 1)])),
);

export function isGenerationWord(word: string): boolean {
  return word.startsWith('gen') && GENERATION.test(word);
}

export function isEditionWord(word: string): boolean {
  return EDITIONS.has(word);
}

/** The number an ordinal says, in digits or in words: "8th", "8e" and "ottava" → "8". */
export function ordinalOf(word: string): string | undefined {
  return ORDINAL.exec(word)?.[1] ?? SPELLED.get(word);
}
