/** Mixed letters and digits that state a property every maker shares (`1080p`, `ddr4`, `64bit`), never a model. */
const SPECIFICATION = [
  /^\d+(?:\.\d+)?(?:k|mbs|gbs|kbs|tpi|db|lm|btu|nm|p|i|g|d|x|y|s|bit|way|port|pin|pk|pc|pcs|pack|ch|st|nd|rd|th|yr|yrs|hr|hrs|fps|gbps|mbps|mbit|gbit|ppm|core|band|fach|teilig|tlg|seat|seater|sitzer|places|plazas|posti|piece|pieces|person|man|door|drawer|speed|gang|bay|bays|cup|cups|slot|slots|zone|zones|tier|row|in1|er)$/,
  /^(?:usb|hdmi|ddr|lpddr|gddr|mpeg|mp|wifi|wi|pc|ac|ax|cat|type|gen|win|windows|office|ios|macos|android|ip|ipx|rj|cr|lr|iso|lte|dvb|pcie|sata|raid|h|bt|full|multi|of|set|mk|no|nr|vol|v)\d+[a-z]?$/,
  /^802\.?11[a-z]*$/,
  /^\d+(?:\.\d+)?x\d+(?:\.\d+)?(?:x\d+(?:\.\d+)?)?(?:cm|mm|in|m|px)?$/,
  /^w\d{2}l\d{2}$/,
  /^(?:fc)?(?:lga|pga|bga)\d{3,4}$/,
  /^f\d{1,2}(?:\.\d+)?$/,
];

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
  return !SPECIFICATION.some((pattern) => pattern.test(word));
}
