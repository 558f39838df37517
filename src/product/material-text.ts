import { fold } from './fold';
import { isMaterial, LOOKS, QUALIFIES } from './material-words';
import type { Line, Statement } from './page-lines';

/** What something is made of, and the text that says so. */
export interface StatedMaterial {
  readonly material: string;
  readonly label: string;
  readonly text: string;
}

/** Labels that hold a material, folded; the whole label. */
const LABEL =
  /^(?:(?:main |upper |outer |shell |product |frame |body |case |housing |primary |key )?(?:materials?|fabrics?)(?: (?:composition|type|content|used|name|1))?|compositions?|fib(?:er|re) content|content(?:s and care)?|(?:haupt|ober|grund|gehause|aussen)?materiali?(?:en|zusammensetzung)?|material ?(?:zusammensetzung|art)|zusammensetzung|textil\p{L}* zusammensetzung|matieres?(?: principales?| exterieure)?|materiaux?(?: principal)?|composicao|composicion|composizione|samenstelling|materiaal|materiale?s?|materiais|material (?:principal|exterior|externo)|materjal|materiaali|anyag\p{L}*|skladas|sklad|slozeni|zlozenie|compozitie|tworzywo|malzeme|kumas|материал(?: (?:корпуса|изделия|верха|каркаса))?|состав(?: ткани| материала)?|матеріал|склад|υλικο|材[质質料]|素材|面料|成分|소재|재질|الخامة|المادة|חומר)$/u;

/** Parts of things that have a material each, folded. */
const PART =
  /^(?:\p{L}+ |\p{L}+\/ ?)*(?:upper|outer|sole|outsole|midsole|insole|lining|inner|shell|strap|case|frame|shade|base|cover|(?:table |base)?top|legs?|seat|filling|body|fabric|basematerial|housing|blade|handle|panel|door|lens|mattress|obermaterial|aussenmaterial|futter|innenfutter|innenmaterial|sohle|laufsohle|decksohle|fullung|bezug|gestell|rahmen|armband|gehause|tige|doublure|semelle|dessus|exterieur|interieur|garnissage|revetement|structure|bracelet|boitier|cadre|exterior|interior|forro|suela|entresuela|capellada|corte|plantilla|relleno|estructura|tomaia|fodera|suola|esterno|interno|imbottitura|struttura|sola|cabedal|cano|palmilha|bovenwerk|voering|zool|buitenmateriaal|ovandel|foder|sula|cholewka|podszewka|podeszwa|svrsek|podsivka|podrazka|верх|подкладка|подошва|наполнитель|корпус|каркас|ремешок)(?:\p{L}?s)?(?: material)?$|^(?:matiere|material|materiale) \p{L}+$/u;

/** Parts, where their material stands before them: "leather upper". */
const PART_AFTER =
  /^(?:uppers?|outers?|soles?|outsoles?|midsoles?|insoles?|lining|inners?|shell|straps?|case|frame|body|cover|core|construction|fabric|casing|housing|top|base)$/;

/** Headlines of sections that say it, folded. */
const SECTION =
  /^(?:(?:product )?(?:materials?|fabrics?)|composition|matieres?|materiaux|materialien|material|zusammensetzung|composicion|composicao|composizione|materiali|materiales|sklad|materialy|материалы?|состав)(?: ?(?:&|and|und|et|y|e|i|og|och|en|,|\/) .{2,24})?:?$/u;

/** Lines that tell how to care for a thing. */
const CARE = /(?<!\p{L})(?:wash|wipe|clean|iron|bleach|tumble|dry|waschen|reinigen|laver|lavar|lavare|стирк)/u;

/** Words after which a material comes, folded. */
const MADE =
  /(?<!\p{L})(?:(?:made|crafted|constructed|built|fashioned|knitted|woven|cut|formed) (?:entirely |completely |mainly |mostly )?(?:of|from|in|out of|with)|(?:hergestellt|gefertigt|gemacht|besteht|bestehend) (?:vollstandig )?aus|(?:fabrique|realise|confectionne|concu|faite?)e?s? (?:en|a partir de|de)|(?:fatt|realizzat|prodott)[oaie] (?:di|in|con)|(?:hech|fabricad|confeccionad|elaborad|realizad)[oa]s? (?:de|en|con)|(?:feit|fabricad|confeccionad|produzid)[oa]s? (?:de|em|com)|(?:gemaakt|vervaardigd) (?:van|uit)|tillverkad[et]? (?:av|i)|lavet af|laget av|wykonan\p{L}* z|vyroben\p{L}* z|vyroben\p{L}* zo|(?:изготовлен\p{L}*|сделан\p{L}*|выполнен\p{L}*) из) /u;

