/** The shortest text found by leaving out ever smaller pieces for which `fails` holds still. @param most tries */
export async function minimise(
  text: string,
  fails: (shorter: string) => Promise<boolean>,
  most = 1500,
): Promise<string> {
  let shortest = text;
  let tries = 0;
  for (let size = Math.ceil(text.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < shortest.length && tries < most; ) {
      const shorter = shortest.slice(0, at) + shortest.slice(at + size);
      tries += 1;
      if (await fails(shorter)) shortest = shorter;
      else at += size;
    }
  }
  return shortest;
}
