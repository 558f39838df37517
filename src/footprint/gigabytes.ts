/**
 * Storage that a text names, in GB ("256GB", "1 TB", "512 Go"); the largest, as memory stands beside it. Undefined below
 * 16 GB, which is memory, and above 16,000. "3 to 8" names an age, not three terabytes.
 */
export function gigabytesOf(text: string): number | undefined {
  const found = [...text.slice(0, 500).matchAll(/(?<![\d.])(\d{1,4}) ?(gb|go|tb|to(?! ?\d)|гб)(?!\p{L})/giu)].map(
    ([, count, unit]) => (/t/i.test(unit ?? '') ? Number(count) * 1000 : Number(count)),
  );
  const plausible = found.filter((gigabytes) => gigabytes >= 16 && gigabytes <= 16_000);
  return plausible.length === 0 ? undefined : Math.max(...plausible);
}
