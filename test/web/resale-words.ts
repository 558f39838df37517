import type { Language } from './goods/product';

/** The words private sellers use, by language. Plain data of our own wording. */
export interface ResaleWords {
  readonly likeNew: readonly string[];
  readonly good: readonly string[];
  readonly worn: readonly string[];
  readonly refurbished: readonly string[];
  readonly isNew: readonly string[];
  /** Noise that says nothing about the thing. */
  readonly noise: readonly string[];
  /** "Case for iPhone": $1 is the extra, $2 the product. */
  readonly extraFor: readonly string[];
  readonly forParts: readonly string[];
  /** $1 how many, $2 the product. */
  readonly lot: readonly string[];
  readonly boxOnly: readonly string[];
  readonly replica: readonly string[];
  readonly size: string;
  readonly delivery: readonly string[];
}

export const RESALE_WORDS: Readonly<Record<Language, ResaleWords>> = {
  en: {
    likeNew: ['like new', 'mint condition', 'as new, boxed', 'barely used'],
    good: [
      'good condition',
      'very good condition',
      'great condition, works perfectly',
      'used, VGC',
      'well looked after',
    ],
    worn: ['some scratches', 'well used but works', 'signs of wear', 'fair condition'],
    refurbished: ['refurbished', 'professionally refurbished, 12 months warranty', 'reconditioned grade A'],
    isNew: ['brand new sealed', 'BNIB', 'new with tags', 'unopened'],
    noise: [
      'bargain!',
      'free delivery',
      'must see',
      'quick sale',
      'no offers',
      'collection only',
      'smoke free home',
      '',
    ],
    extraFor: ['$1 for $2', '$1 compatible with $2', 'genuine $1 to fit $2'],
    forParts: ['$1 for parts or repair', 'FAULTY $1 spares or repairs', '$1 not working, sold as seen'],
    lot: ['Job lot $1x $2', 'Bundle of $1 $2', '$1 x $2 joblot'],
    boxOnly: ['$1 BOX ONLY', 'Empty box for $1', '$1 original packaging only, no item'],
    replica: ['$1 replica', '$1 style copy, not original', 'Dummy $1 display model'],
    size: 'size',
    delivery: ['Posted within two days.', 'Collection possible.', 'From a pet-free home.'],
  },
  de: {
    likeNew: ['wie neu', 'neuwertig', 'kaum benutzt', 'OVP, einmal getragen'],
    good: ['guter Zustand', 'sehr guter Zustand', 'gebraucht, funktioniert einwandfrei', 'gepflegt', 'TOP Zustand'],
    worn: ['mit Gebrauchsspuren', 'deutliche Gebrauchsspuren', 'kleine Kratzer', 'akzeptabel'],
    refurbished: ['generalüberholt', 'refurbished, 1 Jahr Garantie', 'geprüft und überholt'],
    isNew: ['NEU & OVP', 'neu mit Etikett', 'originalverpackt ungeöffnet'],
    noise: ['Schnäppchen', 'Versand möglich', 'Nichtraucherhaushalt', 'nur Abholung', 'Privatverkauf', 'VB', ''],
    extraFor: ['$1 für $2', '$1 passend für $2', 'Original $1 zu $2'],
    forParts: ['$1 defekt für Bastler', '$1 als Ersatzteilspender', '$1 DEFEKT'],
    lot: ['Konvolut $1x $2', '$1 Stück $2 Paket', 'Set aus $1 $2'],
    boxOnly: ['Nur Karton $1', 'Leerkarton $1 ohne Inhalt', '$1 nur OVP'],
    replica: ['$1 Replik', '$1 Nachbau, kein Original', 'Im Stil von $1'],
    size: 'Gr.',
    delivery: ['Versand mit Aufpreis.', 'Abholung möglich.', 'Tierfreier Haushalt.'],
  },
  fr: {
    likeNew: ['comme neuf', 'très peu servi', 'quasi neuf', 'excellent état'],
    good: ['bon état', 'très bon état', 'TBE', 'occasion, fonctionne parfaitement', 'bien entretenu'],
    worn: ["traces d'usage", 'état correct', 'quelques rayures', 'usagé mais fonctionnel'],
    refurbished: ['reconditionné', 'reconditionné garanti 12 mois', 'remis à neuf'],
    isNew: ['NEUF sous blister', 'neuf jamais utilisé', 'neuf avec étiquette'],
    noise: ['bonne affaire', 'envoi possible', 'à saisir', 'prix ferme', 'à venir chercher', 'urgent', ''],
    extraFor: ['$1 pour $2', '$1 compatible $2', "$1 d'origine $2"],
    forParts: ['$1 pour pièces', '$1 HS à réparer', '$1 en panne'],
    lot: ['Lot de $1 $2', '$1 x $2 en lot'],
    boxOnly: ['Boîte vide $1', '$1 boîte seule sans produit'],
    replica: ['Réplique $1', 'Copie $1, pas original'],
    size: 'taille',
    delivery: ['Envoi soigné.', 'Remise en main propre possible.', 'Non fumeur.'],
  },
  es: {
    likeNew: ['como nuevo', 'casi sin usar', 'impecable'],
    good: ['buen estado', 'muy buen estado', 'usado, funciona perfectamente', 'bien cuidado'],
    worn: ['señales de uso', 'algún arañazo', 'estado aceptable'],
    refurbished: ['reacondicionado', 'reacondicionado con garantía'],
    isNew: ['NUEVO precintado', 'a estrenar', 'nuevo con etiqueta'],
    noise: ['chollo', 'envío incluido', 'no negociable', 'urge vender', 'recogida en mano', ''],
    extraFor: ['$1 para $2', '$1 compatible con $2', '$1 original de $2'],
    forParts: ['$1 para piezas', '$1 averiado', '$1 no funciona, para reparar'],
    lot: ['Lote de $1 $2', 'Pack $1 x $2'],
    boxOnly: ['Solo caja $1', 'Caja vacía de $1'],
    replica: ['Réplica $1', 'Imitación $1, no original'],
    size: 'talla',
    delivery: ['Envío en 48 horas.', 'Se puede probar.', 'Recogida en mano.'],
  },
  it: {
    likeNew: ['come nuovo', 'pari al nuovo', 'usato pochissimo'],
    good: ['buone condizioni', 'ottimo stato', 'usato, perfettamente funzionante', 'ben tenuto'],
    worn: ["segni d'uso", 'qualche graffio', 'condizioni discrete'],
    refurbished: ['ricondizionato', 'ricondizionato con garanzia'],
    isNew: ['NUOVO sigillato', 'nuovo mai usato', 'nuovo con cartellino'],
    noise: ['affare', 'spedizione inclusa', 'prezzo non trattabile', 'solo ritiro', 'vero affare', ''],
    extraFor: ['$1 per $2', '$1 compatibile con $2', '$1 originale per $2'],
    forParts: ['$1 per ricambi', '$1 guasto', '$1 non funzionante da riparare'],
    lot: ['Lotto $1 $2', 'Stock di $1 x $2'],
    boxOnly: ['Solo scatola $1', 'Scatola vuota $1'],
    replica: ['Replica $1', 'Imitazione $1, non originale'],
    size: 'taglia',
    delivery: ['Spedizione veloce.', 'Ritiro a mano possibile.', 'Casa senza animali.'],
  },
};
