import { type Reason, reason } from '@/src/words/reason';
import { BOUNDARY_WORDS, type Boundary } from './estimate';
import type { Weighed } from './weighed';

/** GSD of a footprint the maker declares: their stated error is about a fifth. */
export const DECLARED_GSD = 1.2;

/** Declared figures outside are slips of the decimal point or of the unit, kg CO2e. */
const PLAUSIBLE_KG = { least: 1e-4, most: 1e6 } as const;

/** What a page declares, kg CO2e for one piece, with the boundary its words name. */
export interface Declared {
  readonly kgCo2e: number;
  readonly boundary: Boundary;
}

/** Reads a declared footprint; without words for a boundary, the whole life is meant, as in most labels. */
export function declaredOf({ declared }: Weighed): Declared | undefined {
  if (declared === undefined || !(declared.kgCo2e >= PLAUSIBLE_KG.least && declared.kgCo2e <= PLAUSIBLE_KG.most)) {
    return undefined;
  }
  return { kgCo2e: declared.kgCo2e, boundary: boundaryIn(declared.text) };
}

function boundaryIn(text: string): Boundary {
  const said = text.toLowerCase();
  if (/grave|life ?cycle|whole life|lebens(weg|zyklus)|cycle de vie|a1 ?[-–] ?c|utili[sz]/.test(said))
    return 'cradle-to-grave';
  if (/shop|shelf|consumer|customer|transport|distribution|deliver|a1 ?[-–] ?a4/.test(said))
    return 'cradle-to-gate+transport';
  return /gate|production|manufactur|material|herstellung|fabrication|a1 ?[-–] ?a3/.test(said)
    ? 'cradle-to-gate'
    : 'cradle-to-grave';
}

/** The step that says what was declared, in which boundary. */
export function declaredStep({ kgCo2e, boundary }: Declared): Reason {
  return reason('footprintDeclared', { kg: kgCo2e }, { message: BOUNDARY_WORDS[boundary] });
}
