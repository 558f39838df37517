import { currencyOfCountry } from '@/src/quantity/currency-of-country';
import { currencyNames } from '@/src/words/formats';
import type { MessageKey } from '@/src/words/reason';
import { Sources } from '../options/sources';
import { Whereabouts } from '../options/whereabouts';
import { About } from '../parts/about';
import { VerdictBody } from '../parts/verdict-body';
import { useWords } from '../parts/words';
import { Shops } from './shops';
import type { ExampleModel, WelcomeModel } from './welcome-model';

const DOES = ['welcomeDoesUsed', 'welcomeDoesCarbon', 'welcomeDoesLedger'] as const satisfies readonly MessageKey[];
const NEVER = ['welcomeNeverRead', 'welcomeNeverSend', 'welcomeNeverEarn'] as const satisfies readonly MessageKey[];
const FIRST_OFFERS = 3;

/** What this is and never does, then questions, each of which can be passed over. */
export function Welcome({ model }: { model: WelcomeModel }) {
  const { t } = useWords();
  return (
    <div class="options welcome">
      <header class="masthead">
        <h1>{t('welcomeTitle')}</h1>
        <p class="quiet">{t('welcomeOnce')}</p>
      </header>
      <main>
        <div class="promises">
          <Promises title="welcomeDoes" items={DOES} />
          <Promises title="welcomeNever" items={NEVER} />
        </div>
        <Example model={model.example} />
        <Whereabouts model={model.options} />
        <Currency country={model.country.value} />
        <Shops model={model.shops} />
        <Sources model={model.options} />
        <Ready />
      </main>
      <About />
    </div>
  );
}

function Promises({ title, items }: { title: MessageKey; items: readonly MessageKey[] }) {
  const { t } = useWords();
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>{t(title)}</h2>
      <ul>
        {items.map((item) => (
          <li key={item}>{t(item)}</li>
        ))}
      </ul>
    </section>
  );
}

function Example({ model }: { model: ExampleModel }) {
  const { t, say } = useWords();
  const verdict = model.verdict.value;
  return (
    <section aria-labelledby="example">
      <h2 id="example">{t('welcomeTry')}</h2>
      <p class="quiet">{t('welcomeTryWhat')}</p>
      <div class="buttons">
        <button type="button" aria-expanded={verdict !== undefined} onClick={() => void model.toggle()}>
          {t(verdict === undefined ? 'welcomeTryShow' : 'welcomeTryHide')}
        </button>
      </div>
      {/* Always in the page, so that a screen reader hears it change. */}
      <div role="status">
        {verdict !== undefined && <p class="problem">{t('welcomeTryIs')}</p>}
        {model.problem.value !== undefined && <p class="problem">{say(model.problem.value)}</p>}
      </div>
      {verdict !== undefined && (
        <div class="example">
          <VerdictBody verdict={verdict} firstOffers={FIRST_OFFERS} onChangeOrder={openOptions} />
        </div>
      )}
    </section>
  );
}

/** The currency goes with the country; it is told, not asked. */
function Currency({ country }: { country: string | undefined }) {
  const { t, locale } = useWords();
  const currency = country === undefined ? undefined : currencyOfCountry(country);
  if (currency === undefined) return null;
  const name = currencyNames(locale).of(currency) ?? currency;
  return <p class="quiet currency">{t('welcomeCurrency', name, currency)}</p>;
}

function Ready() {
  const { t } = useWords();
  return (
    <section aria-labelledby="ready">
      <h2 id="ready">{t('welcomeReady')}</h2>
      <p>{t('welcomeReadyWhat')}</p>
      <p class="buttons">
        <a href="/find.html">{t('welcomeOpenFind')}</a>
        <a href="/options.html">{t('welcomeOpenOptions')}</a>
      </p>
    </section>
  );
}

function openOptions(): void {
  location.assign('/options.html');
}
