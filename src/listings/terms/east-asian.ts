import { BRAND_NAMES } from './brand-names';
import { fold } from './fold';

/**
 * What Japanese and Chinese write without spaces and other languages as words of their own. Such words are taken out of a
 * run before the rest becomes pairs of characters, in the longest form first.
 */

/** Colour → names of at least two characters: shorter ones are parts of other words. */
const COLORS: Readonly<Record<string, string>> = {
  black: 'ブラック 黒色 黑色',
  white: 'ホワイト 白色',
  grey: 'グレー グレイ 灰色',
  silver: 'シルバー 銀色 银色',
  gold: 'ゴールド 金色',
  red: 'レッド 赤色 红色 紅色',
  blue: 'ブルー 青色 蓝色 藍色',
  navy: 'ネイビー 紺色 藏青色 深蓝色',
  green: 'グリーン 緑色 绿色 綠色',
  yellow: 'イエロー 黄色',
  orange: 'オレンジ 橙色',
  pink: 'ピンク 粉色 粉红色 粉紅色',
  purple: 'パープル 紫色',
  brown: 'ブラウン 茶色 棕色 咖啡色',
  beige: 'ベージュ 米色 米白色',
  turquoise: 'ターコイズ 青绿色',
};

/** Colours of one character count only where they stand alone. */
const ALONE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    黒黑: 'black',
    白: 'white',
    灰: 'grey',
    銀银: 'silver',
    金: 'gold',
    赤红紅: 'red',
    青蓝藍: 'blue',
    紺: 'navy',
    緑绿綠: 'green',
    黄: 'yellow',
    橙: 'orange',
    紫: 'purple',
    茶棕: 'brown',
  }).flatMap(([characters, color]) => [...characters].map((character): [string, string] => [character, color])),
);

const MATERIALS: Readonly<Record<string, string>> = {
  leather: 'レザー 本革 牛革 皮革 真皮 牛皮',
  cotton: 'コットン 綿製 纯棉 全棉',
  wool: 'ウール 羊毛',
  silk: 'シルク 真丝',
  wood: '木製 实木',
  plastic: 'プラスチック 塑料',
  ceramic: 'セラミック 陶瓷',
  denim: 'デニム 牛仔布',
};

/** Words of names that are written in Katakana as well. */
const NAMES: Readonly<Record<string, string>> = {
  'pro controller': 'プロコントローラー プロコン',
  controller: 'コントローラー コントローラ',
  wireless: 'ワイヤレス',
  oled: '有機EL',
  mini: 'ミニ',
  pro: 'プロ',
  max: 'マックス',
  ultra: 'ウルトラ',
  plus: 'プラス',
};

/** Only after a number. */
const UNITS: Readonly<Record<string, string>> = {
  in: 'インチ 英寸 吋 寸',
  cm: 'センチメートル センチ 厘米 公分',
  mm: 'ミリメートル 毫米',
  m: 'メートル',
  ml: 'ミリリットル 毫升',
  l: 'リットル 升',
  kg: 'キログラム キロ 公斤 千克',
  gram: 'グラム 克',
  w: 'ワット 瓦',
  gb: 'ギガバイト ギガ',
  tb: 'テラバイト テラ',
};

/**
 * What a number before it counts, in the English word that is looked for (`match/counted`). Left out is what counts
 * several kinds of thing: 段, 片, 枚, 人 and 台 alone.
 */
const COUNTED: Readonly<Record<string, string>> = {
  cup: 'カップ カップ用 杯用 杯份',
  seat: '人掛け 人掛 人がけ シーター 人座 人位',
  person: '人用 人分 人前 人份',
  drawer: '引き出し 引出し 抽屉',
  door: 'ドア 扉 门 門',
  speed: '段変速 段ギア 速',
  piece: 'ピース',
  slice: '枚焼き 枚切り',
  page: 'ページ 页 頁',
};

