import { useId } from 'preact/hooks';
import { BAND_WORDS } from '@/src/match/band-words';
import { SORTS, type Sort } from '@/src/verdict/sift';
import type { MessageKey } from '@/src/words/reason';
import { CONDITION_WORDS } from '../parts/offer-row';
import { useWords } from '../parts/words';
import type { SidePanelModel } from './side-panel-model';

/** Each sort with its name and the sentence that says what it goes by. */
export const SORT_WORDS = {
  avoided: { name: 'sideSortAvoided', basis: 'sideByAvoided' },
  price: { name: 'sideSortPrice', basis: 'sideByPrice' },
  nearest: { name: 'sideSortNearest', basis: 'sideByNearest' },
  likeliest: { name: 'sideSortLikeliest', basis: 'sideByLikeliest' },
} satisfies Record<Sort, { readonly name: MessageKey; readonly basis: MessageKey }>;

/** Distances to choose from, km; 0 is the person's own country. */
const WITHIN = [0, 500, 1000, 3000] as const;

/** What shall be shown, and in which order. Every field is one of the browser's own. */
export function Filters({ model, nameOf }: { model: SidePanelModel; nameOf: (sourceId: string) => string }) {
  const { t } = useWords();
  const { conditions, bands, sources } = model.choosable.value;
  const sieve = model.sieve.value;
  return (
    <form class="filters" onSubmit={(event) => event.preventDefault()}>
      <SortField model={model} />
      <details>
        <summary>{t('sideFilters')}</summary>
        <Prices model={model} />
        <Distance model={model} />
        <Checks
          legend={t('sideBand')}
          values={bands}
          chosen={sieve.bands}
          word={(band) => t(BAND_WORDS[band])}
          onChoose={(next) => model.narrow({ bands: next })}
        />
        <Checks
          legend={t('uiCompareCondition')}
          values={conditions}
          chosen={sieve.conditions}
          word={(condition) => t(CONDITION_WORDS[condition])}
          onChoose={(next) => model.narrow({ conditions: next })}
        />
        <Checks
          legend={t('uiCompareSource')}
          values={sources}
          chosen={sieve.sources}
          word={nameOf}
          onChoose={(next) => model.narrow({ sources: next })}
        />
      </details>
    </form>
  );
}

function SortField({ model }: { model: SidePanelModel }) {
  const { t } = useWords();
  const id = useId();
  const sort = model.sort.value;
  const basis = sort === 'nearest' && !model.hasPlace.value ? 'sideByNowhere' : SORT_WORDS[sort].basis;
  return (
    <>
      <div class="field">
        <label for={id}>{t('sideSort')}</label>
        <select
          id={id}
          value={sort}
          aria-describedby={`${id}-basis`}
          onChange={({ currentTarget }) => {
            const chosen = SORTS.find((each) => each === currentTarget.value);
            if (chosen !== undefined) model.sort.value = chosen;
          }}
        >
          {SORTS.map((each) => (
            <option key={each} value={each}>
              {t(SORT_WORDS[each].name)}
            </option>
          ))}
        </select>
      </div>
      <p id={`${id}-basis`} class="quiet">
        {t(basis)}
      </p>
    </>
  );
}

function Prices({ model }: { model: SidePanelModel }) {
  const { t } = useWords();
  const currency = model.verdict.value?.sighting.product.price?.currency;
  // Without a currency of the page there is no telling which prices are meant.
  if (currency === undefined) return null;
  const { least, most } = model.sieve.value;
  return (
    <fieldset>
      <legend>{t('sidePrice', currency)}</legend>
      <div class="pair">
        <Amount label={t('sideFrom')} value={least} onValue={(value) => model.narrow({ least: value })} />
        <Amount label={t('sideTo')} value={most} onValue={(value) => model.narrow({ most: value })} />
      </div>
    </fieldset>
  );
}

interface AmountProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly onValue: (value: number | undefined) => void;
}

function Amount({ label, value, onValue }: AmountProps) {
  return (
    <label>
      {label}
      <input
        type="number"
        min="0"
        step="any"
        inputMode="decimal"
        value={value ?? ''}
        onInput={({ currentTarget: { valueAsNumber } }) =>
          onValue(Number.isFinite(valueAsNumber) ? valueAsNumber : undefined)
        }
      />
    </label>
  );
}

function Distance({ model }: { model: SidePanelModel }) {
  const { t } = useWords();
  const id = useId();
  if (!model.hasPlace.value) return null;
  const { withinKm } = model.sieve.value;
  return (
    <div class="field">
      <label for={id}>{t('sideDistance')}</label>
      <select
        id={id}
        value={withinKm ?? ''}
        onChange={({ currentTarget: { value } }) =>
          model.narrow({ withinKm: value === '' ? undefined : Number(value) })
        }
      >
        <option value="">{t('sideAnywhere')}</option>
        {WITHIN.map((km) => (
          <option key={km} value={km}>
            {km === 0 ? t('sideOwnCountry') : t('sideWithin', { number: km })}
          </option>
        ))}
      </select>
    </div>
  );
}

interface ChecksProps<Value extends string> {
  readonly legend: string;
  readonly values: readonly Value[];
  /** None is the same as all. */
  readonly chosen: readonly Value[];
  readonly word: (value: Value) => string;
  readonly onChoose: (chosen: readonly Value[]) => void;
}

/** Nothing to choose, nothing shown. */
function Checks<Value extends string>({ legend, values, chosen, word, onChoose }: ChecksProps<Value>) {
  if (values.length < 2) return null;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {values.map((value) => (
        <label key={value} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ currentTarget: { checked } }) =>
              onChoose(values.filter((each) => (each === value ? checked : chosen.includes(each))))
            }
          />
          {word(value)}
        </label>
      ))}
    </fieldset>
  );
}
