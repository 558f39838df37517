import { phrases } from './phrases';

/** Nouns of things made to go with another thing, and of parts sold alone; by language. */
export const ACCESSORY_NOUNS = phrases(
  // English
  `case | cases | cover | covers | skin | skins | sleeve | pouch | holster | bumper | protector | protectors | charger
   chargers | cable | cables | cord | adapter | adaptor | dock | stand | mount | holder | bracket | strap | straps
   bracelet | remote | battery | batteries | grip | stylus | earpads | earpad | ear pads | ear pad | cushions | cushion
   eartips | tips | hood | cap | filter | filters | bag | toner | brush | brushes | bits | blade | blades | manual | guide
   poster | sticker | decal | decals | raincover | rain cover | footmuff | insole | insoles | laces | shoelaces | keyring
   keychain | tray | wheel | wheels | saddle | fender | mudguard | mudguards | hinge | knob | shelf | drawer | gasket | hose
   seal | slipcover | slipcovers | watch band | sport band | replacement band | folio | faceplate | screen guard
   tempered glass | screen film | lens cap | spare parts kit | armrest pads | arm pads | casters | castors | liner | inlay
   attachment only | motorhead | roller brush | brush roll | power supply | power adapter | psu | caddy | grille | pickguard
   capo | gig bag | tuning pegs | jockey wheels | inner tube | stabilisers | stabilizers | training wheels | derailleur hanger
   brake pads | pannier | car mount | isofix base | toy bar | mobile arm | shoe tree | shoe polish | shoe care | rewax
   light kit | display stand | minifigure | minifigures | minifig | carburettor | carburetor | gearbox | armature | carbon brushes
   chuck | baffle | heating element | drip tray | brew group | drum unit | water tank | dust bin | crevice tool | nozzle
   keycaps | palm rest | trackpad | touchpad | bezel | back glass | backplate | sim tray | charging port | flex cable
   wall bracket | wall mount | replenishment kit | accessory kit | accessories only | keyboard for | charging case for
   | whisk | dough hook | flat beater | mixing bowl | pasta roller attachment | dust bag | dustbag`,
  // German
  `hülle | schutzhülle | handyhülle | tasche | panzerglas | schutzfolie | folie | schutzglas | ladegerät | ladekabel | netzteil
   kabel | halterung | halter | ständer | fernbedienung | armband | ersatzarmband | aufkleber | regenschutz | fußsack | bezug
   überzug | sofabezug | anleitung | handbuch | filterbeutel | dichtung | korb | räder | reifen | sattel | husse
   ohrpolster | ohrstöpsel | schnürsenkel | einlegesohle | einlegesohlen | schuhspanner | sitzkissen | sitzauflage | kissen
   rollen | schreibtischrollen | regalboden | einlegeboden | einlegeböden | fachboden | glastür | tischbein | füße | schublade
   brühgruppe | wassertank | abtropfschale | staubsaugerbeutel | bürstenkopf | düse | schlauch | sägeblatt | sägekette
   kohlebürsten | bohrfutter | schutzblech | schutzbleche | gepäckträger | pedale | lenker | griffe | schutzscheibe
   objektivdeckel | gegenlichtblende | stativ | akkugriff | tastatur für | ladeschale | ladecase | ladestation | dockingstation
   steckernetzteil | adapter | wandhalterung | tischfuß | standfuß | sommerbezug | regenverdeck | adapterset | babyset
   spielfigur | tonies figur | hörfigur | drummodul | soundmodul | plektrum | saiten | notenständer | tremolo | schlagbrett
   displayglas | backcover | rückseite | akkudeckel | simkartenhalter | ersatzglas | rollenbürste | fugendüse
   | schneebesen | knethaken | flachrührer | rührschüssel | mixtopf | rühraufsatz | staubbeutel | ladeständer | ersatzakku`,
  // French
  `coque | étui | housse | chargeur | câble | protection | verre trempé | support | batterie | télécommande | sangle | notice
   autocollant | bandoulière | pneu | roue | selle | tiroir | joint | film protecteur | oreillettes de rechange | coussinets
   coussinet | bracelet pour | lacets | semelles | cache objectif | bouchon dobjectif | pare soleil | filtre uv | filtre
   tuyau | flexible | brosse | sac aspirateur | sacs aspirateur | lame | lames | mandrin | charbons | garde boue | porte bagages
   pédales | habillage pluie | chancelière | nacelle seule | base isofix | adaptateurs | pieds de canapé | porte vitrée
   étagère supplémentaire | tablette supplémentaire | roulettes | accoudoirs | coussin | poignée | alimentation | bloc secteur
   capot arrière | vitre arrière | nappe | clavier pour | dalle | carte graphique pour | cordes | médiator | pied de micro
   figurine seule | kit éclairage | bac à eau | groupe infuseur | couvercle | joint de porte | saphir | diamant de rechange
   | fouet | crochet pétrisseur | bol mélangeur | pochon | dustbag | grip batterie | batterie de rechange | protège écran`,
  // Spanish
  `funda | carcasa | cargador | protector | cristal templado | cristal | soporte | batería | mando | correa | pegatina | rueda
   ruedas | cajón | almohadillas | cordones | plantillas | parasol | tapa | filtro | trípode | cepillo | manguera | bolsas
   cuchilla | cuchillas | disco de corte | hoja de sierra | portabultos | guardabarros | sillín | pedales | burbuja de lluvia
   saco | adaptadores | cojín | patas | tirador | teclado para | tapa trasera | escobillas | escobillas de carbón | cámara trasera | altavoz para | flex
   cuerdas | púa | pedal | depósito de agua | junta | mando a distancia | cable | fuente de alimentación | adaptador | repuesto
   recambio | recambios | grupo de infusión | jarra | bandeja | vidrio templado | protector de pantalla | soporte de pared
   | estuche | gancho amasador | vaso mezclador | guardapolvo | bolsa guardapolvo | empuñadura | batería de recambio | protector pantalla`,
  // Italian
  `custodia | caricatore | caricabatterie | pellicola | vetro | supporto | batteria | telecomando | cinturino | adesivo | ruota
   cassetto | cuscinetti | lacci | solette | tappo | paraluce | filtro | treppiede | spazzola | tubo flessibile | sacchetti
   lama | lame | mandrino | parafango | parafanghi | portapacchi | sellino | pedali | parapioggia | sacco | coprisedile | cuscino
   rotelle | braccioli | piedini | maniglia | ricambio | puntina | puntina di ricambio | tastiera per | cover posteriore
   vetro posteriore | cavo | alimentatore | adattatore | corde | plettro | gruppo infusore | serbatoio | guarnizione
   vaschetta | coperchio | staffa | carboncini | spazzole | spazzole di carbone | fodera | rivestimento | cavo di ricarica | lampada di ricambio | base isofix
   | frusta | gancio impastatore | boccale | farfalla | sacchetto antipolvere | impugnatura | batteria di ricambio | salvaschermo`,
  // Dutch
  `hoes | hoesje | beschermhoes | telefoonhoesje | screenprotector | oplader | laadkabel | oplaadkabel | kabel | houder
   standaard | muurbeugel | beugel | bandje | horlogebandje | horlogeband | accu | fietsaccu | batterij | afstandsbediening
   zadel | wiel | wielen | spatbord | spatborden | fietstas | bagagedrager | regenhoes | zomerhoes | voetenzak | zitkussen
   kussen | overtrek | oorkussens | veters | inlegzolen | lensdop | zonnekap | filter | statief | borstel | slang | stofzuigerzak
   stofzuigerzakken | zaagblad | boorkop | gehaktmolen | padhouder | waterreservoir | lekbak | deksel | plank | lade | handgreep
   voeding | adapter | toetsenbord voor | achterkant | onderdelen | onderdeel | snaren | naald | bekleding | tafelpoot | wieltjes | koolborstels
   | deeghaak | mengbeker | vlinder | stofzak | batterijgrip | acculader | oplaadstation`,
  // Polish
  `etui | pokrowiec | futerał | obudowa | szkło hartowane | szkło | folia ochronna | folia | ładowarka | zasilacz | kabel
   uchwyt | stojak | statyw | pasek | bransoleta | bateria | akumulator | pilot | siodełko | koło | koła | błotnik | błotniki
   bagażnik | folia przeciwdeszczowa | śpiworek | poduszka | nauszniki | sznurówki | wkładki | dekielek | osłona | filtr
   szczotka | worki | wąż | tarcza | brzeszczot | uchwyt wiertarski | kosz | pojemnik na wodę | blok zaparzający | pokrywka
   półka | szuflada | rączka | klawiatura do | tylna klapka | wirnik | części | część | struny | igła | naklejka
   nakładka | końcówka | baza isofix | kółka | nóżki | pokrywa | uszczelka | szczotki węglowe
   | trzepaczka | mieszadło | hak do ciasta | motylek | worek przeciwkurzowy | stacja ładowania | bateria zamienna`,
  // Czech
  `pouzdro | obal | kryt | ochranné sklo | tvrzené sklo | tvrzené | fólie | nabíječka | napájecí zdroj | zdroj | kabel | držák
   stojan | stativ | řemínek | pásek | baterie | akumulátor | ovladač | dálkový ovladač | sedlo | kolo přední | blatník | blatníky
   nosič | pláštěnka | fusak | polštář | polštářek | náušníky | tkaničky | vložky | krytka | filtr | kartáč | sáčky | hadice
   kotouč | pilový list | sklíčidlo | košík | nádržka | víko | police | zásuvka | klávesnice pro | zadní kryt
   struny | jehla | nálepka | kolečka | nožičky | madlo | potah | těsnění | nástavec | báze isofix | náhradní | brašna | popruh
   metla | metlička | hnětací hák | motýlek | prachový vak | nabíjecí stanice | náhradní baterie
   sluneční clona | napájecí adaptér | dokovací stanice | inkoustová kazeta | příslušenství`,
  // Slovak
  `puzdro | obal | kryt | ochranné sklo | tvrdené sklo | fólia | nabíjačka | kábel | držiak | stojan | remienok | batéria
   ovládač | diaľkový ovládač | náhradný | náhradná | náhradné | náušníky | vrecká | hadica | kefa | kazeta | príslušenstvo
   poťah | plášť | tesnenie | nástavec`,
  // Japanese
  `用ケース | ケースカバー | 保護フィルム | ガラスフィルム | 液晶フィルム | 充電ケーブル | 充電器 | 互換品 | 互換バッテリー | 交換用
   イヤーパッド | イヤーチップ | 替えバンド | 交換バンド | 交換ベルト | レンズフード | レンズキャップ | 三脚 | スタンドのみ | 部品取り
   リモコンのみ | 収納ケース | 専用ケース | 専用カバー | 保護カバー | シリコンカバー | 靴紐 | インソール | ブラシのみ | フィルター交換
   対応バッテリー | 用バッテリー | 用充電 | 用カバー | 用ベルト | 用バンド | 用アダプタ | 用フィルター | 用スタンド | パーツのみ
   ミニフィグ
   | 交換バッテリー | バッテリーパック | バッテリーグリップ | アームパッド | フィルター | 手帳型ケース | ハードケース | ソフトケース | クリアケース
   シリコンケース | レザーケース | キャリングケース | 保護ケース | 保護ガラス | 充電スタンド | 充電ドック | ラバーベルト | レザーベルト | 替えベルト | ストラップ | 保存袋`,
  // Chinese
  `手机壳 | 手機殼 | 保护壳 | 保護殼 | 保护套 | 保護套 | 硅胶套 | 皮套 | 保护膜 | 钢化膜 | 鋼化膜 | 贴膜 | 充电线 | 充电器 | 数据线
   转接头 | 支架 | 三脚架 | 表带 | 錶帶 | 滤网 | 濾網 | 耗材 | 配件 | 零件 | 替换 | 替換 | 耳塞套 | 耳罩 | 耳机套 | 镜头盖 | 遮光罩
   电池 | 電池 | 遥控器 | 遙控器 | 刷头 | 尘袋 | 坐垫 | 座垫 | 鞋带 | 鞋垫 | 雨罩 | 防尘罩 | 充电座 | 适配器 | 收纳包 | 收納包
   键帽 | 机壳 | 后盖 | 说明书 | 防水壳 | 挂架
   | 防尘袋 | 扶手垫 | 电池手柄 | 橡胶表带 | 皮表带 | 替换电池 | 屏保 | 手机套 | 耳套 | 蝴蝶棒 | 充电底座`,
);
