/** Material → its names in English, German, French, Spanish, Italian, Dutch, Polish and Czech, folded. */
const NAMES: Readonly<Record<string, string>> = {
  leather:
    'cuoio piel leder echtleder cuir cuero pelle leer leren skora skorzany skorzana skorzane kuze kozeny kozena kozene',
  cotton: 'baumwolle coton algodon cotone katoen katoenen bawelna bawelniany bavlna bavlneny bavlnena',
  wool: 'wolle laine lana wol wollen welna welniany vlna vlneny vlnena',
  silk: 'seda seide soie seta zijde jedwab jedwabny hedvabi hedvabny',
  linen: 'lin leinen lino linnen lniany lneny',
  velvet: 'welur samt velours terciopelo velluto fluweel aksamit samet sametovy',
  suede: 'wildleder daim ante camoscio scamosciato zamsz zamszowy semis semisovy',
  wood: 'holz bois madera legno hout houten drewno drewniany drewniana drewniane drevo dreveny drevena drevene',
  oak: 'eiche chene roble rovere eiken dab debowy dub dubovy',
  steel: 'edelstahl inox rvs nerez inoxidable stahl acier acero acciaio staal stalen stal stalowy ocel ocelovy ocelova',
  metal: 'metaal metallo metall metalen metalowy metalowa metalove kovovy kovova kov',
  aluminium: 'hlinikova hlinikove aluminiowy aluminiowa aluminum alu aluminio alluminio alumiinium hlinik hlinikovy',
  plastic:
    'plast plastove plastikowa plastikowe kunststoffe kunststoff plastik plastique plastico plastica kunststof plastikowy plastovy plastova',
  glass: 'cristal szklana szklane sklenene glas verre vidrio vetro szklo szklany sklo skleneny sklenena',
  denim: 'vaquero dzins dzinsowy dzinova dzinovy',
  polyester: 'poliester poliestere',
  cashmere: 'kaschmir cachemire cachemira kasjmier kaszmir kasmir',
  rattan: 'rotin ratan rotan',
  bamboo: 'bambus bambou bambu bamboe',
  marble: 'marmor marbre marmol marmo marmer marmur mramor',
  walnut: 'nussbaum noyer nogal orzechowy',
  beech: 'buche hetre haya faggio beuken bukowy bukovy',
  pine: 'kiefer kiefernholz pino grenen sosna sosnowy borovice',
  brass: 'messing laiton laton ottone mosiadz mosiezny mosaz',
  copper: 'kupfer cuivre cobre rame koper miedz miedziany medeny',
  rubber: 'gummi caoutchouc gomma guma',
  porcelain: 'porzellan porcelaine porcelana porcellana porselein porcelan',
  ceramic: 'ceramika keramik ceramique ceramica keramiek keramisch ceramiczny keramika keramicky',
};

const MATERIALS: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([material, names]) =>
    names.split(' ').map((name): [string, string] => [name, material]),
  ),
);

/** The English name of a material given in another of our languages; undefined for any other word. */
export function materialOf(word: string): string | undefined {
  return MATERIALS.get(word);
}

/** Whether a word names a material in any of our languages. */
export function isMaterial(word: string): boolean {
  return MATERIALS.has(word) || Object.hasOwn(NAMES, word);
}
