/** What follows a number, or stands before one, that states a property every maker shares: `1080p`, `64bit`, `ddr4`, `hdmi2a`. */
const BEHIND = new Set(
  `k mbs gbs kbs tpi db lm btu nm p i g d x y s bit way port pin pk pc pcs pack ch st nd rd th yr yrs hr hrs fps
   gbps mbps mbit gbit ppm core band fach teilig tlg seat seater sitzer places plazas posti piece pieces person
   man door drawer speed gang bay bays cup cups slot slots zone zones tier row er li ot ks szt kusu mes plus nits ips`
    .trim()
    .split(/\s+/),
);
const BEFORE = new Set(
  `usb hdmi ddr lpddr gddr mpeg mp wifi wi pc ac ax cat type gen win windows office ios macos android ip ipx rj
   cr lr iso lte dvb pcie sata raid h bt full multi of set mk no nr vol v cl din uhs gu`
    .trim()
    .split(/\s+/),
);
const NUMBER_AND_UNIT = /^\d+(?:\.\d+)?([a-z]+)$/;
const NAME_AND_NUMBER = /^([a-z]+)\d+[a-z]?$/;

/** Mixed letters and digits that state a property every maker shares (`802.11ac`, `30x40cm`, `w30l32`), never a model. */
const SPECIFICATION = anyOf([
  /^\d+(?:\.\d+)?in1$/,
  /^802\.?11[a-z]*$/,
  /^\d+(?:\.\d+)?x\d+(?:\.\d+)?(?:x\d+(?:\.\d+)?)?(?:cm|mm|in|m|px|mp|[gt][bo]|m?ah|w|ml|l|k?g)?$/,
  /^w\d{2}l\d{2}$/,
  /^(?:fc)?(?:lga|pga|bga)\d{3,4}$/,
  /^f\d{1,2}(?:\.\d+)?$/,
]);

/** Asked once where each would be asked for most words. */
function anyOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'));
}

/** "Click2Fix", "plug4you": words run together, with a digit for "to" or "for". */
const SPOKEN = /^(?=[a-z]*[aeiouy])[a-z]{3,}[24](?=[a-z]*[aeiouy])[a-z]{2,}$/;

/** True for a word in one piece that is spoken as words, digit and all: a name rather than a number. */
export function isSpoken(word: string): boolean {
  return SPOKEN.test(word);
}

/**
 * True for what looks like a maker's model or part number: letters and digits mixed, or digits alone from five on;
 * four to 24 characters; not a shared specification. Takes one squashed, folded word.
 */
export function isPartNumber(word: string): boolean {
  if (word.length < 4 || word.length > 24) return false;
  if (/^\d+$/.test(word)) return word.length >= 5;
  if (!/^[a-z0-9.]+$/.test(word) || !/\d/.test(word) || !/[a-z]/.test(word)) return false;
  return !isSpecification(word);
}

/** Words are looked up where a pattern of all of them would take a fresh worker long to compile. */
function isSpecification(word: string): boolean {
  const [, behind] = NUMBER_AND_UNIT.exec(word) ?? [];
  if (behind !== undefined) return BEHIND.has(behind) || SPECIFICATION.test(word);
  const [, before] = NAME_AND_NUMBER.exec(word) ?? [];
  return (before !== undefined && BEFORE.has(before)) || SPECIFICATION.test(word);
}
