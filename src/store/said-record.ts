import type { Corner } from '@/src/messages/panel-view';
import type { Correction } from '@/src/product/correction';

/** What a person put right on one page. */
export interface CorrectionRecord {
  /** See `pageKey`. */
  readonly page: string;
  /** Of the product as it was read, to show where it is taken back. */
  readonly name: string;
  readonly corrections: readonly Correction[];
  readonly at: number;
}

/** An offer the person said is not of a product. */
export interface WrongMatchRecord {
  readonly id: string;
  /** See `productKey`. */
  readonly product: string;
  readonly productName: string;
  readonly sourceId: string;
  readonly offerId: string;
  readonly title: string;
  readonly at: number;
}

/** A page or product of which the person wants to see no more than a dot for a time. */
export interface QuietRecord {
  readonly key: string;
  readonly until: number;
}

/** A site the person wants no panel on. */
export interface PanelOffRecord {
  readonly host: string;
  readonly at: number;
}

/** The corner the person put the panel in. */
export interface PanelPlaceRecord {
  readonly id: 'panel';
  readonly corner: Corner;
}
