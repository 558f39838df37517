/** Parameters that tell where a visitor came from, what was searched or who is paid: none is needed to find the offer. */
const TRACKING =
  /^(?:utm_\w+|_gsid|_pos|_psq|_psid|_sid|_ss|_fid|_v|gclid|fbclid|msclkid|srsltid|cmp|ky|amdata|hash|_trkparms|_trksid|campid|mkcid|mkevt|mkrid|customid|toolid|aff(?:id|iliate)?|ref|tag)$/i;

/** The address without tracking, affiliate codes and fragment; what selects the offer (`variant=…`, `p=…`) stays. */
export function cleanLink(url: URL): URL {
  const clean = new URL(url);
  clean.hash = '';
  for (const name of [...clean.searchParams.keys()]) if (TRACKING.test(name)) clean.searchParams.delete(name);
  return clean;
}
