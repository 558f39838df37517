import type { Correctable } from '@/src/product/correctable';
import type { RemovedKind } from '@/src/product/fixture/removed';
import type { Product } from '@/src/product/product';
import type { ProductField } from '@/src/product/product-field';
import type { Reader } from '@/src/product/site-health';
import type { MessageKey } from '@/src/words/reason';

export const FIELD_WORDS = {
  name: 'fieldName',
  price: 'fieldPrice',
  listPrice: 'fieldListPrice',
  brand: 'fieldBrand',
  gtin: 'fieldGtin',
  asin: 'fieldAsin',
  mpn: 'fieldMpn',
  sku: 'fieldSku',
  availability: 'fieldAvailability',
  condition: 'fieldCondition',
  color: 'fieldColor',
  size: 'fieldSize',
  capacity: 'fieldCapacity',
  material: 'fieldMaterial',
  gender: 'fieldGender',
  year: 'fieldYear',
  massKg: 'fieldMass',
  packSize: 'fieldPackSize',
  screenInches: 'fieldScreen',
  origin: 'fieldOrigin',
  energyLabel: 'fieldEnergyLabel',
  annualKwh: 'fieldAnnualKwh',
  declared: 'fieldDeclared',
  breadcrumb: 'fieldBreadcrumb',
  taxonomy: 'fieldTaxonomy',
  description: 'fieldDescription',
  image: 'fieldImage',
} satisfies Record<ProductField, MessageKey>;

export const CORRECTABLE_WORDS = {
  name: 'fieldName',
  brand: 'fieldBrand',
  price: 'fieldPrice',
  condition: 'fieldCondition',
  mpn: 'fieldMpn',
  category: 'correctKindField',
} satisfies Record<Correctable, MessageKey>;

export const AVAILABILITY_WORDS = {
  'in-stock': 'availabilityInStock',
  'out-of-stock': 'availabilityOutOfStock',
  preorder: 'availabilityPreorder',
  backorder: 'availabilityBackorder',
  discontinued: 'availabilityDiscontinued',
} satisfies Record<NonNullable<Product['availability']>, MessageKey>;

export const READER_WORDS = {
  'shop-rule': 'readerShopRule',
  'json-ld': 'readerJsonLd',
  microdata: 'readerMicrodata',
  rdfa: 'readerRdfa',
  'open-graph': 'readerOpenGraph',
  visible: 'readerVisible',
  embedded: 'readerEmbedded',
} satisfies Record<Reader, MessageKey>;

export const REMOVED_WORDS = {
  names: 'removedNames',
  emails: 'removedEmails',
  numbers: 'removedNumbers',
  addresses: 'removedAddresses',
  tokens: 'removedTokens',
  areas: 'removedAreas',
  forms: 'removedForms',
  scripts: 'removedScripts',
  queries: 'removedQueries',
  attributes: 'removedAttributes',
  frames: 'removedFrames',
  comments: 'removedComments',
  styles: 'removedStyles',
  parts: 'removedParts',
} satisfies Record<RemovedKind, MessageKey>;
