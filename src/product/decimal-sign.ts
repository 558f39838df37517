import type { Sighting } from './sighting';

export type DecimalSign = '.' | ',';

/** Two digits behind the last sign of a number: its decimals. */
const WITH_DECIMALS = /(?<![\d.,])\d{1,3}(?:[.,'’\s]\d{3})*([.,])\d{2}(?![\d.,])/;

/**
 * The sign that a page writes before decimals: that of the price a person sees, else that of its language. Undefined where
 * neither tells. Prices in data are written with a point whatever the page's language, and tell nothing.
 */
export function decimalSign({ language, evidence }: Pick<Sighting, 'language' | 'evidence'>): DecimalSign | undefined {
  const seen = evidence.find(
    ({ field, reader, text }) => field === 'price' && reader === 'visible' && WITH_DECIMALS.test(text),
  );
  const [, sign] = WITH_DECIMALS.exec(seen?.text ?? '') ?? [];
  return (sign as DecimalSign | undefined) ?? (language === undefined ? undefined : signOf(language));
}

function signOf(language: string): DecimalSign | undefined {
  try {
    const decimal = new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value;
    return decimal === '.' || decimal === ',' ? decimal : undefined;
  } catch {
    return undefined;
  }
}
