import { useMemo } from 'preact/hooks';
import { useWords } from '../parts/words';
import { SHOP_COUNTRIES } from './known-shops';
import type { ShopsModel } from './shops-model';

const WHEN = [
  ['click', 'welcomeShopsClick'],
  ['shops', 'welcomeShopsPick'],
] as const;

/** When pages are looked at: at a click, or by themselves in shops the person picks. */
export function Shops({ model }: { model: ShopsModel }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="when">
      <h2 id="when">{t('welcomeShops')}</h2>
      <fieldset class="ways" aria-labelledby="when">
        {WHEN.map(([when, key]) => (
          <label key={when}>
            <input
              type="radio"
              name="when"
              checked={model.when.value === when}
              onChange={() => {
                model.when.value = when;
              }}
            />
            {t(key)}
          </label>
        ))}
      </fieldset>
      {model.when.value === 'click' ? <p class="quiet">{t('welcomeShopsClicked')}</p> : <PickShops model={model} />}
      <Outcome model={model} />
    </section>
  );
}

function PickShops({ model }: { model: ShopsModel }) {
  const { t, country, compare } = useWords();
  const shops = model.shops.value;
  const hosts = shops.filter(({ isLooked }) => !isLooked).map(({ host }) => host);
  const countries = useMemo(
    () => SHOP_COUNTRIES.map((code) => ({ code, name: country(code) })).sort((a, b) => compare(a.name, b.name)),
    [country, compare],
  );
  return (
    <form
      class="answers"
      onSubmit={(event) => {
        event.preventDefault();
        // A permission hangs on this very event.
        void model.look();
      }}
    >
      <p class="quiet">{t('welcomeShopsWhat')}</p>
      <label for="shops-country">{t('welcomeShopsCountry')}</label>
      <select
        id="shops-country"
        value={model.country.value}
        onChange={({ currentTarget: { value } }) => model.chooseCountry(value)}
      >
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <div class="buttons">
        <button type="button" class="plain" onClick={() => model.pick(hosts, true)}>
          {t('welcomeShopsAll')}
        </button>
        <button type="button" class="plain" onClick={() => model.pick(hosts, false)}>
          {t('welcomeShopsNone')}
        </button>
      </div>
      <ul class="shops">
        {shops.map(({ host, picked, isLooked }) => (
          <li key={host}>
            <label class="tick">
              <input
                type="checkbox"
                checked={picked || isLooked}
                disabled={isLooked}
                onChange={({ currentTarget: { checked } }) => model.pick([host], checked)}
              />
              <bdi>{host.replace(/^www\./, '')}</bdi>
              {isLooked && <small>{t('welcomeShopsLooked')}</small>}
            </label>
          </li>
        ))}
      </ul>
      <button type="submit" class="primary" disabled={model.count.value === 0 || model.asking.value}>
        {t('welcomeShopsLook', { number: model.count.value })}
      </button>
    </form>
  );
}

/** Always in the page, so that a screen reader hears it change. */
function Outcome({ model }: { model: ShopsModel }) {
  const { t, say } = useWords();
  const problem = model.problem.value;
  return (
    <div role="status">
      {model.done.value && <p>{t('welcomeShopsDone')}</p>}
      {problem !== undefined && <p class="problem">{say(problem)}</p>}
    </div>
  );
}
