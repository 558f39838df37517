import type { SourceQuery } from '@/src/listings/sources/source-query';
import type { SourceSettings } from '@/src/listings/sources/source-settings';
import type { MessageKey } from '@/src/words/reason';
import type { SourceView } from '../backend';
import { dotted, useWords } from '../parts/words';
import { Keys } from './keys';
import { ADDED } from './source-view';
import type { SourcesModel } from './sources-model';

const KIND_WORDS = {
  'shopify-catalog': 'uiKindShopifyCatalog',
  ucp: 'uiKindUcp',
  woocommerce: 'uiKindWooCommerce',
  shopify: 'uiKindShopify',
  ebay: 'uiKindEbay',
  freegle: 'uiKindFreegle',
  flohmarkt: 'uiKindFlohmarkt',
  reverb: 'uiKindReverb',
  discogs: 'uiKindDiscogs',
  'best-buy': 'uiKindBestBuy',
  'team-index': 'uiKindTeamIndex',
} satisfies Record<SourceSettings['kind'], MessageKey>;

const FIELD_WORDS = {
  words: 'uiSendsWords',
  gtin: 'uiSendsGtin',
  country: 'uiSendsCountry',
  currency: 'uiSendsCurrency',
  language: 'uiSendsLanguage',
} satisfies Record<keyof SourceQuery, MessageKey>;

interface AskedSourceProps {
  readonly source: SourceView;
  readonly model: SourcesModel;
  /** Where the person is. */
  readonly region: string | undefined;
}

/** One source: what it is, what it is sent, its switch, its keys, and what a test search brings. */
export function AskedSource({ source, model, region }: AskedSourceProps) {
  const { t, say, list, country } = useWords();
  const { title, settings, sends, covers, on } = source;
  const { countries } = covers;
  const isElsewhere = countries !== undefined && (region === undefined || !countries.includes(region));
  const problem = model.problems.value.get(source.id);
  return (
    <li class="feed" data-source={source.id}>
      <div class="feed-head">
        <div>
          <h4>{title}</h4>
          <p class="quiet">{t(KIND_WORDS[settings.kind])}</p>
          <p class="quiet">{t('uiSends', list(sends.map((field) => ({ message: FIELD_WORDS[field] }))))}</p>
        </div>
        <label class="switch">
          <input
            type="checkbox"
            role="switch"
            aria-checked={on}
            aria-label={t('uiAskSource', title)}
            checked={on}
            disabled={isElsewhere && !on}
            onChange={(event) => {
              const wanted = event.currentTarget.checked;
              // It shows what is kept; when that changes it follows.
              event.currentTarget.checked = on;
              void model.save(source, settings, wanted);
            }}
          />
          <span aria-hidden="true">{t(on ? 'uiOn' : 'uiOff')}</span>
        </label>
      </div>
      {isElsewhere && <p class="quiet">{t('uiOnlyIn', list(countries.map(country)))}</p>}
      <div role="status">{problem !== undefined && <p class="problem">{say(problem)}</p>}</div>
      {source.keys.length > 0 && <Keys source={source} model={model} />}
      <Buttons source={source} model={model} />
      <Brought source={source} model={model} />
    </li>
  );
}

function Buttons({ source, model }: { source: SourceView; model: SourcesModel }) {
  const { t } = useWords();
  const isAdded = ADDED.has(source.settings.kind);
  if (!isAdded && !source.on) return null;
  return (
    <div class="buttons">
      <button
        type="button"
        aria-label={t('uiTrySource', source.title)}
        disabled={model.tried.value.get(source.id) === 'trying'}
        onClick={() => void model.tryOut(source, t('uiTryDefault'))}
      >
        {t('uiTry')}
      </button>
      {isAdded && (
        <button type="button" aria-label={t('uiRemoveFeed', source.title)} onClick={() => void model.remove(source)}>
          {t('uiRemove')}
        </button>
      )}
    </div>
  );
}

/** What a test search brought. */
function Brought({ source, model }: { source: SourceView; model: SourcesModel }) {
  const { t, say, money } = useWords();
  const tried = model.tried.value.get(source.id);
  return (
    <div role="status">
      {tried === 'trying' && <p>{t('uiTrying', source.title)}</p>}
      {tried !== undefined && tried !== 'trying' && (
        <>
          {(tried.found > 0 || tried.told.length === 0) && <p>{t('uiTried', { number: tried.found })}</p>}
          <ul>
            {tried.examples.map(({ title, price }) => (
              <li key={title}>{dotted([title, money(price)])}</li>
            ))}
            {tried.told.map((sentence) => (
              <li key={say(sentence)}>{say(sentence)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
