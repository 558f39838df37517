// What a label of somebody else's rows means in our ids.

/** Names that a public catalogue, the cited data or people give to kinds of ours: small letters, parted by "-". */
const NAMES: Readonly<Record<string, string>> = {
  // A public catalogue.
  'mobile-phones': 'smartphone',
  cpus: 'graphics-card',
  tvs: 'tv',
  'digital-cameras': 'camera',
  'fridge-freezers': 'refrigerator',
  fridges: 'refrigerator',
  freezers: 'freezer',
  microwaves: 'microwave',
  dishwashers: 'dishwasher',
  'washing-machines': 'washing-machine',
  // Rows of the cited data that we tell by another name.
  'network-equipment': 'router',
  'fridge-freezer-generic': 'refrigerator freezer mini-fridge',
  'glass-generic': 'glassware',
  'tyre-retread': 'tyre',
  'gold-jewellery-recycled': 'gold-jewellery',
  // Plain names.
  toy: 'toy-plastic toy-vehicle doll outdoor-toy baby-toy toy-wooden',
  toys: 'toy-plastic toy-vehicle doll outdoor-toy baby-toy toy-wooden',
  'toy-car': 'toy-vehicle',
  'action-figure': 'doll',
  'building-bricks': 'toy-plastic-bricks',
  'soft-toy': 'toy-plush',
  plush: 'toy-plush',
  watch: 'watch-quartz watch-mechanical',
  'quartz-watch': 'watch-quartz',
  'digital-watch': 'watch-quartz',
  'mechanical-watch': 'watch-mechanical',
  'video-games': 'video-game',
  'computer-game': 'video-game',
  dvd: 'dvd-cd-vinyl',
  cd: 'dvd-cd-vinyl',
  vinyl: 'dvd-cd-vinyl',
  film: 'dvd-cd-vinyl',
  'music-album': 'dvd-cd-vinyl',
  books: 'book',
  pram: 'stroller',
  pushchair: 'stroller',
  buggy: 'stroller',
  'baby-sling': 'baby-carrier',
  carrier: 'baby-carrier',
  cot: 'crib',
  lingerie: 'underwear',
  bra: 'underwear',
  pyjamas: 'underwear',
  nightwear: 'underwear',
  sleepwear: 'underwear',
  gloves: 'gloves-scarves',
  scarf: 'gloves-scarves',
  tie: 'gloves-scarves',
  costumes: 'costume',
  'fancy-dress': 'costume',
  sandal: 'sandals',
  slipper: 'slippers',
  shoes: 'shoes-leather shoes-fabric sneakers',
  purse: 'wallet handbag',
  bag: 'handbag',
  blankets: 'blanket',
  throw: 'blanket',
  cushions: 'cushion',
  pillow: 'bed-linen cushion',
  bedding: 'bed-linen',
  tablecloth: 'table-linen',
  utensil: 'kitchen-utensil',
  'kitchen-utensils': 'kitchen-utensil',
  'water-bottle': 'food-container',
  'lunch-box': 'food-container',
  thermos: 'food-container',
  tap: 'sanitary-ware',
  toilet: 'sanitary-ware',
  basin: 'sanitary-ware',
  bathtub: 'sanitary-ware',
  'ip-camera': 'security-camera',
  cctv: 'security-camera',
  calculators: 'calculator',
  'wall-clock': 'clock',
  'alarm-clock': 'clock',
  'instrument-accessory': 'instrument-part',
  'pet-bed': 'pet-gear',
  'pet-supplies': 'pet-gear',
  pens: 'stationery',
  'office-supplies': 'stationery',
  jewellery: 'jewellery-silver gold-jewellery',
};

/** Our ids that a label means; the label itself where it is no name of another. */
export function meantBy(label: string): readonly string[] {
  const name = label
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return Object.hasOwn(NAMES, name) ? (NAMES[name]?.split(' ') ?? []) : [name];
}

/** Every name told here, for the test that each means kinds that there are. */
export const LABEL_NAMES: readonly string[] = Object.keys(NAMES);
