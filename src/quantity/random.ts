/** A source of uniform numbers in [0, 1). The core has no randomness of its own: a seeded source is an argument. */
export type Random = () => number;

/**
 * A repeatable source: the same seed gives the same draws on every machine, so a verdict can be computed again.
 * sfc32 (Chris Doty-Humphrey, PractRand); 128 bits of state, filled from the seed by a multiplicative hash.
 */
export function seededRandom(seed: string): Random {
  const word = hashWords(seed);
  let [a, b, c, counter] = [word(), word(), word(), 1];
  const next: Random = () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  // Neighbouring seeds start with similar state; a dozen rounds drive them apart.
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

/** A stream of 32-bit words from a text (xmur3 mixing). */
function hashWords(text: string): () => number {
  let h = 1779033703 ^ text.length;
  for (let i = 0; i < text.length; i += 1) {
    h = Math.imul(h ^ text.charCodeAt(i), 3432918353);
    h = (h << 13) | (h >>> 19);
  }
  return () => {
    h = Math.imul(h ^ (h >>> 16), 2246822507);
    h = Math.imul(h ^ (h >>> 13), 3266489909);
    h ^= h >>> 16;
    return h | 0;
  };
}
