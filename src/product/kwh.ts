/**
 * An amount before "kWh" as a part of a pattern with one group, which `kwhOf` reads: "240", "1.240", "238,50". An amount
 * that only ends a longer one ("9" of "3.9") is none.
 */
export const KWH_AMOUNT = String.raw`(?<![\d.,])((?:[1-9]\d?[ .,](?=\d{3}(?!\d)))?\d{1,5}(?:[.,]\d{1,3})?)`;

/** An amount matched by `KWH_AMOUNT`, in kWh. Three digits behind one sign are thousands: no label has thousandths. */
export function kwhOf(amount: string): number {
  return Number(amount.replace(/^([1-9]\d?)[ .,](?=\d{3})/, '$1').replace(',', '.'));
}
