import type { TeamFigure } from '@/src/footprint/team-figure';

/** What a team's rules say of one kind of thing; absent where they say nothing and the shipped figure counts. */
export interface TeamFigures {
  /** Share of used purchases that replace a new one. */
  readonly displacement?: TeamFigure;
  /** Whole life of a new one, years. */
  readonly lifetimeYears?: TeamFigure;
  /** Packaging and carriage of the used one inside one country, kg CO2e an item. */
  readonly shippingKg?: TeamFigure;
  /** Cleaning, repair and parts of a refurbished one, as a share of the new one's footprint. */
  readonly refurbishShare?: TeamFigure;
}
