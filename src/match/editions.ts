import { plainWords } from '@/src/listings/terms/fold';
import { kindsIn } from './kind-words';
import { once } from './once';
import { titleLanguage } from './title-language';
import type { Traits } from './traits';
import { guarded } from './vetoes/hinted';
import { findPhrases, isPhrase, phraseAtStart, phrases, phrasesIn, tableOf } from './vetoes/phrases';

/** One way in which a thing comes, and its values with the tables of phrases that say them. */
interface Aspect {
  readonly values: Readonly<Record<string, string>>;
  /** What a thing is that says nothing, when that is known: guitars are for right hands. */
  readonly unsaid?: string;
  /** Only the first value counts: what has mobile radio has Wi-Fi too. */
  readonly exclusive?: true;
  /** What a value is also said by. */
  readonly also?: Readonly<Record<string, { test(plain: string): boolean }>>;
  /** Aspects of some kinds of thing only. */
  readonly holds?: (product: Traits, listing: Traits) => boolean;
}

const WITH = '(?:with|mit|avec|con|met|incl|inkl|inclusive|z|s|oraz|plus|and|und|et)';
const BATTERIES = '(?:batter\\p{L}*|akkus?|akumulator\\p{L}*|bateri\\p{L}*|accus?|バッテリー\\p{L}*)';
const LENS = '(?:lens|lenses|objektiv|objectif|objetivo|obiettivo|obiektyw\\p{L}*|objektivem|lenz)';
/** "With 2 x 5 Ah batteries", "2x4,0Ah", "mit 18-55 Objektiv", and of a camera "18-55 mm". */
const KIT = new RegExp(
  ` ${WITH} (?:\\S+ ){0,4}?(?:${BATTERIES}|${LENS}) | \\d{2,3} \\d{2,3} ?mm | \\d ?x ?\\d+(?: \\d)? ?ah `,
  'u',
);
const WORN = ['shoes', 'boots', 'jacket', 'jeans', 'sweater', 'shirt', 'dress'];

const hasKind = (kind: string) => (product: Traits, listing: Traits) =>
  kindsIn(product).has(kind) || kindsIn(listing).has(kind);

const PLATFORMS = {
  PS3: 'ps3 | playstation 3',
  PS4: 'ps4 | playstation 4',
  PS5: 'ps5 | playstation 5',
  Xbox: 'xbox | xbox one | xbox series x | xbox series s | xbox 360',
  Switch: 'nintendo switch | switch',
  Wii: 'wii | wii u | nintendo wii',
  '3DS': '3ds | nintendo 3ds | nintendo ds',
  PC: 'pc dvd | pc cd rom | pc game | pc spiel | steam',
};
const ANY_PLATFORM = phrases(...Object.values(PLATFORMS));

/** A thing called by the platform is the console, or made for it. */
export function isNamedByPlatform({ plain, brand }: Traits): boolean {
  return phraseAtStart(brand === undefined ? plain : plain.replace(plainWords(brand), ' '), ANY_PLATFORM) !== undefined;
}

/** Whether one word names a platform that games come for. */
export function isPlatform(word: string | undefined): boolean {
  return word !== undefined && isPhrase(word, ANY_PLATFORM);
}

/** "Pro Sony E", "für Canon": what a lens of another maker fits. */
function forEach(...makers: readonly string[]): string {
  const joints = 'for für pour para per voor pro pre do dla'.split(' ');
  return makers.flatMap((maker) => joints.map((joint) => `${joint} ${maker}`)).join(' | ');
}

/** Lens mounts, by their makers' names for them. A bare "EF" or "E" says nothing: the name of a lens may hold both. */
const MOUNTS = {
  'Canon EF': `canon ef mount | ef mount | ${forEach('canon', 'canon ef')} | キヤノンef | キヤノンef用 | キヤノン用 | 佳能口 | 佳能卡口`,
  'Canon RF': `canon rf mount | rf mount | ${forEach('canon rf', 'canon rf s')}`,
  'Nikon F': `nikon f mount | f mount | ${forEach('nikon', 'nikon f')} | ニコンf | ニコンf用 | ニコン用 | 尼康口 | 尼康卡口`,
  'Nikon Z': `nikon z mount | z mount | ${forEach('nikon z')} | ニコンz`,
  'Sony E': `sony e mount | e mount | ${forEach('sony', 'sony e', 'sony fe')} | sony fe mount | ソニーe | 索尼口 | 索尼卡口`,
  'Fujifilm X': `fuji x mount | x mount | ${forEach('fuji', 'fuji x', 'fujifilm', 'fujifilm x')}`,
  'Micro Four Thirds': 'micro four thirds | mft | m43 | マイクロフォーサーズ',
  'L-Mount': 'l mount',
};

