import { isUnspaced } from '@/src/listings/terms/east-asian';
import { fold } from '@/src/listings/terms/fold';
import { remembered } from '@/src/listings/terms/remembered';
import { once } from './once';

/**
 * Kind of thing → nouns a seller calls it by, in en, de, fr, es, it, nl, pl, cs, ja, zh. A product page and a listing in
 * another language share the name and none of these.
 */
const NOUNS: Readonly<Record<string, string>> = {
  phone:
    'telefony telefoni cellulari moviles phone smartphone mobile handset cellphone handy telefon telephone portable movil telefono cellulare telefoon mobieltje komorka mobil スマホ スマートフォン 手机 smartfon smartfony',
  laptop:
    'laptopy notebooky laptop notebook ordinateur portatil ordenador computer portatile ultrabook pc pocitac pocitace komputer rechner ノートパソコン 笔记本 笔电',
  tablet: 'tablety tabletow tabletu tablet tablette tableta tablett タブレット 平板',
  screen:
    'monitor display screen bildschirm ecran moniteur pantalla schermo scherm tv television televisor televisore fernseher televiseur tele televize televizor telewizor televizory モニター テレビ 显示器 电视',
  headphones:
    'headphone headset kopfhorer casque auriculares auricular cuffie cuffia koptelefoon sluchawki sluchatka earphone earbud ecouteur ecouteurs oortjes auricolari ohrhorer sluchadla ヘッドホン ヘッドフォン イヤホン 耳机 耳機',
  speaker:
    'speaker lautsprecher box enceinte altavoz cassa altoparlante luidspreker glosnik reproduktor スピーカー 音箱 音响',
  turntable:
    'turntable plattenspieler platine vinyle giradischi tocadiscos platenspeler gramofon レコードプレーヤー 唱片机',
  camera:
    'fotocamere aparaty fotoaparaty camera kamera appareil photo camara fotocamera fototoestel aparat fotoaparat actioncam mirrorless dslr body gehause boitier cuerpo corpo spiegelreflexkamera systemkamera hybride reflex カメラ ボディ デジカメ 相机 机身 telo zrcadlovka bezzrcadlovka zrkadlovka lustrzanka bezlusterkowiec camcorder videokamera',
  lens: 'lens objektiv objectif objetivo obiettivo obiektyw lenz レンズ 镜头',
  watch:
    'uhren relojes orologi zegarki zegarkow hodinek watch wristwatch uhr armbanduhr herrenuhr damenuhr montre reloj orologio horloge zegarek hodinky smartwatch 腕時計 手表 男表 女表 chronograph herrenchronograph',
  router: 'router wlan modem routeur repeater access point ルーター 路由器',
  console: 'konsolen konsol console konsole consola spelconsole konsola konzole ゲーム機 游戏机',
  game: 'game spiel jeu juego gioco spel gra hra ソフト ゲーム 游戏 boardgame brettspiel gesellschaftsspiel bordspel planszowa deskova grundspiel basisspiel',
  book: 'book paperback hardcover hardback buch taschenbuch roman livre poche folio libro bolsillo tascabile pocketbook bucher boeken libri ksiazki knihy boek kniha ksiazka tb novel novela romanzo powiesc 文庫 単行本 平装 精装 本 书',
  record: 'vinyl vinyle vinile vinilo lp schallplatte platte disque disco record album plyta deska winyl レコード 黑胶',
  shoes:
    'shoe sandal sandale sandalen sandalo sandali sandalia sandalias sandalen ciabatte ciabatta klapki sandaly pantofle slipper slippers pantolette pantoletten mule mules hausschuhe slofje sloffen zuecos chanclas sneaker trainer schuhe schuh turnschuhe basket baskets chaussure zapatilla zapatos scarpe scarpa schoenen schoen gympen buty but boty tenisky bota topanky polobotky nazouvaky trampki スニーカー 靴 运动鞋 runner running laufschuhe laufschuh cleat obuwie obuv',
  boots:
    'boot stiefel stiefeletten bottine botte botines bota botas stivaletti stivali laarzen laars kozaki botki holinky gumaky kalosze gummistiefel ブーツ 靴子',
  jacket:
    'jacket jacke veste blouson chaqueta cazadora giacca giubbotto jas jack kurtka bunda parka mantel coat manteau abrigo cappotto daunenjacke doudoune piumino wachsjacke waxjas shell ジャケット 夹克 外套',
  jeans:
    'jeans jean denim hose herrenjeans damenjeans vaquero vaqueros pantalon broek spodnie dzinsy dziny dzinsy kalhoty ジーンズ 牛仔裤',
  sweater: 'sweater pullover jumper pull jersey maglione trui sweter svetr hoodie sweatshirt fleece セーター 毛衣',
  shirt:
    'shirt tshirt tee poloshirt hemd bluse blouse chemise chemisier camisa camiseta camicia maglietta overhemd koszula koszulka kosile tricko シャツ 衬衫',
  dress: 'dress kleid robe vestido vestito abito jurk sukienka saty ワンピース 连衣裙',
  bag: 'bag handbag tasche handtasche sac bolso borsa tas torebka taska kabelka duffel duffle holdall weekender reisetasche sporttasche umhangetasche borsone sacoche reistas tote shopper clutch バッグ 包 backpack rucksack dos mochila zaino rugzak plecak batoh リュック 背包',
  sofa: 'sofa couch canape divan divano bank bankstel kanapa pohovka gauc schlafsofa eckschlafsofa ecksofa ecke convertible corner angle dangle angolare letto cama sofabed slaapbank rozkladana rozkladaci ソファ 沙发',
  chair:
    'sedie stoelen krzesla fotele foteli zidli chair armchair stuhl stuhle burostuhl chaise fauteuil silla sedia poltrona stoel bureaustoel krzeslo fotel zidle kreslo kancelarska burosessel sessel office oficina ufficio biurowe bureau チェア 椅子',
  table:
    'table desk tisch bureau skrivebord schreibtisch esstisch mesa escritorio tavolo scrivania tafel tafeltje bijzettafel salontafel eettafel bureautje beistelltisch couchtisch stol stolik biurko テーブル デスク 桌子 书桌',
  bed: 'bed bett lit letto lozko postel ベッド 床',
  shelf:
    'bookcase bookshelf regal bucherregal etagere bibliotheque estanteria libreria scaffale wandregal wandplank wandboard boekenkast regal knihovna polka 書架 书架 本棚 ラック kast schrank armoire armario armadio szafa skrin wardrobe cabinet',
  chest: 'chest dresser kommode commode comoda cassettiera ladekast komoda チェスト 斗柜',
  lamp: 'lamp light leuchte schreibtischleuchte tischleuchte stehleuchte hangeleuchte pendelleuchte wandleuchte lampadaire applique suspension lampka lampička vloerlamp tafellamp bureaulamp hanglamp lampe lampara lampada lampa ランプ 灯',
  rug: 'rug carpet teppich tapis alfombra tappeto tapijt vloerkleed dywan koberec ラグ 地毯',
  vacuum:
    'odkurzacze odkurzaczy vysavace vysavacu vacuum hoover cleaner staubsauger bodenstaubsauger akkusauger akkustaubsauger saugroboter aspirateur balai aspiradora aspirapolvere stofzuiger steelstofzuiger odkurzacz odkurzajacy sprzatajacy vysavac 掃除機 吸尘器 robot handstaubsauger',
  coffee:
    'coffee espresso kaffeemaschine kaffeevollautomat espressomaschine cafetiere machine cafe cafetera macchina caffe koffiezetapparaat koffiemachine espressoapparaat ekspres kawy kavovar kavovary espresovac コーヒーメーカー 咖啡机',
  mixer:
    'mixer kuchenmaschine robot patissier batidora amasadora impastatrice planetaria keukenmachine kuchenny kuchynsky ミキサー 厨师机',
  fryer:
    'fryer airfryer fritteuse heissluftfritteuse friteuse freidora friggitrice frytownica friteza fritovacka frytkownica heissluftfriteuse フライヤー 空气炸锅',
  fridge:
    'fridge gefrierkombination koelvriescombinatie koelvries combi combine frigorifero lodowkozamrazarka refrigerator freezer kuhlschrank gefrierkombination refrigerateur frigo frigorifico nevera frigorifero koelkast lodowka lednice chladnicka gefrierschrank gefriertruhe congelateur congelador congelatore vriezer zamrazarka mraznicka mraznice mrazak 冷蔵庫 冰箱',
  washer:
    'washer washing waschmaschine machine laver lavadora lavatrice wasmachine pralka pracka umyvacka 洗濯機 洗衣机 dishwasher spulmaschine geschirrspuler vaisselle lavavajillas lavastoviglie vaatwasser zmywarka mycka',
  dryer:
    'dryer tumble trockner waschetrockner warmepumpentrockner seche linge secadora asciugatrice droger wasdroger suszarka susicka 乾燥機 烘干机',
  kettle: 'kettle wasserkocher bouilloire hervidor bollitore waterkoker czajnik konvice kanvica 電気ケトル 电热水壶',
  pan: 'pan pot casserole cocotte brater schmortopf topf pfanne bratpfanne poele cazuela sarten olla pentola padella pan braadpan garnek patelnia hrnec panev 鍋 锅 rund round ronde redonda rotonda dutch oven',
  drill:
    'trapani wkretarki wiertarki vrtacky bohrmaschinen drill driver combi schrauber akkuschrauber bohrschrauber schlagbohrschrauber bohrmaschine perceuse visseuse taladro atornillador trapano avvitatore boormachine schroefmachine wiertarka wkretarka zakretarka udarowa vrtacka sroubovak utahovak impact 電動ドリル 电钻 akkuschlagbohrschrauber',
  saw: 'saw sage kreissage handkreissage motorsage kettensage scie tronconneuse sierra motosierra sega motosega zaag cirkelzaag kettingzaag pila pilarka pilarka chainsaw 鋸 电锯',
  tool: `hammer bohrhammer kombihammer schlagschrauber winkelschleifer schleifer bandschleifer exzenterschleifer hobel frase oberfrase stichsage
    tauchsage sabelsage multitool grinder sander planer jigsaw nailer tacker perforateur marteau meuleuse ponceuse rabot defonceuse perforador
    amoladora lijadora fresadora cepillo tassellatore smerigliatrice levigatrice pialla fresatrice seghetto boorhamer slijptol schuurmachine
    bovenfrees schaafmachine mlotowiertarka szlifierka strug frezarka wyrzynarka kladivo bruska hoblik frezka`,
  mower:
    'mower lawnmower rasenmaher mahroboter tondeuse cortacesped tosaerba grasmaaier robotmaaier kosiarka sekacka kosacka',
  scooter: 'scooter escooter elektroroller trottinette patinete monopattino step hulajnoga kolobezka elektrokolobezka',
  bicycle:
    'bike bicycle cycle fahrrad rad velo bicicleta bici bicicletta fiets rower kolo rowerek faltrad trekkingrad kinderfahrrad kinderrad vouwfiets vtt vtc ebike pedelec elektrofahrrad elektrische folding pliant plegable pieghevole 自転車 自行车',
  stroller:
    'stroller pram pushchair buggy kinderwagen poussette carrito cochecito passeggino kinderwagen wozek kocarek ベビーカー 婴儿车',
  carseat:
    'seat kindersitz babyschale siege silla ovetto seggiolino autostoel fotelik autosedacka チャイルドシート 安全座椅',
  highchair: 'highchair hochstuhl kinderstoel trona seggiolone krzeselko zidlicka ハイチェア 餐椅',
  bouncer: 'bouncer wippe babywippe transat hamaca sdraietta wipstoel lezaczek lehatko バウンサー 摇椅',
  guitar:
    'guitar bass basse ebass bassgitarre baskytara basgitara gitarre egitarre guitare guitarra chitarra gitaar gitara kytara ギター 吉他',
  piano:
    'piano klavier epiano keyboard pianoforte pianino klavir 電子ピアノ ピアノ 电钢琴 钢琴 digital numerique cyfrowe digitalni touches tasti',
  drums: 'drum drums drumset schlagzeug edrum batterie bateria batteria drumstel perkusja bici ドラム 鼓',
  microphone: 'microphone mic mikrofon micro microfono microfoon マイク 话筒 麦克风',
  projector: 'projector beamer projektor projecteur videoprojecteur proyector proiettore プロジェクター 投影仪',
  processor: 'processor cpu prozessor processeur procesador processore procesor プロセッサー 处理器',
  printer:
    'printer drucker imprimante impresora stampante drukarka tiskarna tlaciaren multifunktionsdrucker wielofunkcyjne multifunkce プリンター 打印机',
  controller: 'controller gamepad manette mando joypad ovladac pad コントローラー 手柄',
  puzzle: 'puzzle puzzles jigsaw rompecabezas legpuzzel puzzel puzle ジグソーパズル 拼图',
  drone: 'drone quadcopter drohne quadrokopter dron drona ドローン 无人机 無人機',
  cleaner:
    'hochdruckreiniger nettoyeur hidrolimpiadora idropulitrice hogedrukreiniger myjka tlakova vysokotlaky karcher 高圧洗浄機 洗车机',
  trousers:
    'trouser trousers pants chino chinos shorts leggings hose wanderhose herrenhose damenhose pantalon pantalones pantaloni broek wandelbroek spodnie kalhoty kratasy shorty ズボン パンツ 裤子 长裤',
  mouse: 'mouse maus souris raton muis mysz mys マウス 鼠标',
  drive: 'hdd ssd drive festplatte disque disco harde schijf dysk disk 硬盘',
  toy: 'toy playset spielzeug jouet juguete giocattolo speelgoed zabawka hracka set おもちゃ 玩具',
};

