/** Carbon in any of our languages. */
const CARBON = String.raw`(?:co2e?|co₂e?|carbon\p{L}*|kohlenstoff|kohlendioxid|emission\p{L}*|émission\p{L}*|emision\p{L}*|emisión|emissioni|碳|二氧化碳|排放)`;
/** At most this far from the word in question, either side, to be said of it. */
const NEAR = '.{0,20}';

/** The words by which a language would say a thing was saved or made up for; a label that says it is good; all in full. */
interface Claims {
  /** A fault where it stands near carbon. */
  readonly ofCarbon: string;
  /** A fault wherever it stands. */
  readonly ever: string;
}

/**
 * What we never claim: that carbon was saved, when it could be avoided at most; that anything is friendly, neutral, green
 * or makes up for something. By the directory of the language.
 */
const CLAIMS: Readonly<Record<string, Claims>> = {
  en: {
    ofCarbon: String.raw`\bsav(?:e[sd]?|ings?)\b|\bcompensat\p{L}*|\breduc\p{L}*`,
    ever: String.raw`\byou.{0,12}saved|\bsaves? (?:\$|the )|eco-?friendly|(?:carbon|climate)[ -]?neutral|\boffset|\bgreen\b|sustainab|planet|climate[ -]?(?:positive|friendly)|net[ -]?zero|(?:zero|no)[ -](?:carbon|emissions?)\b|carbon[ -]?(?:free|negative|positive)|good for the (?:climate|environment)|guilt[ -]?free`,
  },
  de: {
    ofCarbon: String.raw`spar(?:t|en|st)\b|\p{L}*spar(?:t|en|nis\p{L}*)\b|kompensi\p{L}*|ausgleich\p{L}*|reduzi\p{L}*|senk(?:t|en)`,
    ever: String.raw`umweltfreundlich|klima(?:neutral|freundlich|positiv)|co2-?neutral|ökologisch|nachhaltig|\bgrün\p{L}*|planet|co2-?frei|emissionsfrei|netto-?null|null emissionen|klimaschon\p{L}*|umweltschon\p{L}*|gut für (?:das klima|die umwelt)`,
  },
  fr: {
    ofCarbon: String.raw`économis\p{L}*|épargn\p{L}*|compens\p{L}*|rédui\p{L}*|réduction`,
    ever: String.raw`écolo\p{L}*|éco-?responsable|respectueu\p{L}* de l.environnement|neutre en carbone|neutralité|\bverte?s?\b|durable|planète|zéro[ -](?:carbone|émissions?)|sans (?:carbone|émissions?)|neutre pour le climat|climatiquement neutre|bon(?:ne)? pour (?:le climat|l.environnement)`,
  },
  es: {
    ofCarbon: String.raw`ahorr\p{L}*|compens\p{L}*|reduc\p{L}*|reduzc\p{L}*`,
    ever: String.raw`ecológic\p{L}*|ecoamig\p{L}*|respetuos\p{L}* con el medio|neutr\p{L}* en carbono|carbono neutr\p{L}*|\bverdes?\b|sostenib\p{L}*|planeta|cero (?:carbono|emisiones|neto)|sin (?:carbono|emisiones)|climáticamente neutr\p{L}*|neutralidad|bueno? para el (?:clima|medio ambiente)`,
  },
  it: {
    ofCarbon: String.raw`risparmi\p{L}*|compens\p{L}*|riduc\p{L}*|riduzion\p{L}*`,
    ever: String.raw`ecologic\p{L}*|ecosostenib\p{L}*|rispettos\p{L}* dell.ambiente|neutralità|carbon neutral|\bverd[ei]\b|sostenib\p{L}*|pianeta|(?:zero|senza) (?:carbonio|emissioni)|emissioni zero|impatto zero|climaticamente neutr\p{L}*|neutr\p{L}* per il clima|fa bene (?:al clima|all.ambiente)`,
  },
  zh_CN: {
    ofCarbon: '节省|节约|省下|减少了|减排',
    ever: '环保|碳中和|气候中和|碳抵消|抵消(?:碳|排放)|绿色|可持续|低碳|地球|零(?:碳|排放)|净零|无碳|气候友好|气候正效益|生态友好|补偿(?:碳|排放)',
  },
};

/** Pictures that claim what no word says: leaves, trees, globes, the sign of recycling. */
const BADGES = /[🌱🌿🍃🍀🌾🌳🌲🌴🌍🌎🌏💚☘♻]/gu;

/** The claims a sentence makes. @throws Error for a language whose words for them are not listed. */
export function claimsIn(directory: string, sentence: string): readonly string[] {
  const claims = CLAIMS[directory];
  if (claims === undefined) throw new Error(`List in test/words/claims.ts what ${directory} must never claim.`);
  const { ofCarbon, ever } = claims;
  const patterns = [`(?:${ofCarbon})${NEAR}${CARBON}`, `${CARBON}${NEAR}(?:${ofCarbon})`, ever];
  const said = patterns.flatMap((pattern) => new RegExp(pattern, 'iu').exec(sentence)?.[0] ?? []);
  return [...said, ...(sentence.match(BADGES) ?? [])];
}
