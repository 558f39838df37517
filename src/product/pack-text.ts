import { fold } from './fold';
import type { Line, Statement } from './page-lines';

/** Labels of the number of pieces in a pack, folded; the whole label. */
const LABEL =
  /^(?:(?:package|pack|item package) quantity|pack(?:age)? size|quantity (?:per|in) (?:pack|package|box)|(?:number|no\.?) of (?:items|pieces|units)(?: (?:in|per) (?:pack|package|set))?|(?:pieces|units|items) per (?:pack|package|box)|unit count|numberofitems|numberofunits|stuckzahl|stuck (?:pro|je) (?:packung|pack|ve)|anzahl (?:stuck|artikel|einheiten|pro packung|in (?:der )?packung)|packungs(?:inhalt|grosse|einheit)|nombre (?:de pieces|d'unites|d'articles)(?: par lot)?|quantite par (?:lot|paquet)|unidades por (?:paquete|envase|pack|caja|embalagem)|numero (?:de unidades|unita|pezzi)|pezzi per confezione|aantal (?:stuks|per verpakking)|antal (?:per|i) (?:forpackning|pakke|pakning)|liczba sztuk(?: w opakowaniu)?|ilosc (?:sztuk )?w (?:opakowaniu|zestawie)|pocet kus[uo]v?(?: v (?:baleni|balenie))?|количество в (?:наборе|упаковке)|количество (?:штук|единиц)(?: в упаковке)?|штук в упаковке|入数|每包數量)$/u;

const PIECES =
  'pack|packs|pcs|pc|pieces?|count|ct|stk|stuck|er|teile|pieces?|unites?|unidades|uds?|pezzi|pz|stuks|st|sztuk|szt|kusu?|ks|db|kpl|adet|шт|штук|упак|個|个|枚|本|入|개';

/** What names and the lines below them write, folded. */
const SAYS: readonly RegExp[] = [
  /(?<!\p{L})(?:(?:pack|set|box|case|bundle|pkg|lot|pacote|paquete|conjunto|juego|kit|confezione|pacco|pakke|paket|zestaw|sada|opakowanie|balenie|baleni|sady|набор|комплект|упаковка|coffret) (?:of|de|da|di|von|mit|com|con|van|av|af|z|из)) (\d{1,4})(?![\d.,]*\s?(?:g|kg|ml|cl|l|cm|mm|m|oz|lbs?|"|inch|zoll)(?!\p{L}))(?!\d)/u,
  /(?<![\d.,])(\d{1,4})[ -]?(?:er|-teilig(?:es)?)?[ -]?(?:pack|pk|er[- ]?(?:pack|set|packung|box))(?!\p{L})/u,
  /(?<![\d.,])(\d{1,4})[ -]?(?:stuck|stk|pcs|pc|ct|szt|ks|db|uds?|unidades|pz|pezzi|stuks|шт|штук|adet)(?!\p{L})/u,
  /(?<![\d.,])(\d{1,4}) ?(?:個|个|枚|本|片|入|개)(?:入|装|裝|セット|組)/u,
  /\s[x×] ?(\d{1,3})$/u,
];

/** Longer names and lines are looked at up to here. */
const MOST_LETTERS = 300;
/** Things that have pieces without being packs. */
const WHOLE =
  /puzzle|jigsaw|lego|puslespil|palapeli|пазл|konstruktor|конструктор|rompecabezas|bausteine|drill|bit set|poker/;

export interface StatedPack {
  readonly packSize: number;
  readonly label: string;
  readonly text: string;
}

/** How many alike pieces one purchase holds, 2 to 10,000: from a label, the name, or the lines right below the name. */
export function packIn(statements: readonly Statement[], lines: readonly Line[], name: string): StatedPack | undefined {
  if (WHOLE.test(fold(name.slice(0, MOST_LETTERS)))) return undefined;
  for (const { label, value, loose } of statements) {
    if (
      !LABEL.test(
        fold(label)
          .replace(/\([^()]*\)/g, '')
          .trim(),
      )
    )
      continue;
    const number = new RegExp(`^(\\d{1,5})(?:[ .-]*(?:${PIECES})(?!\\p{L}).{0,20})?\\.?$`, 'u').exec(
      fold(value.slice(0, 40)),
    );
    const packSize = Number(number?.[1]);
    if (!(loose && value.length > 20) && isPack(packSize)) return { packSize, label, text: value };
  }
  const top = lines.findIndex(({ below }) => below);
  const near = top < 0 ? [] : lines.slice(top, top + 8).map(({ text }) => text);
  for (const text of [name, ...near.filter((line) => line.length <= 60)]) {
    const folded = fold(text.slice(0, MOST_LETTERS));
    for (const pattern of SAYS) {
      const packSize = Number(pattern.exec(folded)?.[1]);
      if (isPack(packSize)) return { packSize, label: text === name ? 'name' : 'text', text };
    }
  }
  return undefined;
}

function isPack(count: number): boolean {
  return Number.isInteger(count) && count >= 2 && count <= 10_000;
}