const LONGEST = 300;

/**
 * The material a page states, as it writes it: labelled, as a composition in per cent, part by part, in a section about
 * materials, or in a sentence ("made of solid oak").
 */
export function materialIn(
  statements: readonly Statement[],
  lines: readonly Line[],
  texts: readonly string[],
): StatedMaterial | undefined {
  return (
    labelled(statements) ??
    firstOf(
      lines.map(({ text }) => text),
      composition,
    ) ??
    inSection(lines) ??
    partByPart(statements) ??
    firstOf(
      [...lines.filter(({ below }) => below).map(({ text }) => text), ...texts],
      (text) => composition(text) ?? beforePart(text) ?? made(text),
    )
  );
}

function labelled(statements: readonly Statement[]): StatedMaterial | undefined {
  const found = statements.filter(({ label }) =>
    LABEL.test(
      fold(label)
        .replace(/\([^()]*\)/g, '')
        .replace(/[\s:.*]+$/, '')
        .trim(),
    ),
  );
  const good =
    found.find(({ value, parcel }) => !parcel && names(value)) ??
    found.find(({ value, loose, parcel }) => !loose && !parcel && /^\P{N}{3,60}$/u.test(value) && !/[:?!]/.test(value));
  if (good === undefined) return undefined;
  const percents = composition(good.value)?.material;
  // Advertising around the shares is left out, parts without a share are not.
  const whole = percents !== undefined && materialsOf(percents).length === materialsOf(good.value).length;
  return { material: whole ? percents : good.value.slice(0, LONGEST), label: good.label, text: good.value };
}

/** True when a text names a material that is not only a look. */
function names(text: string, strict = false): boolean {
  return materialsOf(text.slice(0, 400), strict).length > 0;
}

interface Word {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}'’\d]+/gu)].slice(0, 400).map((match) => ({
    text: match[0],
    folded: match[0].toLowerCase() === 'lã' ? 'lã' : fold(match[0]),
    start: match.index,
  }));
}

/** The materials in a text with the words that qualify them, in order, each once. */
function materialsOf(text: string, strict = true): string[] {
  const words = wordsOf(text);
  const found: string[] = [];
  words.forEach(({ folded, text: word, start }, at) => {
    if (!isMaterial(folded, strict)) return;
    const next = words[at + 1];
    if (next && LOOKS.test(next.folded)) return;
    let from = start;
    for (let before = at - 1; before >= 0 && at - before < 3; before -= 1) {
      const one = words[before] as Word;
      if (!QUALIFIES.test(one.folded)) break;
      from = one.start;
    }
    const name = text.slice(from, start + word.length);
    if (!found.some((other) => fold(other) === fold(name))) found.push(name);
  });
  return found;
}

/** Per cents of a price, folded. */
const MONEY_OFF =
  /(?<!\p{L})(?:off|sale|save|discount|rabatt|sparen|reduziert|remise|reduction|soldes|descuento|sconto|korting|rabat|sleva|скидк)(?!\p{L})/u;

/** "80 % wool, 20 % polyamide", "Algodão: 100%": the shares and what they are of. */
export function composition(text: string): StatedMaterial | undefined {
  const short = text.slice(0, 600);
  if (!short.includes('%') || MONEY_OFF.test(fold(short))) return undefined;
  const shares: { from: number; to: number }[] = [];
  for (const match of short.matchAll(/(\d{1,3}(?:[.,]\d{1,2})?)\s?%/g)) {
    if (Number((match[1] as string).replace(',', '.')) > 100) continue;
    const start = match.index;
    const end = start + match[0].length;
    const after = /^\s?(?:of |de |di |aus )?[\p{L}\p{M}'’-]+(?:[ -][\p{L}\p{M}'’-]+){0,3}/u.exec(
      short.slice(end, end + 60),
    );
    const words = wordsOf(after?.[0] ?? '');
    const at = words.findIndex(({ folded }) => isMaterial(folded, true));
    const follows = words[at + 1];
    if (at >= 0 && !(follows && LOOKS.test(follows.folded))) {
      const last = words[at] as Word;
      shares.push({ from: start, to: end + last.start + last.text.length });
      continue;
    }
    const before = /[\p{L}\p{M}'’-]+(?: [\p{L}\p{M}'’-]+)?\s?[:(]?\s?$/u.exec(
      short.slice(Math.max(0, start - 40), start),
    );
    if (before && wordsOf(before[0]).some(({ folded }) => isMaterial(folded, true)))
      shares.push({ from: start - before[0].length, to: end });
  }
  if (shares.length === 0) return undefined;
  return {
    material: shares
      .map(({ from, to }) => short.slice(from, to).trim())
      .join(', ')
      .slice(0, LONGEST),
    label: '%',
    text: short.slice(0, LONGEST),
  };
}

