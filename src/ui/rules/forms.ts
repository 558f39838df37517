import { ALIAS_KINDS, type AliasKind, RANKINGS, type Ranking } from '@/src/rules/rule-pack';
import type { MessageKey } from '@/src/words/reason';
import { EXAMPLE_FIELDS } from './example-fields';
import type { Field } from './field';
import { THRESHOLDS_FORM, WEIGHTS_FORM } from './number-forms';
import type { ListForm, OneForm, RuleForm, TableForm } from './rule-form';

const ALIASES = {
  colors: 'editFormColors',
  sizes: 'editFormSizes',
  conditions: 'editFormConditions',
  materials: 'editFormMaterials',
} satisfies Record<AliasKind, MessageKey>;

const RANKED = {
  'most-avoided': 'uiOptionsRankingAvoided',
  cheapest: 'uiOptionsRankingCheapest',
  nearest: 'uiOptionsRankingNearest',
} satisfies Record<Ranking, MessageKey>;

const text = (name: string, label: MessageKey, most: number, isLong?: true): Field => ({
  as: 'text',
  path: [name],
  label,
  most,
  ...(isLong && { isLong }),
});
const range = (name: string, label: MessageKey, least: number, most: number): Field => ({
  as: 'range',
  path: [name],
  label,
  least,
  most,
});
const ID: Field = { ...text('id', 'editFieldId', 60), hint: 'editFieldIdHint' };
const NOTE = text('note', 'editFieldNote', 300);
const URL = text('url', 'editFieldUrl', 2048);
const ORIGIN = text('source', 'editFieldFrom', 300);
const SCOPE: Field = { as: 'kind', path: ['scope'], label: 'editFieldScope' };
const WHEN: Field = { as: 'conditions', path: ['when'], label: 'editFieldWhen' };
const BECAUSE: Field = { ...text('because', 'editFieldBecause', 160), hint: 'editFieldBecauseHint' };

const PACK: OneForm = {
  id: 'pack',
  shape: 'one',
  title: 'editFormPack',
  what: 'editFormPackWhat',
  path: [],
  fields: [
    text('name', 'editFieldPackName', 80),
    text('version', 'editFieldVersion', 20),
    text('id', 'editFieldId', 40),
    text('description', 'editFieldDescription', 500, true),
    text('author', 'editFieldAuthor', 120),
    text('licence', 'editFieldLicence', 120),
    text('homepage', 'editFieldHomepage', 2048),
  ],
};

const CHOICES: OneForm = {
  id: 'choices',
  shape: 'one',
  title: 'editFormChoices',
  what: 'editFormChoicesWhat',
  path: [],
  fields: [
    { as: 'number', path: ['mostOffers'], label: 'editFieldMostOffers', least: 1, most: 20, isWhole: true },
    {
      as: 'choice',
      path: ['ranking'],
      label: 'uiOptionsRankingFirst',
      choices: RANKINGS.map((of) => [of, RANKED[of]]),
    },
    { as: 'country', path: ['region'], label: 'uiOptionsRegionCountry' },
    {
      as: 'choice',
      path: ['collection', 'by'],
      label: 'uiOptionsRegionWay',
      choices: [
        ['car', 'uiOptionsRegionCar'],
        ['bike', 'uiOptionsRegionBike'],
        ['foot', 'uiOptionsRegionFoot'],
      ],
    },
    { as: 'number', path: ['collection', 'km'], label: 'uiOptionsRegionKm', least: 0, most: 2000 },
  ],
};

const words = (
  path: readonly string[],
  title: MessageKey,
  what: MessageKey,
  label: MessageKey,
  most: number,
): ListForm => ({
  id: path.join('-'),
  shape: 'list',
  title,
  what,
  path,
  named: [],
  fresh: '',
  fields: [{ as: 'text', path: [], label, most }],
});

const groups = (path: readonly string[], title: MessageKey): ListForm => ({
  id: path.join('-'),
  shape: 'list',
  title,
  what: 'editFormAliasesWhat',
  path,
  named: [],
  fresh: [],
  fields: [{ as: 'lines', path: [], label: 'editFieldNames', hint: 'editFieldNamesHint' }],
});

const list = (
  id: string,
  title: MessageKey,
  what: MessageKey,
  fields: readonly Field[],
  { fresh = {}, named = ['id'] }: { readonly fresh?: object; readonly named?: readonly string[] } = {},
): ListForm => ({
  id,
  shape: 'list',
  title,
  what,
  path: [id],
  named,
  fresh,
  fields,
  ...(fields.includes(ID) && { stem: STEMS[id] ?? id.replace(/s$/, '') }),
});

const BANDED = (path: string, label: MessageKey, withSame: boolean): Field => ({
  as: 'choice',
  path: [path],
  label,
  choices: [
    ...(withSame ? [['same', 'matchBandSame'] as const] : []),
    ['variant', 'matchBandVariant'],
    ['similar', 'matchBandSimilar'],
    ['no', 'matchBandNo'],
  ],
});

/** What one rule is called, where that is not the kind without its last letter. */
const STEMS: Readonly<Record<string, string>> = { vetoes: 'veto', categories: 'category' };

