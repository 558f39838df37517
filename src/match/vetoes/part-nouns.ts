import { type Phrases, phrasesIn, tableOf } from './phrases';

/**
 * Parts of things of a kind and what goes with them, by the kind's name in `kind-words`; en, de, fr, es, it, nl, pl, cs, ja, zh.
 * Many of them are said of whole things too ("maple neck", "29 inch wheels"): where they stand decides (`part`).
 */
const NOUNS: Readonly<Record<string, string>> = {
  phone: `screen | display | lcd | digitizer | housing | back cover | back panel | camera module | flex | frame | sim tray | battery door
    bildschirm | gehäuse | rahmen | akkudeckel | kameramodul | écran | vitre | châssis | coque arrière | lecteur sim | pantalla | marco
    tapa | schermo | telaio | scocca | retro | scherm | beeldscherm | behuizing | frame | achterglas | wyświetlacz | ekran | ramka | klapka
    szybka | displej | obrazovka | rámeček | kryt baterie | 液晶 | フレーム | 屏幕 | 中框 | 后壳`,
  laptop: `screen | lcd | keyboard | palmrest | hinges | bottom case | lid | heatsink | cooling fan | fan | touchpad | dc jack | charging port
    bildschirm | tastatur | lüfter | scharniere | gehäuseunterteil | deckel | écran | dalle | clavier | charnières | ventilateur | coque
    pantalla | teclado | bisagras | ventilador | schermo | tastiera | cerniere | ventola | scherm | toetsenbord | scharnieren | ventilator
    matryca | klawiatura | zawiasy | wentylator | displej | klávesnice | panty | ventilátor | 液晶 | キーボード | ファン | 屏幕 | 键盘 | 风扇`,
  tablet: `screen | lcd | digitizer | housing | back cover | bildschirm | gehäuse | écran | vitre tactile | pantalla | schermo | scherm
    ekran | wyświetlacz | szybka | displej | keyboard | tastatur | clavier | teclado | tastiera | toetsenbord | klawiatura | klávesnice
    pencil | stylet | pennino | 屏幕 | 键盘`,
  screen: `panel | backlight | backlights | t con | main board | tcon | feet | legs | stand | standfüße | füße | standfuß | pied | pieds | socle
    rétroéclairage | patas | peana | piedistallo | piedini | base | voeten | poten | standaard | nogi | nóżki | stopka | podstawa | nohy | nožky
    podstavec | matryca | スタンド | 底座`,
  headphones: `headband | earpad | ear cushion | ear cushions | cable | hinge | driver | drivers | kopfband | kopfbügel | bügel | arceau
    diadema | archetto | hoofdband | pałąk | náhlavní most | oślí most | padding`,
  speaker: `woofer | tweeter | driver | crossover | grill | grille | speaker stands | stands | lautsprecherständer | boxenständer | membran
    sicke | hochtöner | tieftöner | frequenzweiche | pieds d'enceinte | haut parleur seul | filtre | altavoz suelto | soportes | supporti
    tweeters | woofers | standaards | statywy | zwrotnica | membrana | stojany | výhybka`,
  turntable: `cartridge | stylus | headshell | dust cover | dustcover | belt | tonearm | slipmat | platter | tonabnehmer | nadel | haube
    staubschutzhaube | riemen | tonarm | plattenteller | cellule | courroie | capot | bras | aguja | cápsula | correa | tapa | plato | testina
    cinghia | coperchio | braccio | piatto | naald | snaar | stofkap | igła | wkładka | pokrywa | ramię | talerz | přenoska | řemínek | talíř`,
  camera: `battery grip | eyecup | eye cup | viewfinder | body cap | lens cap | shutter | shutter unit | neck strap | sensor | batteriegriff
    augenmuschel | sucher | gehäusedeckel | verschluss | œilleton | viseur | poignée | obturateur | ocular | visor | empuñadura | oculare
    mirino | impugnatura | oogschelp | zoeker | grip | muszla oczna | wizjer | migawka | očnice | hledáček | závěrka | 手柄 | 取景器`,
  lens: `lens hood | rear cap | front cap | tripod collar | tripod mount | tripod ring | filter | mount ring | aperture ring | focus ring
    gegenlichtblende | streulichtblende | stativschelle | rückdeckel | frontdeckel | pare soleil | collier de pied | bouchon | parasol
    aro | anillo | tapa | paraluce | tappo | collare | zonnekap | statiefring | lensdop | osłona | dekielek | pierścień | sluneční clona
    krytka | objímka | 遮光罩 | 三脚座 | フード`,
  watch: `bracelet | strap | band | link | links | bezel | bezel insert | dial | crystal | crown | hands | movement | buckle | clasp
    armband | uhrenarmband | glied | glieder | lünette | zifferblatt | glas | krone | zeiger | uhrwerk | schließe | faltschließe | maillon
    maillons | lunette | cadran | verre | couronne | aiguilles | mouvement | boucle | eslabón | eslabones | bisel | esfera | corona | agujas
    hebilla | cierre | maglia | maglie | ghiera | quadrante | vetro | lancette | fibbia | chiusura | schakel | schakels | lunette | wijzerplaat
    gesp | sluiting | ogniwo | ogniwa | bezel | tarcza | koperta | wskazówki | klamra | zapięcie | článek | luneta | ciferník | přezka | pásek
    コマ | ベゼル | 文字盤 | 尾錠 | 表盘 | 表圈 | 表扣 | 表节`,
  router: `power supply | antenna | antennas | netzteil | antennen | antenne | alimentation | antena | antenas | alimentatore | antenna | voeding
    zasilacz | anteny | zdroj | antény`,
  console: `dock | hdd | hard drive | disc drive | fan | faceplate | shell | housing | power supply | motherboard | laser | skin | stand | faceplates | side plates | controller | wireless controller | gamepad | manette | joypad
    laufwerk | lüfter | gehäuse | netzteil | ständer | lecteur | ventilateur | coque | façade | façades | plaques | lector | ventilador | carcasa | lettore | ventola
    scocca | lezer | behuizing | napęd | obudowa | wentylator | mechanika | kryt | ventilátor | 外殻 | 光驱`,
  controller: `shell | thumbsticks | thumbstick | joystick | analog stick | sticks | grips | paddles | charging dock | faceplate | buttons
    gehäuse | sticks | tasten | coque | joysticks | boutons | carcasa | botones | scocca | levette | pulsanti | obudowa | gałki | przyciski`,
  game: `steering wheel | steering wheels | wheel | wheels | joy con | amiibo | figure | figurine | keychain | plush | soundtrack | poster
    strategy guide | artbook | art book | steelbook | card sleeves | sleeves | insert | organizer | organiser | playmat | play mat | inlay
    lenkrad | lenkräder | figur | plüsch | kartenhüllen | sortiereinsatz | spielmatte | einsatz | volant | volants | peluche | figurine
    tapis de jeu | protège cartes | rangement | volante | volantes | figura | tapete | fundas | inserto | organizador | volanti | peluche
    statuina | bustine | tappetino | stuurtje | stuurtjes | stuurwiel | stuur | knuffel | beeldje | speelmat | kierownica | kierownice
    figurka | maskotka | mata | koszulki | insert do gry | volant | plyšák | figurka | obaly na karty | podložka | サントラ | フィギュア | ぬいぐるみ
    手办 | 方向盘 | 公仔 | 原声`,
  record:
    'frame | sleeve | slipmat | poster | t shirt | rahmen | hülle | cadre | pochette | marco | cornice | lijst | ramka | rám',
  shoes: `insoles | laces | shoelaces | sole | soles | shoe bag | spikes | studs | cleaner | cleaning kit | care kit | care set | pflegeset
    sohle | sohlen | schnürsenkel | stollen | semelle | semelles | lacets | crampons | kit entretien | produit | suela | suelas | cordones | tacos
    suole | suola | lacci | tacchetti | zool | zolen | veters | onderhoudsset | poetsset | podeszwa | wkładki | sznurowadła | korki
    zestaw do pielęgnacji | podrážka | tkaničky | vložky | kolíky | sada na čištění`,
  boots: `insoles | laces | shoelaces | sole | soles | boot trees | care kit | care set | spray | wax | pflegeset | imprägnierspray | sohle | sohlen
    semelle | semelles | lacets | kit entretien | suela | suelas | cordones | kit de cuidado | suole | lacci | kit cura | zool | zolen | veters
    onderhoudsset | verzorgingsset | podeszwa | wkładki | sznurowadła | zestaw do pielęgnacji | impregnat | podrážka | tkaničky | impregnace`,
  jacket: `hood | lining | zipper | zip | button | buttons | patch | hanger | kapuze | innenfutter | futter | reißverschluss | knopf | knöpfe
    fellkragen | capuche | doublure | fermeture | bouton | boutons | capucha | forro | cremallera | botones | cappuccio | fodera | cerniera
    bottoni | capuchon | voering | rits | knopen | kaptur | podpinka | zamek | guziki | kapuce | podšívka | zip | knoflíky`,
  bag: `strap | shoulder strap | dust bag | insert | organizer | charm | rain cover | hip belt | schulterriemen | riemen | staubbeutel | einsatz
    hüftgurt | regenhülle | bandoulière | sangle | pochon | correa | bandolera | organizador | tracolla | organizzatore | fermacintura
    schouderband | draagriem | stofzak | pasek | organizer do torebki | wkład | popruh | řemen | organizér`,
  sofa: `cover | covers | slipcover | cushion | cushions | leg | legs | armrest | headrest | ottoman | footstool | pouf | module | storage box
    bezug | kissen | polster | füße | beine | armlehne | kopfstütze | nackenkissen | hocker | housse | coussin | coussins | pied | pieds | accoudoir
    têtière | repose pieds | funda | cojín | cojines | patas | reposabrazos | reposacabezas | puf | fodera | cuscino | cuscini | piedini | gambe
    bracciolo | poggiatesta | pouf | hoes | kussens | poten | armleuning | hoofdsteun | voetenbank | hocker | pokrowiec | poduszka | poduszki
    nogi | nóżki | podłokietnik | zagłówek | podnóżek | pufa | potah | polštáře | nohy | nožičky | područka | opěrka | taburet | カバー | 脚凳`,
  chair: `cover | cushion | cushions | seat cushion | seat pad | armrest | armrests | arms | headrest | base | gas lift | casters | castors | wheels
    footstool | ottoman | footrest | legs | mesh | lumbar support | sitzbezug | bezug | kissen | armlehne | armlehnen | kopfstütze | fußkreuz
    gasfeder | gasdruckfeder | rollen | hocker | fußhocker | fußstütze | beine | sitzfläche | rückenlehne | netz | lordosenstütze | housse | coussin
    accoudoir | accoudoirs | têtière | piètement | vérin | roulettes | repose pieds | repose pied | assise | dossier | galette | funda | cojín
    reposabrazos | reposacabezas | pistón | ruedas | reposapiés | patas | asiento | respaldo | cuscino | cuscini | braccioli | poggiatesta | base
    pistone | rotelle | poggiapiedi | seduta | schienale | gambe | rivestimento | kussen | armleuningen | armleuning | hoofdsteun | onderstel
    gasveer | wielen | voetenbank | voetenbankje | hocker | zitting | rugleuning | poten | bekleding | poduszka | podłokietniki | podłokietnik
    zagłówek | podstawa | siłownik | kółka | podnóżek | siedzisko | oparcie | nogi | polštář | područky | opěrka hlavy | kříž | píst | kolečka
    podnožka | podnožník | taburet | sedák | opěradlo | nohy | 座面 | キャスター | 肘掛け | オットマン | 脚凳 | 扶手 | 头枕 | 轮子 | 气压棒`,
  table: `legs | leg | frame | frame only | top | tabletop | top only | drawer | cable tray | extension leaf | controller | motor | beine | tischbeine
    gestell | tischgestell | untergestell | platte | tischplatte | einlegeplatte | schublade | kabelkanal | pieds | pied | piètement | plateau
    rallonge | tiroir | patas | pata | tablero | estructura | extensión | cajón | gambe | gamba | piano | telaio | prolunga | cassetto | poten
    poot | onderstel | frame | blad | tafelblad | verlengblad | lade | nogi | noga | stelaż | blat | dostawka | szuflada | nohy | noha | podnož
    rám | deska | zásuvka | 天板 | 桌腿 | 桌板 | 桌面板`,
  bed: `slats | slatted base | mattress | headboard | legs | drawer | canopy | rail | bed rail | guard rail | lattenrost | matratze | kopfteil | beine
    schublade | bettkasten | rausfallschutz | betthimmel | sommier | matelas | tête de lit | pieds | tiroir | barrière | ciel de lit | somier
    colchón | cabecero | patas | cajón | barrera | doghe | materasso | testiera | piedi | cassetto | sponda | lattenbodem | matras | hoofdbord
    poten | lade | bedrek | stelaż | materac | zagłówek | nogi | szuflada | barierka | rošt | matrace | čelo | nohy | zásuvka | zábrana`,
  shelf: `door | doors | drawer | drawers | shelves | shelf | insert | inserts | back panel | glass door | sliding doors | hinges | legs | rail | tür | türen | schiebetür | schiebetüren | schublade
    einlegeböden | boden | böden | einsatz | einsätze | rückwand | scharniere | kleiderstange | porte | portes | tiroir | tablette | tablettes
    étagères | portes coulissantes | fond | charnières | bloc tiroir | puerta | puertas | cajón | balda | baldas | estante | fondo | bisagras | anta | ante | ante scorrevoli | puertas correderas | cassetto
    ripiano | ripiani | mensola | schienale | cerniere | deur | deuren | schuifdeuren | lade | plank | planken | inzet | achterwand | drzwi | drzwi przesuwne | drzwiczki | szuflada
    półki | wkład | plecy | zawiasy | dveře | dvířka | zásuvka | police | zadní stěna | panty | 扉 | 引き出し | 棚板 | 柜门 | 抽屉 | 层板`,
  chest: `drawer | drawers | front | fronts | handles | knobs | top | glass top | rails | runners | schublade | schubladen | front | fronten | griffe
    glasplatte | schienen | tiroir | tiroirs | façade | poignées | plateau | glissières | cajón | tirador | tiradores | guías | cassetto | frontale
    maniglie | guide | lade | lades | handgrepen | geleiders | szuflada | fronty | gałki | uchwyty | prowadnice | zásuvka | úchytky | pojezdy`,
  lamp: `shade | lampshade | bulb | bulbs | base | diffuser | transformer | clamp | arm | lampenschirm | schirm | leuchtmittel | glühbirne | fuß | sockel
    klemme | arm | trafo | abat jour | ampoule | pied | socle | pince | bras | transformateur | diffuseur | pantalla | bombilla | pie | pinza | brazo
    paralume | diffusore | lampadina | base | morsetto | braccio | trasformatore | lampenkap | kap | gloeilamp | voet | klem | arm | klosz | abażur
    żarówka | podstawa | zacisk | ramię | stínidlo | žárovka | podstavec | svorka | rameno | 灯罩 | 灯泡 | シェード`,
  vacuum: `head | floor head | brush head | roller | wand | tube | pipe | hose | bin | dustbin | canister | filter | trigger | dock | docking station
    charging dock | bags | dust bags | mop pads | mop | turbo brush | motor | bodendüse | turbobürste | elektrobürste | rohr | saugrohr | teleskoprohr
    schlauch | staubbehälter | auffangbehälter | behälter | station | absaugstation | beutel | wischpads | motor | brosse | tube | tuyau | bac
    bac à poussière | collecteur | poussière | sacs | station | moteur | tête | cepillo | tubo | manguera | depósito | estación | bolsas | cabezal
    motor | spazzola | tubo | contenitore | serbatoio | stazione | sacchetti | motore | testa | bocchetta | mondstuk | zuigmond | zuigbuis | buis
    slang | stofbak | reservoir | station | zakken | motor | borstel | szczotka | ssawka | turboszczotka | rura | wąż | pojemnik | stacja | worki
    silnik | hubice | kartáč | trubka | hadice | nádoba | stanice | sáčky | motor | ヘッド | パイプ | ホース | ダストカップ | 延長管 | 刷头 | 地刷 | 尘盒 | 吸头`,
  coffee: `portafilter | group head | drip tray | water tank | milk jug | milk frother | steam wand | grinder burrs | burrs | boiler | pump | brew unit
    basket | baskets | tamper | carafe | jug | pod holder | capsule holder | siebe | sieb | brüheinheit | milchbehälter | milchschaum
    milchaufschäumer | mahlwerk | dampflanze | pumpe | boiler | tropfschale | kanne | glaskanne | porte filtre | filtre | cuve | réservoir | carafe
    pot à lait | buse vapeur | buse | pompe | chaudière | meules | verseuse | portafiltro | filtro | jarra | depósito | vaporizador | bomba | caldera
    molinillo | cazo | portafiltro | filtri | vaschetta | lattiera | lancia | pompa | caldaia | macine | caraffa | piston | filterdrager | waterreservoir
    melkkan | stoompijp | pomp | maalwerk | koffiekan | kolba | kolby | sitko | zbiornik | dysza | pompa | młynek | dzbanek | páka | sítko
    nádržka | tryska | čerpadlo | mlýnek | konvice | ポルタフィルター | タンク | サーバー | 手柄 | 水箱 | 奶缸`,
  mixer: `bowl | mixing bowl | blade | whisk | dough hook | beater | k beater | attachment | attachments | liquidiser | liquidizer | blender attachment
    meat grinder | mincer | pasta roller | splash guard | lid | varoma | measuring cup | motor | schüssel | rührschüssel | mixtopf | knethaken
    schneebesen | flachrührer | aufsatz | fleischwolf | spritzschutz | deckel | messer | mixaufsatz | mixbecher | messbecher | bol | bols | couvercle
    couteau | fouet | crochet | feuille | hachoir | accessoire | accessoires | gobelet | panier vapeur | vaso | bol | tapa | cuchillas | varillas | gancho
    accesorio | accesorios | picadora | cestillo | boccale | ciotola | coperchio | lame | frusta | gancio | accessorio | accessori | tritacarne
    kom | mengkom | beker | deksel | mes | garde | deeghaak | hulpstuk | hulpstukken | gehaktmolen | misa | dzieża | naczynie | pokrywa | nóż | hak
    trzepaczka | przystawka | maszynka | mísa | nádoba | víko | nůž | hák | metla | nástavec | mlýnek na maso | ボウル | カップ | 刀片 | 搅拌桶 | 主锅`,
  fryer: `basket | tray | rack | grid | liner | liners | drawer | korb | frittierkorb | einsatz | rost | schublade | panier | grille | tiroir | cuve
    cesta | rejilla | cajón | cestello | griglia | cassetto | mandje | mand | rooster | lade | kosz | ruszt | szuflada | wkład | koš | rošt | zásuvka`,
  fridge: `door | door shelf | shelf | drawer | crisper | salad drawer | vegetable drawer | seal | door seal | gasket | handle | compressor | thermostat
    control board | water filter | ice maker | egg tray | hinge | fan motor | light | tür | türfach | türdichtung | dichtung | gemüsefach
    gemüseschublade | schublade | glasplatte | einlegeboden | griff | kompressor | thermostat | flaschenfach | flaschenhalter | eierfach | scharnier
    porte | balconnet | joint | joint de porte | bac à légumes | bac | clayette | tiroir | poignée | compresseur | étagère | puerta | balda
    estante | cajón | junta | goma | burlete | tirador | compresor | botellero | porta | guarnizione | cassetto | ripiano | mensola | balconcino
    maniglia | compressore | termostato | deurrubber | deurvak | deurrek | groentelade | lade | legplank | glasplaat | handgreep | compressor | rubber
    drzwi | uszczelka | szuflada | półka | balkonik | pojemnik | rączka | kompresor | sprężarka | termostat | dveře | těsnění | zásuvka | police
    přihrádka | madlo | kompresor | ドアポケット | 棚 | 野菜ケース | 密封条 | 门封条 | 抽屉 | 搁架`,
  washer: `door | door seal | door gasket | seal | pump | drain pump | heat pump | heating element | heater | motor | carbon brushes | drum | bearing
    bearings | control board | pcb | basket | cutlery basket | cutlery tray | upper rack | lower rack | spray arm | detergent drawer | hose | inlet hose
    shock absorber | shock absorbers | feet | worktop | stacking kit | door handle | türmanschette | türdichtung | manschette | bullauge | türgriff
    pumpe | laugenpumpe | ablaufpumpe | umwälzpumpe | heizpumpe | heizung | heizstab | kohlebürsten | motorkohlen | trommel | lager | elektronik
    steuerung | steuerplatine | besteckkorb | besteckschublade | oberkorb | unterkorb | geschirrkorb | sprüharm | waschmittelschublade
    waschmittelkasten | zulaufschlauch | ablaufschlauch | aquastop | stoßdämpfer | verbindungssatz | zwischenbausatz | joint de hublot | joint | hublot
    pompe | pompe de vidange | résistance | charbons | tambour | roulement | roulements | carte électronique | module | panier | panier à couverts
    bras de lavage | bac à lessive | tiroir à lessive | amortisseur | amortisseurs | poignée | kit de superposition | goma | goma puerta | junta | bomba
    bomba de desagüe | resistencia | escobillas | tambor | rodamientos | placa | placa electrónica | cesta | cesto | cestillo | brazo | cajetín
    amortiguador | amortiguadores | tirador | guarnizione | oblò | pompa | pompa di scarico | resistenza | spazzole | cestello | cuscinetto
    cuscinetti | scheda | scheda elettronica | cassetto detersivo | vaschetta detersivo | ammortizzatore | ammortizzatori | maniglia | cestello posate
    deurrubber | deurmanchet | manchet | pomp | afvoerpomp | circulatiepomp | verwarmingselement | koolborstels | trommel | lagers | print | printplaat
    besteklade | bestekmand | bovenkorf | onderkorf | korf | sproeiarm | zeepbak | zeeplade | schokbreker | schokbrekers | deurgreep | tussenstuk
    stapelkit | fartuch | uszczelka | kołnierz | pompa | grzałka | szczotki | bęben | łożyska | łożysko | moduł | programator | kosz | koszyk
    szuflada na proszek | szuflada | amortyzator | amortyzatory | łącznik | manžeta | těsnění | čerpadlo | topné těleso | uhlíky | buben | ložiska
    ložisko | modul | koš | košík | násypka | tlumič | tlumiče | mezikus | ドアパッキン | ポンプ | 門封 | 门封圈 | 排水泵 | 加热管 | 碗篮`,
  pan: `lid | handle | glass lid | steamer insert | steamer basket | knob | deckel | glasdeckel | griff | dampfeinsatz | einsatz | knopf | couvercle
    poignée | panier vapeur | bouton | tapa | mango | asa | vaporera | coperchio | manico | cestello | pomello | deksel | handvat | stoominzet
    pokrywka | pokrywa | uchwyt | wkład | poklička | poklice | víko | rukojeť | vložka | 蓋 | 锅盖 | 蒸笼`,
  drill: `chuck | battery | batteries | charger | case | carry case | handle | motor | gearbox | armature | insert | inlay | empty case
    bohrfutter | koffer | leerkoffer | zusatzgriff | handgriff | motor | schalter | getriebe | anker | einlage | coffret | coffret vide | mandrin
    poignée | moteur | engrenage | maletín | portabrocas | empuñadura | valigetta | mandrino | impugnatura | motore | koffer | lege koffer | boorhouder | handgreep | schakelaar | walizka | futerał | rękojeść | silnik | włącznik | kufr | kufřík
    rukojeť | vypínač | ケースのみ | チャック | 工具箱 | 夹头`,
  saw: `blade | blades | guide rail | rail | rails | fence | parallel guide | guard | base plate | case | bar | chain | stand | sägeblatt | sägeblätter
    führungsschiene | schiene | parallelanschlag | anschlag | grundplatte | schutzhaube | koffer | systainer | schwert | kette | untergestell | lame
    lames | rail | rails | rail de guidage | guide | capot | semelle | coffret | guide chaîne | chaîne | hoja | hojas | carril | guía | espada | cadena
    maletín | lama | lame | guida | binario | barra | catena | valigetta | zaagblad | zaagbladen | geleiderail | rail | geleider | koffer | zwaard | ketting
    tarcza | brzeszczot | prowadnica | szyna | osłona | walizka | łańcuch | kotouč | vodicí lišta | lišta | kryt | kufr | řetěz | 鋸刃 | 导轨 | 锯片`,
  bicycle: `frame | frameset | frame only | fork | wheel | wheels | wheelset | rims | rim | handlebar | handlebars | stem | seatpost | saddle | crank
    crankset | cranks | cassette | chainring | derailleur | rear derailleur | brake | brakes | brake calipers | hub | hubs | tyre | tyres | tire | tires
    pedals | battery | charger | display | motor | mudguards | rack | kickstand | bottle cage | lights | rear light | headset | shock | rear shock
    rahmen | rahmenset | gabel | laufrad | laufräder | laufradsatz | felge | felgen | vorderrad | hinterrad | vorbau | sattelstütze | kurbel
    kurbelgarnitur | kassette | kettenblatt | schaltwerk | umwerfer | bremsen | bremse | nabe | reifen | fahrradreifen | akku | motor | gepäckträger
    ständer | flaschenhalter | dämpfer | steuersatz | cadre | kit cadre | fourche | roue | roues | paire de roues | jante | jantes | guidon | potence
    tige de selle | pédalier | manivelle | manivelles | plateau | dérailleur | freins | frein | moyeu | pneus | pédales | amortisseur | béquille
    porte bidon | cuadro | horquilla | rueda | ruedas | llanta | llantas | manillar | potencia | tija | bielas | platos | plato | cambio | desviador | frenos
    freno | buje | cubierta | cubiertas | neumáticos | pedales | amortiguador | pata de cabra | portabidón | telaio | forcella | ruote | cerchio | cerchi
    manubrio | attacco manubrio | reggisella | guarnitura | pedivelle | pacco pignoni | corona | deragliatore | cambio posteriore | freni | mozzo
    copertone | copertoni | ammortizzatore | cavalletto | portaborraccia | frame | voorvork | vork | wielset | velg | velgen | voorwiel | achterwiel
    stuur | stuurpen | zadelpen | crankstel | derailleur | remmen | naaf | banden | buitenband | trappers | demper | standaard | bidonhouder | rama
    widelec | koła | komplet kół | obręcz | obręcze | kierownica | mostek | sztyca | korba | mechanizm korbowy | kaseta | przerzutka | przerzutka tylna
    hamulce | hamulec | piasta | opona | opony | pedały | amortyzator | stopka | koszyk na bidon | silnik | rám | rámová sada | vidlice | kola sada
    zapletená kola | zapletené kolo | ráfek | ráfky | řídítka | představec | sedlovka | kliky | převodník | přehazovačka | přesmykač | brzdy | brzda
    náboj | plášť | pláště | pneumatiky | pedály | tlumič | stojánek | košík na láhev | フレーム | フレームのみ | ホイール | ハンドル | サドル | フォーク
    タイヤ | 车架 | 轮组 | 前叉 | 车把 | 坐垫 | 轮胎`,
  stroller: `carrycot | carry cot | bassinet | cot | frame | chassis | frame only | seat unit | seat only | hood | canopy | wheel | wheels | bumper bar
    basket | cup holder | cupholder | adapters | adaptors | adapter | car seat adapters | buggy board | board | seat liner | liner | seat pack
    colour pack | mosquito net | parasol | babywanne | wanne | gestell | rahmen | sportsitz | sitzeinheit | verdeck | sonnenverdeck | räder | rad
    bügel | schutzbügel | bauchbügel | korb | einkaufskorb | becherhalter | getränkehalter | mitfahrbrett | buggyboard | sitzauflage | insektenschutz
    sonnenschirm | nacelle | châssis | hamac | assise | capote | canopy | roue | roues | arceau | panier | porte gobelet | planche | marchepied
    moustiquaire | ombrelle | pack | capazo | cuco | chasis | hamaca | capota | rueda | ruedas | barra | cesta | portavasos | patinete | mosquitera
    sombrilla | navicella | culla | telaio | seduta | cappottina | capottina | ruota | ruote | barra | cestino | portabicchiere | pedana | zanzariera
    ombrellino | reiswieg | wieg | onderstel | frame | zitje | zitting | kap | zonnekap | wiel | wielen | veiligheidsbeugel | boodschappenmand | mandje
    bekerhouder | meerijdplankje | muskietennet | parasolletje | gondola | stelaż | spacerówka | siedzisko | budka | koła | kółka | pałąk | kosz
    uchwyt na kubek | dostawka | moskitiera | parasolka | korba | hluboká korba | konstrukce | rám | sportovní sedačka | stříška | bouda | kola | kolečka
    madlo | košík | držák na pití | stupátko | moskytiéra | slunečník | バシネット | フレームのみ | 幌 | 睡篮 | 车架 | 遮阳篷 | 轮子`,
  carseat: `base | isofix base | base only | cover | insert | newborn insert | headrest | harness | straps | pads | adapter | basis | isofix basis
    basisstation | station | bezug | neugeboreneneinsatz | sitzverkleinerer | einsatz | kopfstütze | gurt | gurtpolster | gurte | housse | réducteur
    harnais | têtière | coussin | embase | base | funda | reductor | arnés | reposacabezas | cubierta | fodera | riduttore | cinture | poggiatesta
    spallacci | hoes | verkleiner | inlegkussen | gordel | hoofdsteun | baza | pokrowiec | wkładka | pasy | zagłówek | základna | potah | vložka | pásy
    opěrka | ベース | カバー | 底座 | 座套`,
  highchair: `tray | cushion | harness | newborn set | seat pad | straps | baby set | gurt | kissen | sitzkissen | tablett | tischchen | plateau
    tablette | coussin | harnais | transat naissance | bandeja | cojín | arnés | vassoio | cuscino | cinture | blad | tafelblad | kussen | tuigje
    tacka | poduszka | wkładka | szelki | pult | pultík | polstrování | vložka | kšíry`,
  guitar: `neck | body | pickup | pickups | bridge | tuners | machine heads | nut | fretboard | knobs | scratchplate | loaded body | case | hard case
    hardcase | tailpiece | truss rod | hals | korpus | tonabnehmer | brücke | steg | mechaniken | sattel | griffbrett | koffer | gurt | manche | corps
    micro | micros | chevalet | mécaniques | sillet | touche | plaque | étui | housse | mástil | cuerpo | pastilla | pastillas | puente | clavijas
    cejuela | golpeador | estuche | manico | corpo | pickup | pick up | ponte | meccaniche | capotasto | tastiera | battipenna | custodia | body
    elementen | element | brug | stemmechanieken | topkam | toets | koffer | gryf | korpus | przetwornik | przetworniki | mostek | klucze | siodełko
    futerał | krk | tělo | snímač | snímače | kobylka | ladící mechanika | nultý pražec | kufr | ネック | ボディのみ | ピックアップ | ブリッジ | ハードケース
    琴颈 | 拾音器 | 琴桥 | 琴盒`,
  piano: `stand | pedal | pedals | bench | stool | key | keys | cover | power supply | ständer | pedale | bank | klavierbank | hocker | tasten | taste
    abdeckung | stativ | banquette | tabouret | touches | pédalier | pédale | soporte | banqueta | teclas | mueble | supporto | sgabello | tasti
    panchetta | onderstel | kruk | toetsen | bank | statyw | ława | stołek | klawisze | stojan | stolička | klávesy | スタンド | 椅子 | ペダル | 琴凳 | 琴架`,
  drums: `stand | pad | pads | cymbal | cymbals | pedal | throne | rack | heads | drumheads | drumsticks | sticks | module | mesh head | becken | hocker
    ständer | felle | fell | drumsticks | fußmaschine | cymbale | cymbales | peau | peaux | baguettes | tabouret | pied | plato | platos | parches
    baquetas | sillín | piatto | piatti | pelli | bacchette | sgabello | bekken | bekkens | vel | vellen | stokken | kruk | talerz | talerze | naciągi
    pałeczki | stołek | moduł | činel | činely | blány | paličky | stolička | modul`,
  microphone: `capsule | shock mount | pop filter | clip | grille | windshield | cable | spinne | poppschutz | klemme | korb | windschutz | capsule
    suspension | pince | bonnette | grille | cápsula | araña | pinza | antipop | capsula | clip | griglia | kapsel | klem | plopkap | kapsuła | uchwyt
    kosz | kapsle | držák | mřížka`,
  printer: `ink | ink cartridge | ink cartridges | cartridge | cartridges | toner cartridge | drum | fuser | printhead | print head | paper tray | roller
    nozzle | hotend | build plate | bed | tinte | patrone | patronen | tintenpatronen | druckkopf | trommel | fixiereinheit | papierfach | druckbett
    encre | cartouche | cartouches | tête d'impression | tambour | bac papier | four | tinta | cartucho | cartuchos | cabezal | tambor | bandeja
    inchiostro | cartuccia | cartucce | testina | tamburo | vassoio | inkt | inktpatroon | cartridges | printkop | papierlade | tusz | tusze | głowica
    bęben | podajnik | inkoust | náplň | hlava | válec | zásobník | インク | トナー | 墨盒 | 硒鼓 | 喷头`,
  toy: `rail | rails | track | tracks | extra track | wheels | figure | figures | minifigure | sticker sheet | stickers | motor
    light kit | lighting kit | power functions | base plate | baseplate | storage box | display case | schienen | gleise | figur
    figuren | aufkleber | stickerbogen | einzelteile | teile | beleuchtung | beleuchtungsset | lichtset | vitrine | grundplatte | sammelbox
    aufbewahrungsbox | rail | rails | voie | voies | figurine | figurines | autocollants | notice | pièces | vitrine | éclairage | kit d'éclairage
    plaque | boîte de rangement | raíles | vías | vía | figura | figuras | pegatinas | piezas | vitrina | luces | base | binari | rotaie | statuina
    personaggi | personaggio | adesivi | pezzi | teca | luci | kit luci | piastra | rails | spoor | figuur | figuren | poppetje | stickers | steentjes
    verlichting | verlichtingset | vitrine | grondplaat | opbergbox | tory | szyny | figurka | figurki | naklejki | klocki luzem | gablota
    oświetlenie | zestaw oświetlenia | płytka | koleje | kolejnice | figurky | postavička | samolepky | díly | vitrína | osvětlení | podložka
    レール | フィグ | ライトキット | ケース | 轨道 | 人仔 | 灯饰 | 灯光 | 展示盒 | 亚克力`,
  drone: `propeller | propellers | battery | gimbal | arm | landing gear | charging hub | remote controller | controller only | propeller guards | case
    propeller | akku | arm | fernsteuerung | ladestation | ladegerät | koffer | landegestell | hélice | hélices | batterie | nacelle | bras
    radiocommande | mallette | palas | batería | brazo | maleta | mando | eliche | batteria | braccio | radiocomando | valigia | propellers | accu | arm
    koffer | śmigła | akumulator | ramię | walizka | aparatura | vrtule | baterie | rameno | kufr | ovladač | プロペラ | バッテリー | 桨叶 | 螺旋桨 | 电池 | 云台`,
  cleaner: `lance | wand | hose | gun | trigger gun | nozzle | pump | surface cleaner | patio cleaner | brush | foam lance | detergent | reel | lanze
    strahlrohr | schlauch | hochdruckschlauch | pistole | handspritzpistole | spritzpistole | düse | pumpe | flächenreiniger | terrassenreiniger
    schaumdüse | waschbürste | dreckfräser | schlauchtrommel | adapter | lance | flexible | tuyau | pistolet | poignée | buse | pompe | nettoyeur de sol
    brosse | rotabuse | lanza | manguera | pistola | boquilla | bomba | limpiador de superficies | cepillo | lancia | tubo | pistola | ugello | pompa
    lavapavimenti | spazzola | lans | spuitlans | slang | hogedrukslang | pistool | spuitpistool | mondstuk | pomp | terrasreiniger | borstel | wasborstel
    lanca | dysza | wąż | pistolet | pompa | szczotka | tryska | hadice | pistole | čerpadlo | kartáč | ノズル | ホース | ガン | 喷枪 | 水管 | 喷头`,
  trousers:
    'belt | patch | buttons | gürtel | knopf | hosenträger | ceinture | boutons | bretelles | cinturón | botones | cintura | bottoni | riem | knopen | pasek | guziki | opasek',
  mouse:
    'feet | skates | dongle | receiver | battery cover | füße | gleiter | empfänger | patins | récepteur | pies | receptor | piedini | ricevitore | voetjes | ontvanger | ślizgacze | odbiornik | nožičky | přijímač',
};

let known: { readonly nouns: Phrases; readonly kinds: ReadonlyMap<string, ReadonlySet<string>> } | undefined;

/** Every noun for a part, and of which kinds of thing it is one. Read at the first use, not when a worker starts. */
export function partNouns(): NonNullable<typeof known> {
  if (known !== undefined) return known;
  const kinds = new Map<string, Set<string>>();
  for (const [kind, nouns] of Object.entries(NOUNS))
    for (const phrase of phrasesIn(nouns)) kinds.set(phrase, (kinds.get(phrase) ?? new Set()).add(kind));
  known = { nouns: tableOf(kinds.keys()), kinds };
  return known;
}
