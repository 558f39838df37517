import { useMemo } from 'preact/hooks';
import { REGIONS, regionOfLanguage } from '@/src/avoided/region';
import type { WhereaboutsRules } from '@/src/rules/whereabouts-text';
import type { MessageKey } from '@/src/words/reason';
import { useWords } from '../parts/words';
import type { OptionsModel } from './options-model';

type Collection = NonNullable<WhereaboutsRules['collection']>;

const WAYS = [
  ['posted', 'uiOptionsRegionPosted'],
  ['car', 'uiOptionsRegionCar'],
  ['bike', 'uiOptionsRegionBike'],
  ['foot', 'uiOptionsRegionFoot'],
] as const satisfies readonly (readonly [Collection['by'] | 'posted', MessageKey])[];

/** Where the person is and how used things get to them: kept as a part of their rules. */
export function Whereabouts({ model }: { model: OptionsModel }) {
  const { t } = useWords();
  const saved = model.whereaboutsSaved.value;
  return (
    <section aria-labelledby="whereabouts">
      <h2 id="whereabouts">{t('uiOptionsRegionTitle')}</h2>
      <p class="quiet">{t('uiOptionsRegionWhat')}</p>
      <form
        class="whereabouts"
        onSubmit={(event) => {
          event.preventDefault();
          void model.saveWhereabouts();
        }}
      >
        <Country model={model} />
        <Way model={model} />
        <div class="buttons">
          <button type="submit">{t('uiOptionsRegionKeep')}</button>
          {model.whereaboutsMarked.value && <span class="quiet">{t('uiOptionsRegionUnkept')}</span>}
        </div>
      </form>
      {/* Always in the page, so that a screen reader hears it change. */}
      <div role="status">
        {saved === 'saved' && <p>{t('uiOptionsRegionKept')}</p>}
        {saved === 'refused' && <p class="problem">{t('uiOptionsRegionRefused')}</p>}
        {saved === 'failed' && <p class="problem">{t('uiFailed')}</p>}
      </div>
    </section>
  );
}

function Country({ model }: { model: OptionsModel }) {
  const { t, country, compare, locale } = useWords();
  const { region, ...others } = model.whereabouts.value;
  const told = regionOfLanguage(locale);
  const named = useMemo(
    () =>
      // A country we have no figures for may stand in the rules; it must not vanish from sight.
      [...new Set([...REGIONS, ...(region === undefined ? [] : [region])])]
        .map((code) => ({ code, name: country(code) }))
        .sort((a, b) => compare(a.name, b.name)),
    [region, country, compare],
  );
  return (
    <>
      <label for="whereabouts-country">{t('uiOptionsRegionCountry')}</label>
      <select
        id="whereabouts-country"
        value={region ?? ''}
        onChange={({ currentTarget: { value } }) =>
          model.markWhereabouts({ ...others, ...(value !== '' && { region: value }) })
        }
      >
        <option value="">
          {told === undefined ? t('uiOptionsRegionBrowserSilent') : t('uiOptionsRegionBrowser', country(told))}
        </option>
        {named.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}

function Way({ model }: { model: OptionsModel }) {
  const { t } = useWords();
  const { collection, ...others } = model.whereabouts.value;
  return (
    <>
      <fieldset class="ways">
        <legend>{t('uiOptionsRegionWay')}</legend>
        {WAYS.map(([by, key]) => (
          <label key={by}>
            <input
              type="radio"
              name="whereabouts-way"
              checked={(collection?.by ?? 'posted') === by}
              onChange={() =>
                model.markWhereabouts(by === 'posted' ? others : { ...others, collection: { ...collection, by } })
              }
            />
            {t(key)}
          </label>
        ))}
      </fieldset>
      {collection !== undefined && (
        <>
          <label for="whereabouts-km">{t('uiOptionsRegionKm')}</label>
          <input
            type="number"
            id="whereabouts-km"
            min="0"
            max="2000"
            step="any"
            aria-describedby="whereabouts-km-hint"
            value={collection.km ?? ''}
            onInput={({ currentTarget: { valueAsNumber: km } }) =>
              model.markWhereabouts({
                ...others,
                collection: { by: collection.by, ...(Number.isFinite(km) && { km }) },
              })
            }
          />
          <small id="whereabouts-km-hint">{t('uiOptionsRegionKmHint')}</small>
        </>
      )}
    </>
  );
}
