import { regionOfLanguage } from '@/src/avoided/region';
import { SELLS, type Sells } from '@/src/messages/sells';
import type { MessageKey } from '@/src/words/reason';
import { useWords } from '../parts/words';
import { AddTeam } from './add-team';
import { AddressField } from './address-field';
import { AskedSource } from './asked-source';
import type { OptionsModel } from './options-model';
import { ADDED } from './source-view';
import type { SourcesModel } from './sources-model';

const SELLS_WORDS = {
  used: 'uiSellsUsed',
  refurbished: 'uiSellsRefurbished',
  mixed: 'uiSellsMixed',
} satisfies Record<Sells, MessageKey>;

/** Sources that are asked when the person looks at a product: off until switched on. */
export function AskedSources({ model: { asked, whereabouts } }: { model: OptionsModel }) {
  const { t, locale } = useWords();
  const region = whereabouts.answers.value.region ?? regionOfLanguage(locale);
  const added = asked.sources.value.filter(({ settings }) => ADDED.has(settings.kind));
  const ready = asked.sources.value.filter(({ settings }) => !ADDED.has(settings.kind));
  return (
    <section aria-labelledby="asked-sources">
      <h2 id="asked-sources">{t('uiAskedTitle')}</h2>
      <p class="quiet">{t('uiAskedWhat')}</p>
      <AddShop model={asked} />
      <AddTeam model={asked.team} />
      {added.length > 0 && (
        <>
          <h3>{t('uiShopsAdded')}</h3>
          <ul class="feeds" aria-label={t('uiShopsAdded')}>
            {added.map((source) => (
              <AskedSource key={source.id} source={source} model={asked} region={region} />
            ))}
          </ul>
        </>
      )}
      <h3>{t('uiReadyMade')}</h3>
      <ul class="feeds" aria-label={t('uiReadyMade')}>
        {ready.map((source) => (
          <AskedSource key={source.id} source={source} model={asked} region={region} />
        ))}
      </ul>
      <TryWords model={asked} />
      <Profile model={asked} />
    </section>
  );
}

function AddShop({ model }: { model: SourcesModel }) {
  const { t, say } = useWords();
  const told = model.told.value;
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        void model.addShop();
      }}
    >
      <label for="shop-url">{t('uiShopAddress')}</label>
      <input
        id="shop-url"
        type="text"
        inputMode="url"
        required
        placeholder="https://"
        autocomplete="off"
        spellcheck={false}
        aria-describedby="shop-told"
        value={model.address.value}
        onInput={(event) => {
          model.address.value = event.currentTarget.value;
        }}
      />
      <fieldset class="ways">
        <legend>{t('uiShopSells')}</legend>
        {SELLS.map((sells) => (
          <label key={sells}>
            <input
              type="radio"
              name="shop-sells"
              checked={model.sells.value === sells}
              onChange={() => {
                model.sells.value = sells;
              }}
            />
            {t(SELLS_WORDS[sells])}
          </label>
        ))}
      </fieldset>
      <div class="buttons">
        <button type="submit" class="primary look" disabled={model.looking.value}>
          {t('uiShopAdd')}
        </button>
      </div>
      {/* Always in the page, so that a screen reader hears it change. */}
      <div id="shop-told" role="status">
        {model.looking.value && <p>{t('uiShopLooking')}</p>}
        {told !== undefined && <p class={told.ok ? undefined : 'problem'}>{say(told.sentence)}</p>}
      </div>
    </form>
  );
}

function TryWords({ model }: { model: SourcesModel }) {
  const { t } = useWords();
  return (
    <div class="stack">
      <label for="try-words">{t('uiTryWords')}</label>
      <input
        id="try-words"
        type="text"
        maxLength={100}
        autocomplete="off"
        placeholder={t('uiTryDefault')}
        value={model.words.value}
        onInput={(event) => {
          model.words.value = event.currentTarget.value;
        }}
      />
    </div>
  );
}

/** Where the profile is published that tells catalogs who asks. */
function Profile({ model }: { model: SourcesModel }) {
  const { t, say } = useWords();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void model.saveProfile();
      }}
    >
      <AddressField
        id="agent-profile"
        label={t('uiProfile')}
        address={model.profile}
        describedBy="agent-profile-what"
        button={t('uiProfileKeep')}
      />
      <p id="agent-profile-what" class="quiet">
        {t('uiProfileWhat')}
      </p>
      <div role="status">
        {model.profileProblem.value !== undefined && <p class="problem">{say(model.profileProblem.value)}</p>}
      </div>
    </form>
  );
}
