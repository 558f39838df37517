import type { CitedRange, UsedPack } from '@/src/footprint/used-pack';
import { type KgCo2e, kgCo2e } from '@/src/quantity/carbon';
import type { Interval } from '@/src/quantity/distribution';

const BYTES_PER_GB = 1e9;

/**
 * What this program itself emits, kg CO2e: bytes its sources moved (Sustainable Web Design model) and room it takes on
 * the drive, counted for the drive's whole life. Low and high of the published figures; anything not a number is none.
 */
export function ownFootprint(movedBytes: number, keptBytes: number, { byteKg, diskKg }: UsedPack): Interval<KgCo2e> {
  const at = (end: keyof Pick<CitedRange, 'low' | 'mode' | 'high'>) =>
    kgCo2e((counted(movedBytes) * byteKg[end] + counted(keptBytes) * diskKg[end]) / BYTES_PER_GB);
  return { p5: at('low'), p50: at('mode'), p95: at('high') };
}

function counted(bytes: number): number {
  return Number.isFinite(bytes) && bytes > 0 ? bytes : 0;
}