function inSection(lines: readonly Line[]): StatedMaterial | undefined {
  for (const [at, { text }] of lines.entries()) {
    if (text.length > 60 || !SECTION.test(fold(text))) continue;
    const said: string[] = [];
    for (const line of lines.slice(at + 1, at + 10)) {
      if (line.headline || line.text.length > 300) break;
      if (names(line.text, true) && !CARE.test(fold(line.text))) said.push(line.text);
      else if (said.length > 0) break;
    }
    if (said.length > 0) return { material: said.join('; ').slice(0, LONGEST), label: text, text: said[0] as string };
  }
  return undefined;
}

function partByPart(statements: readonly Statement[]): StatedMaterial | undefined {
  const parts = statements.filter(
    ({ label, value, loose, below }) =>
      !loose && below && PART.test(fold(label).split(/ - /).at(-1) as string) && value.length <= 200 && names(value),
  );
  const [first] = parts;
  if (first === undefined) return undefined;
  const said = new Set(parts.map(({ label, value }) => `${label}: ${value}`));
  return { material: [...said].join('; ').slice(0, LONGEST), label: first.label, text: first.value };
}

/** "Leather & synthetic upper, textile inner". */
function beforePart(text: string): StatedMaterial | undefined {
  if (text.length > 1500) return undefined;
  const words = wordsOf(text);
  const found = new Set<string>();
  words.forEach(({ folded }, at) => {
    if (!PART_AFTER.test(folded)) return;
    for (let before = at - 1; before >= Math.max(0, at - 4); before -= 1) {
      const one = words[before] as Word;
      if (isMaterial(one.folded, true)) found.add(one.text);
      else if (!QUALIFIES.test(one.folded) && !/^(?:and|or)$/.test(one.folded)) break;
    }
  });
  return found.size === 0
    ? undefined
    : { material: [...found].join(', ').slice(0, LONGEST), label: 'part', text: text.slice(0, LONGEST) };
}

function made(text: string): StatedMaterial | undefined {
  const short = text.slice(0, 2000);
  const found = MADE.exec(fold(short));
  if (found === null) return undefined;
  // Folding keeps places but for a few letters; the words that follow are looked for a little earlier.
  const from = Math.max(0, found.index + found[0].length - 4);
  const clause = (/^.{0,4}[^.;:!?]{0,90}/u.exec(short.slice(from)) ?? [''])[0];
  const materials = materialsOf(clause);
  return materials.length === 0
    ? undefined
    : { material: materials.join(', ').slice(0, LONGEST), label: found[0].trim(), text: clause.trim() };
}

function firstOf(
  texts: readonly string[],
  read: (text: string) => StatedMaterial | undefined,
): StatedMaterial | undefined {
  for (const text of texts) {
    const found = read(text);
    if (found) return found;
  }
  return undefined;
}

/** The material a name states: only where it can hardly mean a colour or a purpose. */
export function materialInName(name: string): string | undefined {
  const words = wordsOf(name.slice(0, 300));
  if (words.some(({ folded }) => PURPOSE.test(folded))) return undefined;
  const found = materialsOf(name.slice(0, 300)).filter((one) => SURE.test(fold(one)));
  return found.length === 0 ? undefined : found.join(', ');
}

/** Materials that names are not otherwise given. */
const SURE =
  /cotton|coton|baumwoll|algod|cotone|katoen|bomull|bawel|хлоп|wool|wolle|laine|merino|cashmere|kaschmir|linen|leinen|silk|seide|polyester|leather|leder|cuir|cuero|couro|кожа|steel|stahl|acier|acero|acciaio|сталь|edelstahl|wood|holz|bois|madera|madeira|legno|дерев|oak|eiche|chene|roble|bamboo|bambus|bambou|porcel|porzel|ceramic|keramik|ceramica|керами|alumin|алюмин|massiv/u;

/** Things for a material, and names that only sound like one. */
const PURPOSE =
  /^(?:for|fur|pour|para|per|voor|for|till|dla|pro|для|cleaner|care|polish|wax|glue|paint|drill|screws?|saw|shampoo|detergent|reiniger|pflege|lack|leim|cover|case|protector|iphone|galaxy|pixel|series)$/;