/** Condition, completeness, selling: said of nearly every used thing. */
const IDLE = `新品未開封 新品未使用 未使用品 未使用 未開封 新品 中古品 中古 美品 極美品 超美品 良品 並品 ジャンク扱い 動作確認済み 動作確認済
  動作品 送料無料 送料込み 送料込 即納 正規品 純正品 付属品完備 付属品 完品 箱付き 箱付 傷あり 難あり 目立った傷なし 訳あり 使用済み
  在庫あり 値下げ 匿名配送 即日発送 状態良好 使用少なめ 使用感少 使用感なし 数回使用 数回着用 未使用に近い 試着のみ 傷なし キズなし
  動作良好 動作品 動作ok 完動品 正常動作 整備済み 整備済 整備品 メンテナンス済み 極上品 極上 simフリー 国内正規品 お値下げ 値下げ中 早い者勝ち
  使用回数少 箱あり 箱有り 元箱あり 小傷あり 多少の傷 やや傷あり
  全新未拆封 全新未拆 全新 未拆封 九九新 九五新 九成新 八成新 几成新 二手 闲置 閒置 包邮 包郵 正品 原装 国行 成色 功能正常 无拆修 无维修
  箱说全 带盒 保修期内 转让 出售 急售 低价 特价 清仓 现货 准新 充新 几乎全新 很少用 少用 没怎么用 个人自用
  无划痕 无磕碰 无锁 成色好 成色新 成色如图 功能完好 功能全好 一切正常 刚保养 已保养 未使用 女生自用 不议价 秒发 顺丰包邮 支持验货 原盒 过保 在保
  九五成新 七成新 大陆行货`;

/** What comes along, and that it does: "充電器付き", "带充电器", "配件齐全". Said of used things, and no part of a name. */
const ALONG =
  /(?:元箱|外箱|化粧箱|箱|説明書|取扱説明書|取説|保証書|充電器|充電ケーブル|ケーブル|付属品|ケース|カバー|リモコン|ドック|電源コード|袋|保存袋|タグ|レシート)(?:付き|付属|付(?!属)|あり|有り|完備|揃い)|[带帶含送有](?:原?盒子?|包装盒?|充电器|充電器|发票|小票|配件|说明书|底座|数据线|保卡|手柄)|(?:配件|附件|包装|票据|盒子?)(?:齐全|齊全|都在|完好|全(?!新))|(?<!\d)9\d?新(?![款版型])/gu;

/** Whether a folded text has any of it; by code points, which is many times quicker than by script. */
export function hasEastAsian(folded: string): boolean {
  return /[\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff]/.test(folded);
}

/** No character of these writings is below. */
const FAR = /[\u2e80-\uffff]/;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a text has a character of a writing without spaces. Most have none, and are asked only for where it would be. */
export function isUnspaced(text: string): boolean {
  return FAR.test(text) && UNSPACED.test(text);
}

/** The runs these writings are made of. */
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;

const SAID: ReadonlyMap<string, string> = new Map([
  ...named(COLORS),
  ...named(MATERIALS),
  ...named(NAMES),
  ...BRAND_NAMES.flatMap(([latin, ...names]) => names.map((name): [string, string] => [fold(name), fold(latin)])),
  ...IDLE.trim()
    .split(/\s+/)
    .map((word): [string, string] => [fold(word), '']),
]);
const MEASURED: ReadonlyMap<string, string> = new Map([...named(UNITS), ...named(COUNTED)]);

const ANY = new RegExp(longestFirst(SAID.keys()), 'gu');
const ANY_UNIT = new RegExp(`(?<=\\d) ?(${longestFirst(MEASURED.keys())})`, 'gu');

/** A folded text with what it says in Japanese or Chinese words of these kinds in Latin ones, set apart by spaces. */
export function spellEastAsian(folded: string): string {
  return folded
    .replace(ANY_UNIT, (_, unit: string) => ` ${MEASURED.get(unit)} `)
    .replace(ALONG, ' ')
    .replace(ANY, (word) => ` ${SAID.get(word)} `)
    .replace(EAST_ASIAN, (run) => ` ${ALONE.get(run) ?? run} `);
}

function named(table: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(table).flatMap(([word, names]) =>
    names.split(' ').map((name): [string, string] => [fold(name), word]),
  );
}

/** Katakana words count only as whole ones: "ブルー" is blue, "ブルートゥース" is Bluetooth. */
function longestFirst(words: Iterable<string>): string {
  const sorted = [...words].sort((a, b) => b.length - a.length);
  const isKatakana = (word: string) => /^[ァ-ヶー・]+$/.test(word);
  const whole = sorted.filter(isKatakana).join('|');
  return [...sorted.filter((word) => !isKatakana(word)), `(?<![ァ-ヶー])(?:${whole})(?![ァ-ヶー])`].join('|');
}