/** "17-70mm … Sony E": behind the focal length stands what a lens fits. */
const MOUNTED = Object.fromEntries(
  [
    ['Canon RF', 'canon rf(?: s)?'],
    ['Canon EF', 'canon ef(?: [ms])?'],
    ['Nikon F', 'nikon f'],
    ['Nikon Z', 'nikon z'],
    ['Sony E', 'sony (?:e|fe)'],
    ['Fujifilm X', 'fuji(?:film)? x'],
  ].map(([mount, names]) => [mount, guarded(new RegExp(` \\d+ ?mm .*(?<= )${names} `), / \d+ ?mm /)]),
);

/** "35mm": what lenses are called by. */
const FOCAL_LENGTH = / \d{1,3}(?: \d{2,3})? ?mm /;

function isByLength({ plain }: Traits): boolean {
  return FOCAL_LENGTH.test(plain) && / (?:f ?\d|dg|hsm|di) ?/.test(plain);
}

/** "With 2 x 4TB drives", "mit 2x 4 TB Festplatten", "2x4TB". */
const DRIVES = guarded(
  new RegExp(
    ` ${WITH} (?:\\d ?x? ?)?\\d+ ?[tg][bo] (?:drives?|hdds?|hard drives?|festplatten?|disques?|discos?|dischi|schijven|dyski|disky) | ${WITH} \\d ?x ?\\d+ ?[tg][bo] | [2-8] ?x ?\\d+ ?tb `,
  ),
  /\d ?[tg][bo] /,
);

const LANGUAGE: Aspect = {
  values: {
    English:
      'english edition | english version | in english | englisch | english | anglais | inglese | engels | 英文版 | 英語版',
    German:
      'deutsch | deutsche ausgabe | german edition | german version | in german | allemand | tedesco | duits | 德文版',
    French:
      'französisch | french edition | french version | in french | français | version française | francese | frans',
    Spanish: 'spanisch | spanish edition | spanish version | in spanish | español | en español | espagnol | spagnolo',
    Italian:
      'italienisch | italian edition | italian version | in italian | italiano | in italiano | italien | edizione italiana',
    Dutch: 'niederländisch | dutch edition | dutch version | in dutch | nederlands | nederlandstalig',
    Polish: 'polnisch | polish edition | polska wersja | po polsku | wersja polska',
    Czech: 'tschechisch | czech edition | česky | v češtině | české vydání',
    Japanese: 'japanese edition | japanese version | 日本語版 | 日版 | japanisch',
    Chinese: 'chinese edition | 中文版 | 简体 | 繁体',
  },
  holds: (product, listing) => hasKind('book')(product, listing) || hasKind('game')(product, listing),
};

const ASPECTS: readonly Aspect[] = [
  {
    values: PLATFORMS,
    holds: (product, listing) => !isNamedByPlatform(product) && !hasKind('console')(product, listing),
  },
  {
    values: {
      'disc drive': `disc edition | disk edition | disc version | disk version | disc drive | disk drive | mit laufwerk | laufwerk version
         avec lecteur | avec lecteur disque | con lector | con lettore | met disc drive | met schijfstation | z napędem | ディスクドライブ搭載`,
      digital:
        'digital edition | digital version | digitaledition | édition numérique | edición digital | デジタルエディション',
    },
    holds: (product, listing) => isNamedByPlatform(product) || hasKind('console')(product, listing),
  },
  {
    values: {
      CD: 'cd | compact disc | cds',
      vinyl: 'vinyl | lp | vinyle | vinile | vinilo | schallplatte | winyl | elpee | レコード | 黑胶 | 33 tours',
      cassette: 'cassette tape | kassette | mc kassette | cassetta',
      DVD: 'dvd',
      'Blu-ray': 'blu ray | bluray',
      audiobook: 'audiobook | audio book | hörbuch | livre audio | audiolibro | luisterboek | audiokniha',
      'e-book': 'ebook | e book | kindle edition',
    },
  },
  {
    values: MOUNTS,
    also: MOUNTED,
    holds: (product, listing) => hasKind('lens')(product, listing) || [product, listing].every(isByLength),
  },
  {
    values: {
      'with drives': 'with drives | with hard drives | mit festplatten | avec disques',
      'without drives': 'without drives | diskless | ohne festplatten | sans disques',
    },
    also: { 'with drives': DRIVES },
    unsaid: 'without drives',
  },
  {
    values: {
      left: `left handed | left hand | lefty | lh | linkshänder | für linkshänder | gaucher | pour gaucher | zurdo | para zurdos
         mancino | per mancini | linkshandig | voor linkshandigen | leworęczny | dla leworęcznych | pro leváky | levoruký
         左利き | 左手`,
      right: 'right handed | right hand | rh | rechtshänder | droitier | diestro | destro | rechtshandig',
    },
    unsaid: 'right',
  },
  {
    values: {
      cellular: 'cellular | lte | セルラー | 蜂窝',
      'Wi-Fi only': 'wifi | wi fi | wlan | gps',
    },
    exclusive: true,
  },
  LANGUAGE,
  {
    values: {
      hardcover:
        'hardcover | hardback | gebunden | gebundene ausgabe | relié | tapa dura | copertina rigida | twarda oprawa | pevná vazba | 単行本 | ハードカバー | 精装',
      paperback:
        'paperback | softcover | taschenbuch | broschiert | broché | poche | bolsillo | tapa blanda | brossura | miękka oprawa | brožovaná | 文庫 | 平装',
    },
    holds: hasKind('book'),
  },
  {
    values: {
      kids: `kids | kid | junior | juniors | jr | children | childrens | toddler | youth | kinder | enfant | enfants | niños | niño | niña | infantil
         bambino | bambini | kinderen | dziecięce | dziecięca | dětské | dětská | キッズ | 子供用 | 儿童 | 童鞋 | 童装`,
      adults: `men | mens | women | womens | adult | herren | damen | homme | femme | hombre | mujer | uomo | donna | heren | dames
         męskie | męska | damskie | damska | pánské | pánská | dámské | dámská | メンズ | レディース | 男士 | 女士 | unisex`,
    },
    unsaid: 'adults',
    exclusive: true,
    holds: (product, listing) => [...kindsIn(product), ...kindsIn(listing)].some((kind) => WORN.includes(kind)),
  },
  {
    values: {
      hooded: `hoody | hooded | hoodie | mit kapuze | à capuche | con capucha | con cappuccio | met capuchon | z kapturem
         s kapucí | フード付き | 连帽`,
    },
    unsaid: 'without a hood',
    holds: hasKind('jacket'),
  },
  {
    values: {
      bare: `body only | bare unit | bare tool | tool only | solo | body | ohne akku | ohne akkus | gehäuse | boîtier nu | nue
         sans batterie | sin batería | cuerpo | solo corpo | senza batteria | zonder accu | losse body | bez akumulatora
         bez baterie | tělo | 本体のみ | ボディ | 机身 | 裸机`,
      kit: 'kit | kits | set with | set mit | set avec | set con',
    },
    exclusive: true,
    holds: (product, listing) =>
      ['drill', 'saw', 'tool', 'mower', 'camera'].some((kind) => hasKind(kind)(product, listing)),
    also: { kit: KIT },
  },
];

