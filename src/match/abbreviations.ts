/** Words that titles shorten, folded, without plural s. One group a line; each stands for all of its group. */
const GROUPS = [
  'pro professional',
  'windows win',
  'standard std',
  'deluxe dlx',
  'upgrade upg',
  'academic acad',
  'education edu educational',
  'enterprise ent',
  'server srv svr',
  'license lic licence',
  'package pkg',
  'cartridge ctg cart',
  'double dbl',
  'diameter dia',
  'universal univ',
  'wireless wlan wifi',
  'replacement repl',
  'rechargeable rechg',
  'limited ltd',
  'anniversary anniv',
  'generation gen',
  'version ver',
  'mens men',
  'womens women',
  'processor cpu',
];

const SAME: ReadonlyMap<string, readonly string[]> = new Map(
  GROUPS.flatMap((group) => {
    const words = group.split(' ');
    return words.map((word): [string, string[]] => [word, words.filter((other) => other !== word)]);
  }),
);

/** Other ways a word of a title is written: short, long, or a version with its letter ("v3", "3"). */
export function spellingsOf(word: string): readonly string[] {
  const version = word.startsWith('v') ? /^v(\d{1,4}(?:\.\d+)?)$/.exec(word)?.[1] : undefined;
  return version === undefined ? (SAME.get(word) ?? NONE) : [version];
}

const NONE: readonly string[] = [];
