import type { DecimalSign } from './decimal-sign';
import { declaredFootprint } from './declared-footprint';
import { annualKwhIn, energyLabelIn } from './energy-label';
import { clip } from './line';
import { materialIn, materialInName } from './material-text';
import { originIn } from './origin';
import { ownMass } from './own-mass';
import { packIn } from './pack-text';
import type { Line, Statement } from './page-lines';
import type { Attributes, Product } from './product';
import { screenIn } from './screen-text';
import type { Fact } from './sighting';

/** What a page says about itself, and what it is about. */
export interface Told {
  /** What stands on the page. */
  readonly lines: readonly Line[];
  readonly statements: readonly Statement[];
  /** What stands in its data, under a label. */
  readonly stated: readonly Fact[];
  readonly name: string;
  readonly description: string;
  readonly shelves: readonly string[];
  /** The sign the page writes before decimals, where it is known. */
  readonly decimal: DecimalSign | undefined;
}

/** The facts a footprint is made of. */
export type FootprintFacts = Pick<
  Product,
  'massKg' | 'packSize' | 'screenInches' | 'origin' | 'energyLabel' | 'annualKwh' | 'declared'
> &
  Pick<Attributes, 'material'>;

/** Tells of one fact found, with the words it was found in. */
export type Tell = <Field extends keyof FootprintFacts>(
  field: Field,
  value: FootprintFacts[Field] | undefined,
  source: { label: string; text: string; fact?: Fact | undefined },
) => void;

/** Finds mass, material, pack size, screen, origin, energy label and a declared footprint in what a page says. */
export function footprintFacts(
  { lines, statements, stated, name, description, shelves, decimal }: Told,
  tell: Tell,
): void {
  // What a person reads is weighed first: shops' data hold the weight of the parcel.
  const told = [
    ...statements,
    ...stated.map((fact) => ({ ...fact, loose: false, parcel: false, below: true, fact })),
  ] satisfies Statement[];
  const found = <Source extends { label: string; text: string }>(source: Source) => {
    const fact = stated.find(({ label, value }) => label === source.label && value === source.text);
    return { ...source, fact };
  };
  const below = lines.filter((line) => line.below).map(({ text }) => text);
  const texts = description === '' ? below : [...below, description];

  const mass = ownMass(told, texts);
  if (mass) tell('massKg', mass.massKg, found({ label: mass.statement.label, text: mass.statement.value }));
  const material = materialIn(told, lines, description === '' ? [] : [description]);
  if (material) tell('material', clip(material.material, 300), found(material));
  else tell('material', materialInName(name), { label: 'name', text: name });
  const pack = packIn(told, lines, name);
  if (pack) tell('packSize', pack.packSize, found(pack));
  const screen = screenIn(told, name, shelves);
  if (screen) tell('screenInches', screen.screenInches, found(screen));
  const origin = originIn(told, lines, description === '' ? [] : [description]);
  if (origin) tell('origin', origin.origin, found(origin));
  const energy = energyLabelIn(told, lines);
  if (energy) tell('energyLabel', energy.energyLabel, found(energy));
  const use = annualKwhIn(told);
  if (use) tell('annualKwh', use.annualKwh, found(use));
  const declared = declaredFootprint(
    [
      ...stated.map(({ label, value }) => `${label}: ${value}`),
      ...statements.map(({ label, value }) => `${label}: ${value}`),
      ...texts,
    ],
    decimal,
  );
  if (declared) tell('declared', declared, { label: 'CO2e', text: declared.text });
}
