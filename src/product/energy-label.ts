import { fold } from './fold';
import { KWH_AMOUNT, kwhOf } from './kwh';
import type { Line, Statement } from './page-lines';

/** Words for the energy label and its class, folded. */
const LABEL =
  /energ\p{L}*[ -]?(?:efficiency )?(?:class|klass|rating|label|score|niveau)|energie(?:effizienz|verbrauchs)?-?(?:klasse|label)|class\p{L}* (?:d'efficacite )?energ|clas[es]\p{L}* (?:de (?:eficiencia|consumo) )?energ|clase de eficiencia|eficiencia energetica|classe? (?:di )?(?:efficienza )?energ|energielabel|klasa (?:efektywnosci )?energet|energiklass|energimaerk|energimerk|energetick\p{L} trid|energetick\p{L} tried|trida energ|energiaosztaly|energiatakarekossag|энергопотреблени|энергоэффективност|энергетическ\p{L} класс|clasa (?:de eficienta )?energ|enerji sinifi|energiluokka|energiatehokkuusluokka|energiamargis|hasenergyefficiencycategory|energyefficiencyscale/u;

/** Words that end what is said of this thing: what follows is the whole scale. */
const SCALE = /(?:on a )?(?:scale|spektrum|spectrum|skala|echelle|escala|scala|range|schaal|шкал|auf einer)/;

/** Cyrillic letters that look like classes. */
const LOOKALIKE: Readonly<Record<string, string>> = { а: 'a', в: 'b', с: 'c', е: 'e' };

const ORDER = ['A+++', 'A++', 'A+', 'A', 'B', 'C', 'D', 'E', 'F', 'G'];

/**
 * The worst class a value names: "A++ to A" is A. Undefined where it only tells the scale ("A to G", "A+++ - D").
 *
 * @example energyClass('A++ bis A') // 'A'
 */
function energyClass(text: string): string | undefined {
  const small = fold(text.slice(0, 200)).replace(/[авсе](?![\p{L}])/gu, (letter) => LOOKALIKE[letter] ?? letter);
  const said = small.split(SCALE)[0] as string;
  const spoken = said
    .replace(
      /euenergyefficiencycategory([a-g])([1-3])?plus.*$/,
      (_, letter: string, pluses = '1') => ` ${letter}${'+'.repeat(Number(pluses))}`,
    )
    .replace(/.*euenergyefficiencycategory([a-g]).*/, ' $1');
  const classes = [...spoken.matchAll(/(?<![\p{L}\p{N}'’])([a-g])(\+{0,3})(?![\p{L}\p{N}+'’])/gu)]
    .slice(0, 6)
    .map((match) => ({
      name: `${match[1]}${match[2]}`.toUpperCase(),
      at: match.index,
      end: match.index + match[0].length,
    }));
  const [first, second] = classes;
  if (first === undefined || !ORDER.includes(first.name)) return undefined;
  const joint = second && said.slice(first.end, second.at).trim();
  if (second === undefined || !/^(?:-|–|—|to|bis|a|à|until|jusqu'a|до|tot|do|az?|\/)$/.test(joint ?? ''))
    return first.name;
  // From the best class to the last one: the scale itself.
  if (/^A/.test(first.name) && /^[DG]$/.test(second.name)) return undefined;
  return ORDER[Math.max(ORDER.indexOf(first.name), ORDER.indexOf(second.name))];
}

const A_YEAR =
  /ann(?:um|ual)|yearly|year|jahr|jahres|an(?:nee)?(?!\p{L})|annuel|anual|ano(?!\p{L})|anno|annuo|jaar|ar(?!\p{L})|rok|rocn|roczn|год|yil|evi|\/a(?!\p{L})/u;
const HOURS = /1000 ?(?:h|std|стд|ч)|100 (?:cycles|zyklen|cicli|ciclos)/;
const KWH = new RegExp(`${KWH_AMOUNT}\\s?(?:kwh|квт)`, 'u');
/** A bare amount, where the label names the unit. */
const BARE = new RegExp(`^(?:ca\\.? )?${KWH_AMOUNT}(?!\\d)`);

export interface StatedEnergy {
  readonly label: string;
  readonly text: string;
}

/** The worst class of the energy label: a line that names the label and a class, or a label and its value. */
export function energyLabelIn(
  statements: readonly Statement[],
  lines: readonly Line[],
): (StatedEnergy & { energyLabel: string }) | undefined {
  for (const { label, value } of statements) {
    if (!LABEL.test(fold(label)) || value.length > 120) continue;
    const energyLabel = energyClass(value);
    if (energyLabel) return { energyLabel, label, text: value };
  }
  for (const { text } of lines.filter(({ below }) => below)) {
    const folded = fold(text.slice(0, 400));
    const found = LABEL.exec(folded);
    if (found === null) continue;
    const rest = folded
      .slice(found.index + found[0].length)
      .replace(/^\p{L}*(?: energetic\p{L}*| energetique)?(?: is| ist|es:?)?/u, '');
    const energyLabel = /^[\s:)(-]{0,4}(?:of |class |klasse )?[a-gавсе](?!\p{L})/u.test(rest)
      ? energyClass(rest.slice(0, 24))
      : undefined;
    if (energyLabel) return { energyLabel, label: found[0], text: text.slice(0, 300) };
  }
  return undefined;
}

/** Electricity in kWh a year, where label or value say both. A consumption per hours or cycles is another one. */
export function annualKwhIn(statements: readonly Statement[]): (StatedEnergy & { annualKwh: number }) | undefined {
  for (const { label, value, loose } of statements) {
    const [said, under] = [fold(value.slice(0, 80)), fold(label)];
    if (loose && said.length > 30) continue;
    const both = `${under} ${said}`;
    if (!/kwh|квт/u.test(both) || !A_YEAR.test(both) || HOURS.test(both)) continue;
    const amount = KWH.exec(said)?.[1] ?? (/kwh|квт/u.test(under) ? BARE.exec(said)?.[1] : undefined);
    const annualKwh = kwhOf(amount ?? '');
    if (annualKwh > 0 && annualKwh <= 20_000) return { annualKwh, label, text: value };
  }
  return undefined;
}
