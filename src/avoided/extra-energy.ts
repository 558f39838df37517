import type { CategoryGuess } from '@/src/category/category';
import type { FactorPack } from '@/src/footprint/factor';
import { countrySaid, gridAt, WORLD } from '@/src/footprint/grid-at';
import { usePhase } from '@/src/footprint/use-phase';
import type { UsedPack } from '@/src/footprint/used-pack';
import type { Weighed } from '@/src/footprint/weighed';
import type { Condition } from '@/src/product/condition';
import { KWH_AMOUNT, kwhOf } from '@/src/product/kwh';
import { alpha3Of } from '@/src/quantity/country-codes';
import type { LogNormal } from '@/src/quantity/distribution';
import { type Reason, reason } from '@/src/words/reason';

/** Kinds whose power use has fallen so far that an old one can be worse than a new one. */
const POWER_FELL: ReadonlySet<string> = new Set([
  'refrigerator',
  'mini-fridge',
  'freezer',
  'tumble-dryer',
  'air-conditioner',
]);
const AS_GOOD_AS_NEW: ReadonlySet<Condition> = new Set<Condition>(['new', 'like-new']);
/** GSD of a yearly average grid over the years ahead; wider where the power itself is inferred from age. */
const GRID_GSD = 1.2;
const BY_AGE_GSD = 1.5;
/** The words of a yearly consumption in a listing: "240 kWh/year", "240 kWh pro Jahr", "240 kWh/annum". */
const YEARLY = new RegExp(
  `${KWH_AMOUNT}\\s?kwh\\s?(?:/|per|pro|par|al|por|p\\.)?\\s?(?:year|annum|yr|jahr|an|anno|ano|año|a)\\b`,
  'iu',
);
/** What a household appliance takes in a year, kWh: outside is something else, or a slip of the hand. */
const PLAUSIBLE_KWH = { least: 10, most: 9999 } as const;

/** Electricity a used appliance takes beyond what the new one would. */
export interface ExtraEnergy {
  /** e_u − e_n, kWh per year; negative when the used one takes less. */
  readonly extraKwhPerYear: number;
  readonly gridKgPerKwh: LogNormal;
  /** Years it counts; the drawn remaining life when not given. */
  readonly overYears?: number;
  /** a · e_u: kWh per year of purchases that run beside an old one, times their share; 0 when not given. */
  readonly runningBesideKwhPerYear?: number;
  /** How it came about, in order. */
  readonly steps?: readonly Reason[];
}

/** What is known of the power a used appliance takes. */
export interface UsedPower {
  readonly product: Weighed;
  readonly category: CategoryGuess;
  readonly condition: Condition;
  /** Title and description of the listing. */
  readonly text: string;
  readonly ageYears: number | undefined;
  /** Whether the used one is the very model that is sold new. */
  readonly sameModel: boolean;
  /** Where it will be used, ISO 3166-1 alpha-2. */
  readonly region: string | undefined;
}

/**
 * U's inputs: what the used one takes by its listing, as the same model, or by its age; `unknown` when its kind has
 * become much better and nothing tells how old it is; nothing at all for kinds where no difference is known.
 */
export function extraEnergy(
  { product, category, condition, text, ageYears, sameModel, region }: UsedPower,
  pack: FactorPack,
  { kwhPerYearOfAge, besideShare }: UsedPack,
): { energy?: ExtraEnergy; unknown: boolean } {
  const place = alpha3Of(region);
  const rows = pack.factors.filter((row) => row.category === category.id);
  const ofNew = usePhase(product, rows, { region: place }, pack)?.kwhPerYear;
  const fell = POWER_FELL.has(category.id) && !AS_GOOD_AS_NEW.has(condition);
  if (ofNew === undefined) return { unknown: fell && !sameModel };
  const stated = kwhOf(YEARLY.exec(text)?.[1] ?? '');
  const isStated = stated >= PLAUSIBLE_KWH.least && stated <= PLAUSIBLE_KWH.most;
  const yearly = figureOf(category.id, kwhPerYearOfAge);
  const isAged = ageYears !== undefined && yearly !== undefined;
  const by = isStated ? 'stated' : sameModel ? 'same' : isAged ? 'age' : undefined;
  if (by === undefined && fell) return { unknown: true };
  const ofUsed =
    by === 'stated' ? stated : by === 'age' ? ofNew * (1 + (yearly?.value ?? 0)) ** (ageYears ?? 0) : ofNew;
  const beside = figureOf(category.id, besideShare);
  if (by === undefined && beside === undefined) return { unknown: false };
  const { place: counted, mean: perKwh, logSpread, source, team } = gridAt(place, pack);
  const counts = ofUsed !== ofNew || beside !== undefined;
  const steps: Reason[] = [
    ...differenceSteps(by, ofUsed, ofNew, ageYears, yearly?.source),
    ...(beside === undefined ? [] : [reason('avoidedBeside', { percent: beside.value }, beside.source)]),
    ...(counts
      ? [
          team ??
            reason(
              'avoidedGrid',
              { number: perKwh },
              counted === WORLD ? { message: 'avoidedWorld' } : countrySaid(counted),
              source,
            ),
        ]
      : []),
  ];
  return {
    unknown: false,
    energy: {
      extraKwhPerYear: ofUsed - ofNew,
      gridKgPerKwh: {
        // A mean of what differs much, as of all places: the middle lies lower.
        median: perKwh / Math.exp(logSpread ** 2 / 2),
        gsd: Math.exp(Math.hypot(Math.log(by === 'age' ? BY_AGE_GSD : GRID_GSD), logSpread)),
      },
      ...(beside !== undefined && { runningBesideKwhPerYear: beside.value * ofUsed }),
      steps,
    },
  };
}

function differenceSteps(
  by: 'stated' | 'same' | 'age' | undefined,
  ofUsed: number,
  ofNew: number,
  ageYears: number | undefined,
  source: string | undefined,
): Reason[] {
  if (by === undefined) return [];
  if (by === 'same') return [reason('avoidedEnergySame', { number: Math.round(ofNew) })];
  const said = [{ number: Math.round(ofUsed) }, { number: Math.round(ofNew) }] as const;
  if (by === 'stated') return [reason('avoidedEnergyStated', ...said)];
  return [reason('avoidedEnergyAge', { number: ageYears ?? 0 }, ...said, source ?? '')];
}

function figureOf<Figure>(id: string, figures: Readonly<Record<string, Figure>>): Figure | undefined {
  return Object.hasOwn(figures, id) ? figures[id] : undefined;
}
