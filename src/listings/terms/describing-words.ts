import { fold } from './fold';
import { remembered } from './remembered';

/** Words of praise, of shops and of wrapping: no seller of a used thing repeats them. Folded; en, de, fr, es, it, nl, pl, pt. */
const PRAISE = wordsOf(`
  official original genuine authentic exclusive premium quality best bestseller top deal sale offer special limited
  new novelty amazing perfect ideal luxury deluxe professional ultimate improved bonus free gift pack multipack bundle
  retail box boxed oem sealed promo clearance collection season edition version certified warranty import imported
  offiziell exklusiv neu neuheit angebot aktion hochwertig hochwertige beste ideal geschenk vorteilspack kollektion
  officiel officielle exclusif exclusive nouveau nouveaute offre meilleur haute qualite cadeau lot collection garantie
  oficial exclusivo nuevo novedad oferta mejor calidad regalo coleccion edicion garantia paquete
  ufficiale esclusivo nuovo novita offerta migliore qualita regalo collezione edizione garanzia confezione
  officieel nieuw aanbieding kwaliteit cadeau collectie nowosc promocja oferta jakosc prezent kolekcja akce
  novo oferta qualidade presente colecao edicao`);

/** Words said of things of every kind: what it is like, of what, for whom. They narrow a search and name nothing. */
const DESCRIBING = wordsOf(`
  wireless wired digital portable electric electronic automatic smart high low full dual single double compact slim
  large small big medium light lightweight heavy universal adjustable rechargeable waterproof foldable folding
  flat wide long short modern vintage retro system set kit unit model piece pieces size
  men women mens womens kids boys girls unisex adult junior indoor outdoor home office kitchen
  leather cotton wool wood wooden oak steel stainless metal plastic glass silicone aluminium aluminum rubber
  kabellos kabellose digitale tragbar tragbare elektrisch elektrische automatische kompakt klein kleine gross grosse
  leicht leichte herren damen kinder leder baumwolle holz eiche edelstahl metall glas kunststoff
  sans-fil numerique electrique automatique compact petit petite grand grande leger homme femme enfant cuir coton bois
  acier inox verre inalambrico electrico automatico pequeno grande hombre mujer nino ninos cuero algodon madera acero
  senza fili elettrico automatico piccolo grande uomo donna bambino pelle cotone legno acciaio vetro
  draadloos heren dames kinderen leer hout bezprzewodowy damski meski dzieciecy skora drewno`);

/** What follows names another thing: what this one is for, or what comes with it. */
const LINKS = wordsOf(`
  for fur pour para per voor dla till compatible kompatibel compatibel compatibil compatibile
  with mit avec con com met med incl including inkl inklusive inclus incluye inclusief`);

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** All of these take a word as it was written. */
export const isPraise = remembered((word) => PRAISE.has(fold(word)));

export const isDescribing = remembered((word) => DESCRIBING.has(fold(word).replace(/['’]/g, '')));

/** Whether a word leads to what the thing is for, or to what comes with it. */
export function isLink(word: string): boolean {
  return LINKS.has(fold(word));
}
