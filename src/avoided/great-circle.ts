const EARTH_RADIUS_KM = 6371;

/** Shortest way over the globe between two places given as latitude and longitude in degrees, km (haversine). */
export function greatCircleKm(
  [latitude1, longitude1]: readonly [number, number],
  [latitude2, longitude2]: readonly [number, number],
): number {
  const half = (degrees: number) => Math.sin((degrees * Math.PI) / 360) ** 2;
  const cosines = Math.cos((latitude1 * Math.PI) / 180) * Math.cos((latitude2 * Math.PI) / 180);
  const chord = half(latitude2 - latitude1) + cosines * half(longitude2 - longitude1);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, chord)));
}
