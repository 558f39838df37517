import { useMemo } from 'preact/hooks';
import { regionOfLanguage } from '@/src/avoided/region';
import { REGIONS } from '@/src/quantity/country-codes';
import type { Answers } from '@/src/rules/answers-text';
import type { MessageKey } from '@/src/words/reason';
import { useWords } from '../parts/words';
import type { AnswersForm } from './answers-form';
import { KeepAnswers } from './keep-answers';
import type { OptionsModel } from './options-model';

type Collection = NonNullable<Answers['collection']>;

const WAYS = [
  ['posted', 'uiOptionsRegionPosted'],
  ['car', 'uiOptionsRegionCar'],
  ['bike', 'uiOptionsRegionBike'],
  ['foot', 'uiOptionsRegionFoot'],
] as const satisfies readonly (readonly [Collection['by'] | 'posted', MessageKey])[];

/** Where the person is and how used things get to them: kept as a part of their rules. */
export function Whereabouts({ model }: { model: OptionsModel }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="whereabouts">
      <h2 id="whereabouts">{t('uiOptionsRegionTitle')}</h2>
      <p class="quiet">{t('uiOptionsRegionWhat')}</p>
      <KeepAnswers form={model.whereabouts} keep="uiOptionsRegionKeep" kept="uiOptionsRegionKept">
        <Country form={model.whereabouts} />
        <Way form={model.whereabouts} />
      </KeepAnswers>
    </section>
  );
}

function Country({ form }: { form: AnswersForm }) {
  const { t, country, compare, locale } = useWords();
  const { region, ...others } = form.answers.value;
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
        onChange={({ currentTarget: { value } }) => form.mark({ ...others, ...(value !== '' && { region: value }) })}
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

function Way({ form }: { form: AnswersForm }) {
  const { t } = useWords();
  const { collection, ...others } = form.answers.value;
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
              onChange={() => form.mark(by === 'posted' ? others : { ...others, collection: { ...collection, by } })}
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
              form.mark({
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
