import type { Language } from './goods/product';

/** What the shops' buttons and tables say. */
export interface ShopWords {
  readonly home: string;
  readonly cart: string;
  readonly emptyCart: string;
  readonly search: string;
  readonly add: string;
  readonly inStock: string;
  readonly delivery: string;
  readonly noPrice: string;
  readonly details: string;
  readonly description: string;
  readonly brand: string;
  readonly reference: string;
  readonly ean: string;
  readonly weight: string;
  readonly material: string;
  readonly color: string;
  readonly size: string;
  readonly capacity: string;
  readonly alsoLike: string;
  readonly products: string;
  readonly journal: string;
  readonly footer: readonly string[];
}

export const SHOP_WORDS: Readonly<Record<Language, ShopWords>> = {
  en: {
    home: 'Home',
    cart: 'Basket',
    emptyCart: 'Your basket is empty.',
    search: 'Search',
    add: 'Add to basket',
    inStock: 'In stock',
    delivery: 'Delivery 4.99, free over 50.00. Thirty days to return.',
    noPrice: 'Price on request',
    details: 'Specification',
    description: 'About this product',
    brand: 'Brand',
    reference: 'Model number',
    ean: 'EAN',
    weight: 'Weight',
    material: 'Material',
    color: 'Colour',
    size: 'Size',
    capacity: 'Capacity',
    alsoLike: 'Others also looked at',
    products: 'products',
    journal: 'Journal',
    footer: ['Delivery', 'Returns', 'Contact', 'Privacy'],
  },
  de: {
    home: 'Startseite',
    cart: 'Warenkorb',
    emptyCart: 'Ihr Warenkorb ist leer.',
    search: 'Suche',
    add: 'In den Warenkorb',
    inStock: 'Auf Lager',
    delivery: 'inkl. MwSt., zzgl. 4,95 € Versand. Ab 50,00 € versandkostenfrei.',
    noPrice: 'Preis auf Anfrage',
    details: 'Produktdetails',
    description: 'Beschreibung',
    brand: 'Marke',
    reference: 'Artikelnummer',
    ean: 'EAN',
    weight: 'Gewicht',
    material: 'Material',
    color: 'Farbe',
    size: 'Größe',
    capacity: 'Kapazität',
    alsoLike: 'Das könnte Ihnen auch gefallen',
    products: 'Artikel',
    journal: 'Magazin',
    footer: ['Versand', 'Rückgabe', 'Impressum', 'Datenschutz'],
  },
  fr: {
    home: 'Accueil',
    cart: 'Panier',
    emptyCart: 'Votre panier est vide.',
    search: 'Rechercher',
    add: 'Ajouter au panier',
    inStock: 'En stock',
    delivery: 'Livraison 5,90 €, offerte dès 99,00 €. Retour sous 30 jours.',
    noPrice: 'Prix sur demande',
    details: 'Caractéristiques',
    description: 'Description',
    brand: 'Marque',
    reference: 'Référence',
    ean: 'EAN',
    weight: 'Poids',
    material: 'Matière',
    color: 'Couleur',
    size: 'Taille',
    capacity: 'Capacité',
    alsoLike: 'Vous aimerez aussi',
    products: 'produits',
    journal: 'Conseils',
    footer: ['Livraison', 'Retours', 'Mentions légales', 'Confidentialité'],
  },
  it: {
    home: 'Home',
    cart: 'Carrello',
    emptyCart: 'Il carrello è vuoto.',
    search: 'Cerca',
    add: 'Aggiungi al carrello',
    inStock: 'Disponibile',
    delivery: 'Spedizione 6,90 €, gratuita da 79,00 €. Reso entro 14 giorni.',
    noPrice: 'Prezzo su richiesta',
    details: 'Scheda tecnica',
    description: 'Descrizione',
    brand: 'Marca',
    reference: 'Codice modello',
    ean: 'EAN',
    weight: 'Peso',
    material: 'Materiale',
    color: 'Colore',
    size: 'Misura',
    capacity: 'Capacità',
    alsoLike: 'Potrebbe piacerti anche',
    products: 'prodotti',
    journal: 'Racconti',
    footer: ['Spedizioni', 'Resi', 'Contatti', 'Privacy'],
  },
  es: {
    home: 'Inicio',
    cart: 'Cesta',
    emptyCart: 'Tu cesta está vacía.',
    search: 'Buscar',
    add: 'Añadir a la cesta',
    inStock: 'En stock',
    delivery: 'Envío 5,90 €, gratis desde 79,00 €. Devolución en 14 días.',
    noPrice: 'Precio a consultar',
    details: 'Ficha técnica',
    description: 'Descripción',
    brand: 'Marca',
    reference: 'Número de modelo',
    ean: 'EAN',
    weight: 'Peso',
    material: 'Material',
    color: 'Color',
    size: 'Tamaño',
    capacity: 'Capacidad',
    alsoLike: 'También te puede gustar',
    products: 'productos',
    journal: 'Ideas',
    footer: ['Envíos', 'Devoluciones', 'Aviso legal', 'Privacidad'],
  },
};
