/** Words that tell nothing about what the thing is. All folded; en, de, fr, es, it, nl, pl, cs. */

const STOP = new Set(
  `a an the and or of in for with from by on at as is it its this that your you our per via
   der die das den dem des ein eine einer eines und oder mit fur von vom zu zum zur im am auf aus bei ist auch nicht
   le la les l un une des du de d et ou avec pour par en au aux sur dans ce cette est
   el los las una unos y o con para por del al su es en
   il lo gli i e uno di da dal della dei degli con per nel sul che
   n b u
   het een van voor met bij te naar uit aan om zonder deze dit
   na do od oraz dla po ze przy bez nie jest
   ve ke nebo pri
   without ohne sans sin senza but aber mais pero`
    .trim()
    .split(/\s+/),
);

/** Said of nearly every used thing: condition, completeness, praise, selling. */
const NOISE = new Set(
  `used preowned owned secondhand refurbished refurb renewed reconditioned mint bnwt bnib bnwot nwt nwot nib vgc euc guc
   condition unlocked simfree boxed unboxed genuine authentic original rrp excellent grade sale bargain
   perfect tested working worn
   gebraucht gebrauchte gebrauchter gebrauchtes neuwertig neuwertige generaluberholt refurbisht zustand ovp rechnung
   originalverpackung originalverpackt versand gepflegt getragen unbenutzt ungetragen topzustand einwandfrei
   occasion doccasion reconditionne reconditionnee etat neuf neuve debloque facture boite emballage
   usado usada reacondicionado reacondicionada estado segunda mano nuevo nueva libre garantia caja
   usato usata ricondizionato ricondizionata stato condizioni nuovo nuova garanzia scatola
   kaufen acheter comprar comprare kopen koupit kupic wholesale
   garantie warranty new brandnew neu neue neuer neues
   unread ungelesen scratch scratches scuff scuffs unopened unused barely shipping postage vgc tbe vb vhb fp
   neuware vorfuhrgerat ausstellungsstuck schnappchen gebrauchsspuren kratzer privatverkauf nichtraucherhaushalt nichtraucher abholung selbstabholer uberholt
   gepruft funktionsfahig versandkostenfrei ungeoffnet akzeptabel benutzt
   impeccable reconditionnes usage usagee rayures rayure fonctionnel fonctionnelle fonctionne entretenu entretenue servi
   urgent livraison jamais remis quasi blister parfaitement
   impecable funciona perfectamente cuidado aranazo aranazos chollo negociable precintado estrenar urge envio recogida
   gebruikt gebruikte tweedehands staat nieuwstaat nieuw nieuwe zgan ongebruikt ongebruikte ongedragen verpakking doos
   factuur aankoopbon krassen gebruikssporen verzending verzenden ophalen werkend werkende ongeopend geseald koopje
   gerefurbisht opgeknapt
   uzywany uzywana uzywane nowy nowa nowe nieuzywany nieuzywana nieuzywane odnowiony odnowiona poleasingowy gwarancja
   gwarancji paragon faktura fakture pudelko oryginalny oryginalna oryginalne sprawny sprawna okazja rysy wysylka odbior
   zadbany zadbana zadbane metka metkami dobry dobra dobre idealny idealna idealnym sprzedam
   pouzity pouzita pouzite pouzivany pouzivana zanovni novy nove stav stavu zaruka zaruce zaruky uctenka krabice originalni
   funkcni nepouzity nepouzita nepouzite nenoseny nenosena rozbaleno repasovany repasovana repasovane skrabance prodam predvadeci vystaveny rozbalene rozbaleny zanovna zanovny distribuce distribucia
   postovne bazar
   graffio graffi funzionante perfettamente tenuto sigillato spedizione ritiro affare trattabile discrete pochissimo
   immaculate pristine
   fehlkauf ungeoffnete
   envoi livraison
   factura seminuevo seminueva
   scontrino impeccabile imballato nuovissimo svendo
   ongedragen puntgaaf
   paragonem zafoliowany zafoliowana zafoliowane pilnie
   skrabancu uctenkou visackou fakturou nerozbaleny nerozbalena nerozbalene zachovaly zachovala zachovale perfektni`
    .trim()
    .split(/\s+/),
);

/** Noise only beside noise: "very good condition", "wie neu", "comme neuf"; but "Good Omens" is a book. */
const LEANING = new Set(
  `very good great fair like top sehr gut guter wie super tres bon bonne comme muy buen bueno como ottimo ottime buono
   buone come fully factory once hardly kaum nur only
   work works perfectly functioning well looked after sign signs some small must see quick free home smoke pet offer offers no delivery collection
   professionally months month deutliche kleine leichte moglich funktioniert jahr jahre monate etikett versand
   peu trace traces quelques correct affaire possible saisir prix ferme venir chercher mois garanti etiquette utilise
   casi usar uso senales algun aceptable vender mano etiqueta incluido meses
   einmal zweimal wenig
   goed goede zeer heel mooie nette zo als perfecte uitstekende keer weinig nauwelijks licht lichte compleet mogelijk alleen
   bod vraagprijs huis werkt prima koop
   stan stanie bardzo jak malo prawie slady uzytkowania pelni dziala osobisty tanio polecam tylko raz igla
   velmi vyborny vyborna vybornem jako temer lehce plne pekny pekna krasny zachovaly mirne znamky pouzivani osobni odber nova
   levne
   bien non trattabile envoi pari al segni qualche ben incluso inclusa prezzo solo vero mai mesi perfette perfetto cartellino
   twice receipt wear minor voll keine porte etiquettes sous offerte quelque excelente practicamente venta vez volta seconda
   keer gedragen kaartje bieden originele rys drobne jednou baleni puvodnim obalu darek`
    .trim()
    .split(/\s+/),
);

export function isStopWord(word: string): boolean {
  return STOP.has(word);
}

export function isNoiseWord(word: string): boolean {
  return NOISE.has(word);
}

export function leansOnNoise(word: string): boolean {
  return LEANING.has(word);
}
