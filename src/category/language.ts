import { tokenise } from './tokens';

/**
 * Small words of shop texts by language (folded), and colours and people: they give a language away where nouns do not.
 * "de", "la" and the like stand in too many languages, and in brands.
 */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of for with from your by women womens men mens kids without black white blue new',
  de: 'und mit fur fuer aus von zum zur ohne der das den dem ein eine herren damen kinder stuck schwarz weiss grau zoll',
  fr: 'et avec pour sans les des du sur en une femme homme enfant noir noire blanc blanche pieces',
  es: 'con para sin en los las del el mujer hombre nino nina negro negra blanco blanca unidades pulgadas',
  it: 'con per senza di della dello del dei da donna uomo bambino nero nera bianco bianca pezzi',
  pt: 'com para sem do da das em feminino feminina masculino masculina infantil preto preta branco branca polegadas',
  nl: 'voor met van een het zonder en dames heren kinderen zwart wit stuks',
  sv: 'och med for till utan herr dam svart vit bla gra styck',
  da: 'og med til uden dame herre sort hvid bla gra stk',
  no: 'og med til uten dame herre svart hvit bla gra stk',
  pl: 'do dla na bez damska damski damskie meska meski meskie czarny czarna bialy biala szt zestaw',
  cs: 'se pro na do bez damska damsky damske panska pansky panske cerna cerny bila bily detsky detska ks barva',
  sk: 'so pre na do bez damska damsky damske panska pansky panske cierna cierny biela biely detska detsky ks farba',
  ro: 'si cu pentru din fara barbati femei negru alb buc',
  hu: 'az nelkul ferfi noi fekete feher gyerek db',
  fi: 'ja miesten naisten lasten musta valkoinen kpl',
  tr: 've icin ile erkek kadin siyah beyaz cocuk adet',
};

/** What shops call their departments, by language (folded). */
const DEPARTMENTS: Readonly<Record<string, string>> = {
  en: 'home garden decor kitchen clothing clothes shoes toys books sports beauty care supplies accessories furniture outdoor health jewellery jewelry tools appliances computers phones dining living furnishing value all products gifts leisure',
  de: 'haus garten kuche kleidung schuhe spielzeug bucher zubehor mobel schmuck werkzeug haushalt freizeit geschenke alle produkte startseite wohnen',
  fr: 'maison jardin cuisine vetements chaussures jouets livres accessoires meubles bijoux outils loisirs cadeaux accueil beaute sante bebe',
  es: 'hogar jardin cocina ropa zapatos calzado juguetes libros accesorios muebles joyeria herramientas deportes ocio regalos inicio belleza salud bebe',
  it: 'casa giardino cucina abbigliamento scarpe giochi giocattoli libri accessori mobili gioielli utensili arredamento regali bellezza salute',
  pt: 'casa jardim cozinha roupas roupa calcados brinquedos livros acessorios moveis joias ferramentas esportes presentes beleza saude bebe eletrodomesticos inicio',
  nl: 'huis tuin keuken kleding schoenen speelgoed boeken meubels sieraden gereedschap sport wonen cadeaus gezondheid',
  sv: 'hem tradgard kok klader skor leksaker bocker mobler smycken verktyg tillbehor fritid presenter halsa',
  da: 'hjem have kokken toj sko legetoj boger mobler smykker vaerktoj tilbehor fritid gaver sundhed bolig',
  no: 'hjem hage kjokken klaer sko leker boker mobler smykker verktoy tilbehor fritid gaver helse',
  pl: 'dom ogrod kuchnia odziez buty zabawki ksiazki meble bizuteria narzedzia akcesoria prezenty zdrowie uroda dziecko kobieta mezczyzna',
  cs: 'dum zahrada kuchyn obleceni obuv hracky knihy nabytek sperky naradi prislusenstvi darky zdravi domacnost elektro',
  sk: 'dom zahrada kuchyna oblecenie obuv hracky knihy nabytok sperky naradie prislusenstvo darceky zdravie domacnost',
  ro: 'casa gradina bucatarie imbracaminte incaltaminte jucarii carti mobila bijuterii scule accesorii cadouri sanatate copii',
  hu: 'otthon kert konyha ruhazat cipo jatekok konyvek butor ekszer szerszam kiegeszitok ajandek egeszseg',
  fi: 'koti puutarha keittio vaatteet kengat lelut kirjat huonekalut korut tyokalut tarvikkeet lahjat terveys',
  tr: 'ev bahce mutfak giyim ayakkabi oyuncak kitap mobilya taki aletler aksesuar hediye saglik anne bebek',
};

const LANGUAGES_OF = new Map<string, string[]>();
for (const [language, list] of [...Object.entries(SMALL_WORDS), ...Object.entries(DEPARTMENTS)]) {
  for (const word of list.split(' ')) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);
}

/** Evidence that must be there before any language is believed: a word that three share still rules out all others. */
const ENOUGH = 0.3;
/** A language with less than this part of the evidence for the likeliest is ruled out. */
const NEAR = 0.6;

/** Languages that texts of a product page are likely to be in; undefined when small words do not tell. */
export function likelyLanguages(texts: readonly string[]): ReadonlySet<string> | undefined {
  const evidence = new Map<string, number>();
  for (const text of texts) {
    for (const { folded, written } of tokenise(text)) {
      // "NA-F120" is a model.
      if (folded.length < 3 && written !== written.toLowerCase()) continue;
      const languages = LANGUAGES_OF.get(folded) ?? [];
      for (const language of languages) {
        evidence.set(language, (evidence.get(language) ?? 0) + 1 / languages.length);
      }
    }
  }
  const most = Math.max(0, ...evidence.values());
  if (most < ENOUGH) return undefined;
  return new Set([...evidence].flatMap(([language, weight]) => (weight >= most * NEAR ? [language] : [])));
}