interface Said {
  readonly aspect: Aspect;
  readonly value: string;
}

const SAID = new Map<string, Said[]>();
for (const aspect of ASPECTS)
  for (const [value, table] of Object.entries(aspect.values))
    for (const phrase of phrasesIn(table)) SAID.set(phrase, [...(SAID.get(phrase) ?? []), { aspect, value }]);
const ANY = tableOf(SAID.keys());

/** The first way in which one comes and the other not: another platform, medium, hand, radio, language or binding. */
export function differingEdition(product: Traits, listing: Traits): readonly [string, string] | undefined {
  const allOurs = saidBy(product);
  const allTheirs = saidBy(listing);
  const isSaid = allOurs.length + allTheirs.length > 0 || DRIVES.test(product.plain) || DRIVES.test(listing.plain);
  if (!isSaid) return undefined;
  for (const aspect of ASPECTS) {
    if (aspect.holds?.(product, listing) === false) continue;
    const ours = valuesOf(aspect, product, allOurs);
    const theirs = valuesOf(aspect, listing, allTheirs);
    const one = ours[0] ?? aspect.unsaid;
    const other = theirs[0] ?? aspect.unsaid;
    if (ours.length + theirs.length === 0 || one === undefined || other === undefined || one === other) continue;
    if (ours.some((value) => theirs.includes(value))) continue;
    return [one, other];
  }
  return undefined;
}

/** A work whose title is in one language beside an edition said to be in another: "Catan Das Spiel" / "Catan English edition". */
export function differingLanguage(product: Traits, listing: Traits): readonly [string, string] | undefined {
  const said = saidBy(listing);
  const stated = said.length === 0 ? [] : valuesOf(LANGUAGE, listing, said);
  if (stated.length === 0 || LANGUAGE.holds?.(product, listing) === false) return undefined;
  const own = valuesOf(LANGUAGE, product, saidBy(product))[0] ?? titleLanguage(product);
  return own === undefined || stated.includes(own) ? undefined : [own, stated[0] ?? ''];
}

const saidBy = once(({ plain }): readonly Said[] =>
  findPhrases(plain, ANY).flatMap((phrase) => SAID.get(phrase) ?? []),
);

const NONE: readonly string[] = [];

function valuesOf(aspect: Aspect, { plain }: Traits, said: readonly Said[]): readonly string[] {
  if (aspect.also === undefined && !said.some((one) => one.aspect === aspect)) return NONE;
  const stated = new Set(said.flatMap((one) => (one.aspect === aspect ? one.value : [])));
  for (const [value, pattern] of Object.entries(aspect.also ?? {})) if (pattern.test(plain)) stated.add(value);
  const values = Object.keys(aspect.values).filter((value) => stated.has(value));
  return aspect.exclusive ? values.slice(0, 1) : values;
}
