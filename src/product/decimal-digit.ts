/**
 * A decimal digit of any script (`\p{Nd}`) as one of 0 to 9. Those of a script stand in a run of ten code points that begins
 * with its zero.
 */
export function decimalDigit(digit: string): string {
  if (digit <= '9') return digit;
  const code = digit.codePointAt(0) as number;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