const KINDS: ReadonlyMap<string, readonly string[]> = kindsByNoun();

function kindsByNoun(): ReadonlyMap<string, readonly string[]> {
  const kinds = new Map<string, Set<string>>();
  for (const [kind, nouns] of Object.entries(NOUNS))
    for (const noun of fold(nouns).split(/\s+/))
      for (const form of formsOf(noun)) kinds.set(form, (kinds.get(form) ?? new Set()).add(kind));
  return new Map([...kinds].map(([noun, named]): [string, readonly string[]] => [noun, [...named]]));
}

/** With and without a plural s: titles and tokens differ in it. */
function formsOf(noun: string): readonly string[] {
  return noun.length > 4 && noun.endsWith('s') ? [noun, noun.slice(0, -1)] : [noun, `${noun}s`];
}

const NONE: readonly string[] = [];

/** Nouns that German and Dutch run together with what stands before: "Laufschuhe", "voetbalschoenen", "Winterjacke". */
const LAST_OF_COMPOUND =
  /(?<=[a-z]{3})(?:schuhe?|schoenen|stiefel|laarzen|jacke|stuhl|stoel|tisch|lampe|sessel|schrank|sage|hammer|schleifer|kamera|drucker|fahrrad|staubsauger|stofzuiger|tafel|tafeltje|regal|leuchte|koptelefoon|kopfhorer)$/;

/** The kinds a folded word may name, its plural s or not; empty for a word that names none we know. */
export function kindsOf(word: string): readonly string[] {
  return KINDS.get(word) ?? (word.length > 7 ? kindsOfCompound(word) : NONE);
}

const kindsOfCompound = remembered((word): readonly string[] => {
  const [noun] = LAST_OF_COMPOUND.exec(word) ?? [];
  return (noun !== undefined && KINDS.get(noun)) || NONE;
});

const UNSPACED_NOUNS = [...KINDS].filter(([noun]) => noun.length > 1 && isUnspaced(noun));

/** Every kind a title names. */
export const kindsIn = once(({ plain, said }): ReadonlySet<string> => {
  const kinds = new Set(said.flatMap(kindsOf));
  if (isUnspaced(plain))
    for (const [noun, named] of UNSPACED_NOUNS) if (plain.includes(noun)) for (const kind of named) kinds.add(kind);
  return kinds;
});