/** A condition to begin with, so that a new rule shows what is asked. */
const FIRST_CONDITION = { field: 'listing.title', contains: '' };

const DISPLACEMENT: TableForm = {
  id: 'displacement',
  shape: 'table',
  title: 'editFormDisplacement',
  what: 'editFormDisplacementWhat',
  path: ['displacement'],
  fresh: {},
  fields: [{ as: 'range', path: [], label: 'editFieldDisplacement', least: 0, most: 1 }, ORIGIN],
};

/** Every kind of rule, in the order of the page. */
export const FORMS: readonly RuleForm[] = [
  list(
    'vetoes',
    'editFormVetoes',
    'editFormVetoesWhat',
    [WHEN, BANDED('best', 'editFieldBest', false), BECAUSE, ID, NOTE],
    {
      fresh: { when: [FIRST_CONDITION], best: 'no' },
      named: ['because'],
    },
  ),
  list(
    'boosts',
    'editFormBoosts',
    'editFormBoostsWhat',
    [
      WHEN,
      { as: 'number', path: ['weight'], label: 'editFieldWeight', hint: 'editFieldWeightHint', least: -20, most: 20 },
      BECAUSE,
      ID,
      NOTE,
    ],
    { fresh: { when: [FIRST_CONDITION], weight: 1 }, named: ['because'] },
  ),
  words(['hiddenWords'], 'editFormHiddenWords', 'editFormHiddenWordsWhat', 'editFieldWord', 60),
  words(['hiddenSellers'], 'editFormHiddenSellers', 'editFormHiddenSellersWhat', 'editFieldSeller', 120),
  WEIGHTS_FORM,
  THRESHOLDS_FORM,
  groups(['brandAliases'], 'editFormBrands'),
  ...ALIAS_KINDS.map((kind) => groups(['aliases', kind], ALIASES[kind])),
  list('categories', 'editFormCategories', 'editFormCategoriesWhat', [
    { as: 'kind', path: ['category'], label: 'correctKindField' },
    { as: 'lines', path: ['words'], label: 'editFieldWords' },
    { as: 'lines', path: ['google'], label: 'editFieldGoogle', isNumber: true },
    ID,
    NOTE,
  ]),
  list('assumptions', 'editFormAssumptions', 'editFormAssumptionsWhat', [
    SCOPE,
    range('displacement', 'editFieldDisplacement', 0, 1),
    range('lifetimeYears', 'editFieldLifetime', 0.1, 100),
    range('shippingKg', 'editFieldShipping', 0, 1000),
    range('refurbishShare', 'editFieldRefurbish', 0, 1),
    ORIGIN,
    URL,
    ID,
    NOTE,
  ]),
  DISPLACEMENT,
  list('grid', 'editFormGrid', 'editFormGridWhat', [
    { as: 'country', path: ['country'], label: 'uiOptionsRegionCountry' },
    range('kgPerKwh', 'editFieldKgPerKwh', 0, 3),
    ORIGIN,
    URL,
    ID,
    NOTE,
  ]),
  list(
    'sources',
    'editFormSources',
    'editFormSourcesWhat',
    [
      { ...text('source', 'editFieldSource', 320), hint: 'editFieldSourceHint' },
      { as: 'flag', path: ['off'], label: 'editFieldNeverAsk' },
      { as: 'number', path: ['order'], label: 'editFieldOrder', least: 0, most: 999, isWhole: true },
      { as: 'number', path: ['mostOffers'], label: 'editFieldMostOffers', least: 1, most: 20, isWhole: true },
      { as: 'lines', path: ['countries'], label: 'editFieldCountries' },
      ID,
      NOTE,
    ],
    { named: ['source'] },
  ),
  list(
    'texts',
    'editFormTexts',
    'editFormTextsWhat',
    [SCOPE, text('text', 'editFieldText', 400, true), URL, ID, NOTE],
    {
      named: ['text'],
    },
  ),
  list(
    'shops',
    'editFormShops',
    'editFormShopsWhat',
    [
      text('site', 'editFieldSite', 60),
      { as: 'lines', path: ['hosts'], label: 'editFieldHosts' },
      { ...text('seen', 'editFieldSeen', 10), hint: 'editFieldSeenHint' },
      { as: 'selectors', path: ['fields'], label: 'editFieldSelectors', hint: 'editFieldSelectorsHint' },
    ],
    { named: ['site'], fresh: { fields: {} } },
  ),
  words(['links', 'hidden'], 'editFormLinks', 'editFormLinksWhat', 'editFieldLink', 40),
  CHOICES,
  words(['off'], 'editFormOff', 'editFormOffWhat', 'editFieldKey', 200),
  list(
    'examples',
    'editFormExamples',
    'editFormExamplesWhat',
    [...EXAMPLE_FIELDS, BANDED('band', 'editFieldBand', true), ID, NOTE],
    {
      fresh: { product: {}, listing: { condition: 'used' }, band: 'same' },
      named: ['listing', 'title'],
    },
  ),
  PACK,
];
