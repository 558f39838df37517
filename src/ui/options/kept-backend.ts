import type { Correction } from '@/src/product/correction';
import type { Stop } from '../stop';

/** What a person said on shop pages, the newest first. */
export interface Kept {
  readonly corrections: readonly {
    readonly page: string;
    readonly name: string;
    readonly corrections: readonly Correction[];
  }[];
  readonly wrongMatches: readonly { readonly id: string; readonly title: string; readonly productName: string }[];
  readonly panelOff: readonly { readonly host: string }[];
}

/** What showing it and taking it back needs. */
export interface KeptBackend {
  watchKept(show: (kept: Kept) => void): Stop;
  forgetCorrections(page: string): Promise<void>;
  restoreOffer(id: string): Promise<void>;
  panelOn(host: string): Promise<void>;
}
